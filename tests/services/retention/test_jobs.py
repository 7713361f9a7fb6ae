"""What falls due is told once, whoever looks; contents leave the store (RET-1, CG-6)."""

import os
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from data.database import Database
from data.files import FileStore
from domain.permission import Act
from domain.triage import TriageKind
from services.office import Office
from services.retention.jobs import RetentionJobs
from services.retention.retention import Retention
from services.triage.triage import Triage, Whose
from tests.builders import SmallAgency


@pytest.fixture
def store(tmp_path: Path) -> FileStore:
    return FileStore(tmp_path / "store")


@pytest.fixture
def jobs(agency: SmallAgency, store: FileStore) -> RetentionJobs:
    with agency.office.database.write() as work:
        work.customers.end_assignment(agency.acme, agency.ada.id, agency.clock())
    return RetentionJobs(agency.office, store)


def _acts(agency: SmallAgency) -> list[str]:
    with agency.office.reading() as work:
        return [one.act for one in work.trail.everything() if one.act.startswith("data.")]


def test_it_is_told_on_the_first_day_after_a_year_and_once(
    jobs: RetentionJobs, agency: SmallAgency
) -> None:
    assert jobs.settle() == 0
    agency.clock.on(days=365)
    assert jobs.settle() == 0
    agency.clock.on(days=1)
    second = RetentionJobs(agency.office, jobs.files)
    assert (jobs.settle(), second.settle(), jobs.settle()) == (1, 0, 0)
    assert _acts(agency) == [Act.KEEP_DUTIES, Act.TELL_DUTY]
    with agency.office.reading() as work:
        (duty,) = work.duties.everything()
    assert duty.appeared_at == agency.clock()


def test_of_two_who_saw_it_due_one_tells(jobs: RetentionJobs, agency: SmallAgency) -> None:
    jobs.settle()
    agency.clock.on(days=366)
    with agency.office.reading() as work:
        (seen,) = work.duties.everything()
    assert (jobs._tell(seen), jobs._tell(seen)) == (True, False)
    with agency.office.database.write() as work:
        work.duties.withdraw([seen])
    assert jobs._tell(seen) is False


def test_a_content_leaves_once_no_message_may_be_coming_for_it(
    jobs: RetentionJobs, agency: SmallAgency, store: FileStore, tmp_path: Path
) -> None:
    (tmp_path / "note.txt").write_text("alt")
    kept = store.keep(tmp_path / "note.txt")
    with agency.office.database.write() as work:
        work.erasing.keep_leaving(kept.sha256, agency.clock())
    assert jobs.sweep() == 0 and store.has(kept.sha256)
    place = store.folder / kept.sha256[:2] / kept.sha256
    os.utime(place, (1, 1))
    jobs.settle()
    assert not store.has(kept.sha256)
    with agency.office.reading() as work:
        assert list(work.erasing.leaving()) == []


def test_a_content_chosen_again_stays(
    jobs: RetentionJobs, store: FileStore, tmp_path: Path
) -> None:
    (tmp_path / "note.txt").write_text("alt")
    kept = store.keep(tmp_path / "note.txt")
    os.utime(store.folder / kept.sha256[:2] / kept.sha256, (1, 1))
    store.keep(tmp_path / "note.txt")
    assert store.remove(kept.sha256) is False and store.has(kept.sha256)


def test_a_content_that_is_not_there_is_gone(jobs: RetentionJobs, agency: SmallAgency) -> None:
    with agency.office.database.write() as work:
        work.erasing.keep_leaving("ab" * 32, agency.clock())
    assert jobs.sweep() == 1


def test_of_many_programs_at_once_each_thing_happens_once(
    agency: SmallAgency, store: FileStore
) -> None:
    with agency.office.database.write() as work:
        for customer, who in ((agency.acme, agency.ada), (agency.bolt, agency.bea)):
            work.customers.end_assignment(customer, who.id, agency.clock())
    agency.clock.on(days=366)
    url = agency.office.database.address.url
    offices = [Office(Database(url), agency.clock) for _program in range(4)]
    with ThreadPoolExecutor(len(offices)) as pool:
        told = list(pool.map(lambda one: RetentionJobs(one, store).settle(), offices))
    assert sum(told) == 2
    assert sorted(_acts(agency)) == [Act.KEEP_DUTIES, Act.TELL_DUTY, Act.TELL_DUTY]
    for one in offices:
        one.database.close()


def test_what_falls_due_on_a_saturday_is_late_on_monday_evening(
    jobs: RetentionJobs, agency: SmallAgency
) -> None:
    agency.clock.at = datetime(2026, 11, 26, 9, tzinfo=UTC)
    Retention(agency.office, jobs.files).end_customer(agency.admin, agency.acme, date(2026, 11, 26))
    agency.clock.at = datetime(2027, 11, 27, 9, tzinfo=UTC)
    jobs.settle()
    inbox, kind = Triage(agency.office).inbox(agency.admin, Whose.ALL), TriageKind.DATA_TO_DELETE
    [due] = [one.item.due for one in inbox.cases(agency.clock()) if one.item.kind is kind]
    assert due == datetime(2027, 11, 29, 17, tzinfo=UTC)
