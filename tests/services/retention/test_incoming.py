"""What is taken in for a word that is never said leaves the store again (RET-1)."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from data.files import FileStore, KeptFile
from domain.errors import BadInput, Forbidden
from domain.task import TaskStatus
from services.chat.chat import LONGEST, Chat
from services.retention.incoming import taken_in
from services.retention.jobs import RetentionJobs
from tests.builders import SmallAgency


@pytest.fixture
def store(tmp_path: Path) -> FileStore:
    return FileStore(tmp_path / "store")


@pytest.fixture
def chat(agency: SmallAgency, store: FileStore) -> Chat:
    return Chat(agency.office, store)


@pytest.fixture
def note(tmp_path: Path) -> Path:
    path = tmp_path / "note.txt"
    path.write_text("nur für dich", encoding="utf-8")
    return path


def _left(agency: SmallAgency, store: FileStore) -> list[str]:
    """The contents that are in the store once what leaves it has left, by their hash."""
    places = [place for place in store.folder.rglob("*") if place.is_file()]
    for place in places:
        os.utime(place, (1, 1))  # nobody is choosing them just now
    RetentionJobs(agency.office, store).sweep()
    with agency.office.reading() as work:
        assert list(work.erasing.leaving()) == []
    return sorted(place.name for place in places if place.is_file())


def test_a_file_that_was_taken_back_with_its_message_is_gone(
    agency: SmallAgency, chat: Chat, store: FileStore, note: Path
) -> None:
    task = agency.task()
    sent = chat.post(agency.ada, task.id, "Anbei", files=[note])
    (kept,) = sent.attachments
    assert _left(agency, store) == [kept.sha256]
    chat.take_back(agency.ada, sent.id)
    assert _left(agency, store) == []


def test_one_that_another_message_brought_too_stays(
    agency: SmallAgency, chat: Chat, store: FileStore, note: Path
) -> None:
    task = agency.task()
    kept = chat.post(agency.ada, task.id, "Anbei", files=[note]).attachments[0]
    chat.take_back(agency.ada, chat.post(agency.ada, task.id, "Noch einmal", files=[note]).id)
    assert _left(agency, store) == [kept.sha256]


def test_a_file_of_a_refused_word_is_gone(
    agency: SmallAgency, chat: Chat, store: FileStore, note: Path
) -> None:
    task = agency.task(status=TaskStatus.DELETED)
    with pytest.raises((BadInput, Forbidden)):
        chat.post(agency.ada, task.id, "x" * (LONGEST + 1), files=[note])
    with pytest.raises(Forbidden):
        chat.post(agency.bea, task.id, "Nicht meine", files=[note])
    assert _left(agency, store) == []


def test_many_may_take_the_same_file_in_at_once(
    agency: SmallAgency, store: FileStore, note: Path
) -> None:
    def take(_nth: int) -> KeptFile:
        (kept,) = taken_in(agency.office, store, [note])
        return kept

    with ThreadPoolExecutor(8) as pool:
        kept = set(pool.map(take, range(24)))
    assert {file.size for file in kept} == {len("nur für dich".encode())}
    with agency.office.reading() as work:
        assert list(work.erasing.leaving()) == [file.sha256 for file in kept]


def test_without_a_file_nothing_is_written(agency: SmallAgency, store: FileStore) -> None:
    assert taken_in(agency.office, store, []) == []
    with agency.office.reading() as work:
        assert list(work.erasing.leaving()) == []
