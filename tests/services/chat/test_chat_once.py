"""A message whose commit was cut off goes out once: not never, and not twice."""

from pathlib import Path

import pytest

from data.files import FileStore
from domain.errors import Forbidden, StoreUnreachable
from domain.ids import TaskId
from services.chat.chat import Chat
from tests.builders import SmallAgency
from tests.services.chat.evidence import lose_once


@pytest.fixture
def chat(agency: SmallAgency, tmp_path: Path) -> Chat:
    return Chat(agency.office, FileStore(tmp_path))


def _texts(agency: SmallAgency, task_id: TaskId) -> list[str]:
    with agency.office.reading() as work:
        return [message.text for message in work.messages.all_of(task_id)]


@pytest.mark.parametrize("after_commit", [True, False])
def test_sending_again_sends_it_once(
    agency: SmallAgency, chat: Chat, monkeypatch: pytest.MonkeyPatch, after_commit: bool
) -> None:
    task = agency.task()
    lose_once(monkeypatch, after_commit=after_commit)
    with pytest.raises(StoreUnreachable):
        chat.post(agency.ada, task.id, "Guten Tag")
    agency.clock.on(seconds=30)
    sent = chat.post(agency.ada, task.id, "Guten Tag")
    assert _texts(agency, task.id) == ["Guten Tag"]
    assert sent.text == "Guten Tag"
    assert chat.once.unsure == {}


def test_the_same_words_said_twice_on_purpose_are_two_messages(
    agency: SmallAgency, chat: Chat
) -> None:
    task = agency.task()
    chat.post(agency.ada, task.id, "Danke!")
    chat.post(agency.ada, task.id, "Danke!")
    assert _texts(agency, task.id) == ["Danke!", "Danke!"]


def test_a_refusal_leaves_nothing_unsure(agency: SmallAgency, chat: Chat) -> None:
    task = agency.task()
    with pytest.raises(Forbidden):
        chat.post(agency.bea, task.id, "Guten Tag")
    assert chat.once.unsure == {}
