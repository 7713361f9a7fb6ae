"""A room of lines: what the cursor is on, being led to a line, and leading back."""

from collections.abc import Hashable
from pathlib import Path

import pytest
from textual import work
from textual.app import App, ComposeResult

from domain.ids import PersonId
from domain.person import Actor, Role
from screens.line_room import LineRoom
from screens.navigation import GoBack
from services.desk import Desk
from services.office import Office
from services.people.session import Session
from tests.builders import Clock
from widgets.rows.cells import Cell, Column, Line
from widgets.rows.rows import Rows

from data.database import Database  # isort: skip

SESSION = Session(Actor(PersonId(1), "Ada", frozenset({Role.ASSISTANT})), "Agentur")
KEYS: tuple[Hashable, ...] = (("week", 1), ("task", 7), "free")


class PlainLines(LineRoom):
    """Three lines, read when asked for."""

    MODE = "planning"

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__(desk, session)
        self._list = Rows(Column("Zeile"), id="lines")

    @property
    def rows(self) -> Rows:
        return self._list

    def compose_room(self) -> ComposeResult:
        yield self._list

    @work(exclusive=True, group="reload")
    async def reload(self) -> None:
        self.rows.show([Line(key, (Cell(str(key)),)) for key in KEYS])


class Host(App[None]):
    """Holds the room and counts who goes back."""

    def __init__(self, room: PlainLines) -> None:
        super().__init__()
        self.room = room
        self.went_back = 0

    def on_mount(self) -> None:
        self.push_screen(self.room)

    def on_go_back(self, event: GoBack) -> None:
        self.went_back += 1


@pytest.fixture
def room(sqlite_url: str, tmp_path: Path) -> PlainLines:
    desk = Desk(Office(Database(sqlite_url), Clock()), tmp_path / "files", tmp_path / "local")
    return PlainLines(desk, SESSION)


async def test_it_stands_on_the_line_it_was_led_to_and_knows_what_it_is(room: PlainLines) -> None:
    async with Host(room).run_test() as pilot:
        await room.stand_on(("task", 7))
        await pilot.pause()
        assert room.focused is room.rows
        assert room.here == ("task", 7)


async def test_a_line_that_is_of_no_kind_is_none(room: PlainLines) -> None:
    async with Host(room).run_test() as pilot:
        await room.stand_on("free")
        await pilot.pause()
        assert room.here == ("", 0)


async def test_it_leads_back_only_where_somebody_came_from(room: PlainLines) -> None:
    host = Host(room)
    async with host.run_test() as pilot:
        room.action_back()
        await pilot.pause()
        assert host.went_back == 0
        room.came_from = "triage"
        room.action_back()
        await pilot.pause()
        assert host.went_back == 1
