"""Deleting what is kept no longer: whose word counts, and never a day early (RET-1, CG-6)."""

import os
from datetime import date, timedelta
from pathlib import Path

import pytest

from data.erasing import Erasing
from data.files import FileStore
from domain.errors import BadInput, Forbidden, NotFound
from domain.permission import Act
from domain.person import Assignment, AssignmentRole, Role
from domain.retention import AlreadyDeleted, Duty, Ending, Kept, NotOver, StillKept
from domain.task import TaskStatus
from domain.trail import Deed
from services.chat.chat import Chat
from services.customer.customers import Customers
from services.office import on_task
from services.people.people import People
from services.retention.jobs import RetentionJobs
from services.retention.retention import Retention
from tests.builders import SmallAgency

HOUR = timedelta(hours=1)
TODAY = date(2026, 11, 23)


@pytest.fixture
def store(tmp_path: Path) -> FileStore:
    return FileStore(tmp_path / "store")


@pytest.fixture
def retention(agency: SmallAgency, store: FileStore) -> Retention:
    return Retention(agency.office, store)


def _find(retention: Retention, agency: SmallAgency, ending: Ending, kept: Kept) -> Duty:
    rows = retention.list_for(agency.admin)
    (found,) = [one.duty for one in rows if (one.duty.ending, one.duty.kept) == (ending, kept)]
    return found


def _texts(agency: SmallAgency, word: str) -> set[str]:
    """The tables in which the word stands."""
    from tests.data.whole_rows import holding

    with agency.office.database.write() as work:
        return set(holding(work.connection, word))


def test_she_confirms_what_she_deleted_once_it_is_due(
    retention: Retention, agency: SmallAgency
) -> None:
    retention.end_customer(agency.admin, agency.acme, TODAY)
    (row,) = retention.list_for(agency.ada)
    agency.clock.on(days=365)
    with pytest.raises(StillKept) as refused:
        retention.confirm(agency.ada, row.duty.id, "Ordner und Zugänge")
    assert refused.value.kept_until == date(2027, 11, 23)
    agency.clock.on(days=1)
    with pytest.raises(BadInput):
        retention.confirm(agency.ada, row.duty.id, " ")
    done = retention.confirm(agency.ada, row.duty.id, "Ordner und Zugänge")
    assert (done.deleted, done.confirmed_name) == ("Ordner und Zugänge", "Ada Assistent")
    with pytest.raises(AlreadyDeleted):
        retention.confirm(agency.ada, row.duty.id, "Noch einmal")
    with agency.office.reading() as work:
        line = work.trail.last_on("duty", done.id)
    assert line is not None and (line.act, line.reason) == (Act.CONFIRM_DELETION, done.deleted)


def test_nobody_confirms_for_another_who_can_do_so_herself(
    retention: Retention, agency: SmallAgency
) -> None:
    retention.end_customer(agency.admin, agency.acme, TODAY)
    (row,) = retention.list_for(agency.ada)
    agency.clock.on(days=366)
    with pytest.raises(Forbidden):
        retention.confirm(agency.bea, row.duty.id, "Alles")
    with pytest.raises(BadInput):
        retention.confirm(agency.manager, row.duty.id, "Alles")
    agency.task(agency.bolt)
    People(agency.office).disable(agency.admin, agency.ada.id)
    assert retention.confirm(agency.manager, row.duty.id, "Sagt, alles").deleted == "Sagt, alles"


def test_one_word_for_several_is_all_or_nothing_with_a_line_for_each(
    retention: Retention, agency: SmallAgency
) -> None:
    with agency.office.database.write() as work:
        team = Assignment(agency.bolt, agency.ada.id, AssignmentRole.TEAM, agency.clock())
        work.customers.assign(team)
    retention.end_customer(agency.admin, agency.acme, TODAY)
    agency.clock.on(days=1)
    retention.end_customer(agency.admin, agency.bolt, TODAY + timedelta(days=1))
    hers = [row.duty.id for row in retention.list_for(agency.ada)]
    [beas] = [row.duty.id for row in retention.list_for(agency.bea)]
    agency.clock.on(days=365)
    with pytest.raises(StillKept):
        retention.confirm_several(agency.ada, hers, "Alles")
    assert all(row.duty.is_open for row in retention.list_for(agency.ada))
    agency.clock.on(days=1)
    with pytest.raises(NotFound):
        retention.confirm_several(agency.ada, [*hers, beas], "Alles")
    done = retention.confirm_several(agency.ada, hers, "Alles")
    assert [one.deleted for one in done] == ["Alles"] * 2
    with agency.office.reading() as work:
        lines = [work.trail.last_on("duty", one) for one in hers]
    told = [(line.act, line.reason) for line in lines if line is not None]
    assert told == [(Act.CONFIRM_DELETION, "Alles")] * 2


def test_the_list_is_hers_or_managements(retention: Retention, agency: SmallAgency) -> None:
    kim = agency.customer(agency.bolt)
    retention.end_customer(agency.admin, agency.acme, TODAY)
    assert len(retention.list_for(agency.manager)) == 3
    assert len(retention.list_for(agency.ada)) == 1 and retention.list_for(agency.bea) == []
    with pytest.raises(NotFound):
        retention.list_for(kim)
    (hers,) = retention.list_for(agency.ada)
    for who in (agency.ada, kim):
        with pytest.raises(Forbidden):
            retention.look(who, hers.duty.id)
        with pytest.raises(Forbidden):
            retention.erase(who, hers.duty.id)
    for use in (retention.look, retention.erase):
        with pytest.raises(NotFound):
            use(agency.admin, hers.duty.id)


