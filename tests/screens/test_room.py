"""A room: asking, refusals in words, reading again when told, its commands."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import ClassVar

import pytest
from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.pilot import Pilot
from textual.widgets import OptionList

from domain.errors import NotFound, StoreUnreachable
from domain.ids import PersonId
from domain.person import Actor, Role
from domain.trail import Subject
from screens.room import Changed, ConnectionBack, ConnectionLost, Room
from services.desk import Desk
from services.office import Office
from services.people.session import Session
from tests.builders import Clock
from widgets.commands import bindings, triage
from widgets.frame.frame import FrameFacts
from widgets.frame.key_line import KeyLine

from data.database import Database  # isort: skip

SESSION = Session(Actor(PersonId(1), "[/x] & Söhne", frozenset({Role.ASSISTANT})), "Agentur")


class PlainRoom(Room):
    """A list, one command that works and one that does not."""

    AUTO_FOCUS = "OptionList"
    MODE = "triage"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(triage.REPLY, triage.SNOOZE)]

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__(desk, session)
        self.reloaded = 0

    def compose_room(self) -> ComposeResult:
        yield OptionList("eins", "zwei")

    def why_not(self, action: str) -> str | None:
        return "Nichts da." if action == "snooze" else None

    def concerns(self, subjects: Sequence[Subject]) -> bool:
        return any(subject.kind == "task" for subject in subjects)

    def reload(self) -> None:
        self.reloaded += 1


class Host(App[None]):
    """Holds one room and hears what it says about the connection."""

    def __init__(self, room: PlainRoom) -> None:
        super().__init__()
        self.room = room
        self.heard: list[str] = []

    def on_mount(self) -> None:
        self.push_screen(self.room)

    def on_connection_lost(self, event: ConnectionLost) -> None:
        self.heard.append("lost")

    def on_connection_back(self, event: ConnectionBack) -> None:
        self.heard.append("back")


@pytest.fixture
def desk(sqlite_url: str, tmp_path: Path) -> Desk:
    return Desk(Office(Database(sqlite_url), Clock()), tmp_path / "files", tmp_path / "local")


@asynccontextmanager
async def opened(desk: Desk) -> AsyncIterator[tuple[Host, PlainRoom, Pilot[None]]]:
    host = Host(PlainRoom(desk, SESSION))
    async with host.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.pause()
        yield host, host.room, pilot


async def test_a_change_is_read_at_once_and_a_crowd_of_them_once_more(desk: Desk) -> None:
    async with opened(desk) as (_host, room, pilot):
        assert room.reloaded == 1
        for _change in range(10):
            room.post_message(Changed([Subject("task", 1)]))
        await pilot.pause()
        assert room.reloaded == 2
        await asyncio.sleep(0.6)
        assert room.reloaded == 3


async def test_a_change_that_does_not_concern_it_is_let_pass(desk: Desk) -> None:
    async with opened(desk) as (_host, room, _pilot):
        room.post_message(Changed([Subject("person", 1)]))
        await asyncio.sleep(0.35)
        assert room.reloaded == 1


async def test_a_refusal_is_a_sentence_and_never_markup(desk: Desk) -> None:
    def refused() -> None:
        raise NotFound("task", "[/x]")

    async with opened(desk) as (host, room, pilot):
        with room.refusals_shown():
            await room.ask(refused)
        room.refuse("[/x] ist [red]kein[/red] Grund")
        await pilot.pause()
        said = [note.message for note in host._notifications]
        assert said[0].startswith("Diese Aufgabe ist nicht mehr da")
        assert said[1] == "[/x] ist [red]kein[/red] Grund"


async def test_a_bug_is_not_hidden(desk: Desk) -> None:
    def broken() -> None:
        raise ZeroDivisionError

    async with opened(desk) as (_host, room, _pilot):
        with pytest.raises(ZeroDivisionError), room.refusals_shown():
            await room.ask(broken)


async def test_a_lost_database_is_told_and_so_is_its_return(desk: Desk) -> None:
    def lost() -> None:
        raise StoreUnreachable("gone")

    async with opened(desk) as (host, room, pilot):
        with room.refusals_shown():
            await room.ask(lost)
        await pilot.pause()
        assert host.heard == ["lost"]
        assert not host._notifications, "a reading that fails shows the banner and no more"
        room.show_frame(FrameFacts("A", "B", frozenset(), lost_since=desk.office.now()))
        await room.ask(desk.signin.has_agency)
        await pilot.pause()
        assert host.heard == ["lost", "back"]


async def test_the_line_of_keys_shows_what_works_and_dims_what_does_not(desk: Desk) -> None:
    async with opened(desk) as (_host, room, _pilot):
        line = room.query_one(KeyLine).render()
        start = line.plain.index("Später")
        assert any(span.start <= start < span.end and span.style == "dim" for span in line.spans)
        start = line.plain.index("Antworten")
        assert not any(
            span.start <= start < span.end and span.style == "dim" for span in line.spans
        )
