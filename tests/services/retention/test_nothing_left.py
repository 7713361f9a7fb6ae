"""After a deletion nothing waits for a word, and the file holds nothing of it either (RET-1)."""

from datetime import date
from pathlib import Path

import pytest

from data.erasure_steps import BLANK
from data.files import FileStore
from domain.ids import TaskId
from domain.retention import Duty, Ending, Kept
from domain.task import TaskStatus
from services.care.cares import Cares
from services.chat.chat import Chat
from services.doctor.derived import examine_derived
from services.doctor.findings import State, What
from services.people.people import People
from services.retention.jobs import RetentionJobs
from services.retention.retention import Retention, Standing
from tests.builders import SmallAgency
from tests.services.care.evidence import planned

TODAY = date(2026, 11, 23)


@pytest.fixture
def store(tmp_path: Path) -> FileStore:
    return FileStore(tmp_path / "store")


@pytest.fixture
def retention(agency: SmallAgency, store: FileStore) -> Retention:
    return Retention(agency.office, store)


def _working_files(retention: Retention, agency: SmallAgency) -> Duty:
    return _find(retention, agency, Ending.CUSTOMER, Kept.WORKING_FILES)


def _find(retention: Retention, agency: SmallAgency, ending: Ending, kept: Kept) -> Duty:
    kinds = (ending, kept)
    rows = retention.list_for(agency.admin)
    (found,) = [one.duty for one in rows if (one.duty.ending, one.duty.kept) == kinds]
    return found


def _in_the_file(agency: SmallAgency, word: bytes) -> int:
    """How often it stands in SQLite's files, whatever the tables say; terminals are still open."""
    path = agency.office.database.address.path
    if path is None:
        return 0
    return sum(one.read_bytes().count(word) for one in path.parent.glob(f"{path.name}*"))


def test_no_file_of_the_database_holds_what_was_deleted(
    retention: Retention, agency: SmallAgency, store: FileStore
) -> None:
    task = agency.task(status=TaskStatus.DONE)
    Chat(agency.office, store).post(agency.ada, task.id, "Nadelwald")
    retention.end_customer(agency.admin, agency.acme, TODAY)
    duty = _working_files(retention, agency)
    agency.clock.on(days=366)
    retention.erase(agency.manager, duty.id)
    assert _in_the_file(agency, b"Nadelwald") == 0


def test_what_nobody_answered_waits_no_more_once_its_chat_is_gone(
    retention: Retention, agency: SmallAgency, store: FileStore
) -> None:
    kim, task = agency.customer(), agency.task(status=TaskStatus.DONE)
    Chat(agency.office, store).post(kim, task.id, "Noch eine Frage")
    agency.books(agency.acme, 10)
    assert retention.standing(agency.admin, agency.acme) == Standing(None, 36_000, 1)
    retention.end_customer(agency.admin, agency.acme, TODAY)
    assert not _waits(agency, task.id)
    agency.says(task)  # as what waited at an end stood before ends settled it
    duty = _working_files(retention, agency)
    agency.clock.on(days=366)
    assert _waits(agency, task.id)
    retention.erase(agency.manager, duty.id)
    assert not _waits(agency, task.id)
    with agency.office.reading() as work:
        found = {one.what: one.state for one in examine_derived(work, store)}
    assert found[What.WAITING] is State.OK


def _waits(agency: SmallAgency, task_id: TaskId) -> bool:
    with agency.office.reading() as work:
        task = work.tasks.get(task_id)
    return task.answer_due_at is not None or task.next_due_at is not None


def test_her_name_goes_from_what_went_out_in_it_too(
    retention: Retention, agency: SmallAgency, store: FileStore
) -> None:
    task = agency.task()
    Cares(agency.office).send(agency.ada, planned(agency))
    People(agency.office).disable(agency.admin, agency.ada.id)
    RetentionJobs(agency.office, store).settle()
    agency.clock.on(days=4_100)
    for kept in (Kept.WORKING_FILES, Kept.DOCUMENTS):
        retention.erase(agency.admin, _find(retention, agency, Ending.ASSISTANT, kept).id)
    with agency.office.reading() as work:
        [sent] = work.messages.all_of(task.id)
        [care] = work.cares.of_customer(agency.acme)
    assert (sent.author_name, care.settled_name) == (BLANK, BLANK)