def test_after_a_year_nothing_of_the_work_is_left_but_its_papers(
    retention: Retention, agency: SmallAgency, store: FileStore, tmp_path: Path
) -> None:
    (tmp_path / "plan.txt").write_text("Nadelwald")
    task = agency.task(status=TaskStatus.DONE, title="Nadelwald", description="Nadelwald")
    Chat(agency.office, store).post(agency.ada, task.id, "Nadelwald", files=[tmp_path / "plan.txt"])
    for place in store.folder.glob("??/*"):
        os.utime(place, (1, 1))
    retention.end_customer(agency.admin, agency.acme, TODAY)
    duty = _find(retention, agency, Ending.CUSTOMER, Kept.WORKING_FILES)
    with pytest.raises(StillKept):
        retention.erase(agency.admin, duty.id)
    assert {"messages", "tasks"} <= _texts(agency, "Nadelwald")
    agency.clock.on(days=366)
    looked = retention.look(agency.manager, duty.id)
    done = retention.erase(agency.manager, duty.id)
    assert (done.row_count, done.file_count) == (looked.row_count, 1)
    assert _texts(agency, "Nadelwald") == set()
    assert [place for place in store.folder.rglob("*") if place.is_file()] == []
    with pytest.raises(AlreadyDeleted):
        retention.erase(agency.admin, duty.id)
    papers = _find(retention, agency, Ending.CUSTOMER, Kept.DOCUMENTS)
    with pytest.raises(StillKept) as refused:
        retention.erase(agency.admin, papers.id)
    assert refused.value.kept_until == date(2036, 12, 31)


def test_who_is_back_is_not_deleted(retention: Retention, agency: SmallAgency) -> None:
    kim = agency.customer()
    retention.end_customer(agency.admin, agency.acme, TODAY)
    duty = _find(retention, agency, Ending.CUSTOMER, Kept.WORKING_FILES)
    with agency.office.reading() as work:
        assert not work.people.get(kim.id).is_active
        assert list(work.customers.assignments_of(agency.acme)) == []
    with agency.office.database.write() as work:
        work.duties.resume_customer(agency.acme)
    agency.clock.on(days=400)
    with pytest.raises(NotOver):
        retention.erase(agency.admin, duty.id)
    with pytest.raises(BadInput):
        retention.resume_customer(agency.admin, agency.acme)


def test_what_an_assistant_left_behind_goes_when_her_account_was_closed(
    retention: Retention, agency: SmallAgency, store: FileStore
) -> None:
    People(agency.office).disable(agency.admin, agency.ada.id)
    RetentionJobs(agency.office, store).settle()
    agency.clock.on(days=366)
    files = _find(retention, agency, Ending.ASSISTANT, Kept.WORKING_FILES)
    retention.erase(agency.admin, files.id)
    assert "people" in _texts(agency, "Ada Assistent")
    agency.clock.on(days=3_700)
    papers = _find(retention, agency, Ending.ASSISTANT, Kept.DOCUMENTS)
    retention.erase(agency.admin, papers.id)
    assert _texts(agency, "Ada Assistent") == set()


def test_who_wrote_for_a_customer_without_signing_in_is_named_nowhere_in_the_end(
    retention: Retention, agency: SmallAgency
) -> None:
    task = agency.task(status=TaskStatus.DONE)
    with agency.office.database.write() as work:
        work.trail.add(
            Deed(
                at=agency.clock(),
                actor_id=None,
                actor_name="Viola Nadelwald",
                role=Role.CUSTOMER,
                act=Act.CREATE_TASK,
                subject=on_task(task.id),
                new={"title": "Reise"},
            )
        )
    retention.end_customer(agency.admin, agency.acme, TODAY)
    agency.clock.on(days=366)
    retention.erase(agency.admin, _find(retention, agency, Ending.CUSTOMER, Kept.WORKING_FILES).id)
    agency.clock.on(days=3_700)
    papers = _find(retention, agency, Ending.CUSTOMER, Kept.DOCUMENTS)
    retention.erase(agency.admin, papers.id)
    with agency.office.reading() as work:
        rows = work.reader.rows("SELECT actor_name, role FROM trail WHERE role = 'customer'")
    assert [tuple(row) for row in rows] == [("", "customer")]
    listed = Customers(agency.office).page(agency.admin).rows
    assert agency.acme not in {row.id for row in listed}


class Killed(BaseException):
    """The program ends here."""


def test_a_deletion_that_is_cut_off_takes_nothing_or_is_finished_by_the_next_program(
    retention: Retention,
    agency: SmallAgency,
    store: FileStore,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "plan.txt").write_text("Nadelwald")
    task = agency.task(status=TaskStatus.DONE)
    Chat(agency.office, store).post(agency.ada, task.id, "Nadelwald", files=[tmp_path / "plan.txt"])
    for place in store.folder.glob("??/*"):
        os.utime(place, (1, 1))
    retention.end_customer(agency.admin, agency.acme, TODAY)
    duty = _find(retention, agency, Ending.CUSTOMER, Kept.WORKING_FILES)
    agency.clock.on(days=366)

    def kept() -> tuple[bool, bool]:
        files = [place for place in store.folder.rglob("*") if place.is_file()]
        return "messages" in _texts(agency, "Nadelwald"), bool(files)

    def dies(*_args: object) -> bool:
        raise Killed

    for part, left in ((Erasing, (True, True)), (FileStore, (False, True))):
        with monkeypatch.context() as patched, pytest.raises(Killed):
            patched.setattr(part, "keep_leaving" if part is Erasing else "remove", dies)
            retention.erase(agency.admin, duty.id)
        assert kept() == left
    RetentionJobs(agency.office, store).settle()
    assert kept() == (False, False)
