"""The program with two plain rooms in place of the real ones, on a real database."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.pilot import Pilot
from textual.widget import Widget
from textual.widgets import Input

from app.rooms import Rooms
from app.settings import Fault, Settings
from app.vpa import VPA
from data.database import Database
from screens.navigation import Navigation, OpenDemo, OpenHelp
from screens.room import Room
from services.desk import Desk
from services.office import Office
from services.people.session import Session
from tests.builders import Clock
from widgets.commands import bindings, triage
from widgets.frame.frame import TopLine
from widgets.frame.key_line import KeyLine

PASSWORD = "Herbst-2026"


class FirstRoom(Room):
    """A room with a field, a command that works and one that does not."""

    MODE = "dashboard"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(triage.REPLY, triage.SNOOZE)]

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__(desk, session)
        self.replied = 0
        self.replies_by_typing = False
        self.reloaded = 0
        self.away = 0

    def compose_room(self) -> ComposeResult:
        yield Input(id="typed")

    def why_not(self, action: str) -> str | None:
        return "Hier gibt es nichts [/x] zu verschieben." if action == "snooze" else None

    def action_reply(self) -> None:
        self.replied += 1
        if self.replies_by_typing:
            self.query_one(Input).focus()

    def reload(self) -> None:
        self.reloaded += 1

    async def put_away(self) -> None:
        self.away += 1


class SecondRoom(Room):
    """Another room that remembers what it was asked to show."""

    MODE = "help"

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__(desk, session)
        self.topics: list[str] = []
        self.reloaded = 0

    def reload(self) -> None:
        self.reloaded += 1


def make_desk(url: str, folder: Path, clock: Clock) -> Desk:
    """A desk on a database that exists."""
    return Desk(Office(Database(url), clock), folder / "files", folder / "local")


class PlainRooms(Rooms):
    """Opens the plain rooms."""

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__(desk, session)
        self.factories = {
            "dashboard": lambda: self._kept(FirstRoom(desk, session)),
            "help": lambda: self._kept(SecondRoom(desk, session)),
        }

    async def show(self, room: Room, wish: Navigation) -> None:
        """Note the topic."""
        if isinstance(room, SecondRoom) and isinstance(wish, OpenHelp):
            room.topics.append(wish.topic)


class House(VPA):
    """The program with the plain rooms."""

    def __init__(
        self,
        desk: Desk,
        folder: Path,
        *,
        session: Session | None = None,
        open_demo: OpenDemo | None = None,
        faults: Sequence[Fault] = (),
    ) -> None:
        config = folder / "config.toml"
        settings = Settings("", folder / "files", config, folder / "keys.toml")
        super().__init__(desk, settings, session=session, open_demo=open_demo, faults=faults)
        self.make_rooms = PlainRooms

    @property
    def first(self) -> FirstRoom:
        room = self.rooms.room("dashboard") if self.rooms else None
        assert isinstance(room, FirstRoom)
        return room

    @property
    def second(self) -> SecondRoom:
        room = self.rooms.room("help") if self.rooms else None
        assert isinstance(room, SecondRoom)
        return room


@asynccontextmanager
async def running(house: House, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[int]]:
    async with house.run_test(size=size, notifications=True) as pilot:
        await settled(pilot)
        yield pilot


async def settled(pilot: Pilot[int]) -> None:
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def until(pilot: Pilot[int], holds: Callable[[], bool]) -> None:
    """Wait for what follows from messages of its own, however slow the machine is."""
    for _turn in range(200):
        if holds():
            return
        await pilot.pause(0.02)
    assert holds()


def told(house: House) -> list[str]:
    return [note.message for note in house._notifications]


def top(house: House) -> object:
    """What stands on top of everything now."""
    return house.screen


def seen(widget: Widget) -> bool:
    return bool(widget.display)


def line(house: House, kind: type[TopLine] | type[KeyLine]) -> str:
    return house.screen.query_one(kind).render().plain
