"""What a chat's acts left behind in the store."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from data.database import Database
from data.work import Work
from domain.answer import Answer
from domain.errors import StoreUnreachable
from domain.message import Message
from domain.person import Actor
from domain.task import Task
from domain.trail import Deed
from services.triage.cases import SingleCase
from services.triage.triage import Triage, Whose
from tests.builders import SmallAgency


def last_deed(agency: SmallAgency, task: Task) -> Deed:
    with agency.office.reading() as work:
        found = work.trail.last_on("task", task.id)
    assert found is not None
    return found


def answers_by(agency: SmallAgency, message: Message) -> list[Answer]:
    with agency.office.reading() as work:
        return sorted(work.messages.answers_by(message.id), key=lambda one: one.kind)


def chat_of(agency: SmallAgency, task: Task) -> list[Message]:
    with agency.office.reading() as work:
        return list(work.messages.all_of(task.id))


def lose_once(monkeypatch: pytest.MonkeyPatch, *, after_commit: bool) -> None:
    """The connection breaks right after the next commit reached the store, or right before."""
    whole = Database.write
    broken: list[bool] = []

    @contextmanager
    def write(database: Database) -> Iterator[Work]:
        if broken:
            with whole(database) as work:
                yield work
            return
        with whole(database) as work:
            yield work
            if not after_commit:
                broken.append(True)
                raise StoreUnreachable("gone before the commit")
        broken.append(True)
        raise StoreUnreachable("gone after the commit")

    monkeypatch.setattr(Database, "write", write)


def waits(
    agency: SmallAgency, who: Actor, whose: Whose = Whose.NOBODY, of: Actor | None = None
) -> list[tuple[str, str]]:
    """Who waits for whose answer in a single chat."""
    inbox = Triage(agency.office).inbox(who, whose, of.id if of else None)
    found = inbox.cases(agency.clock())
    return [
        (one.owed.name, one.owed.left)
        for one in found
        if isinstance(one, SingleCase) and one.snooze is None
    ]
