"""The customers' room in the real house, on a real database."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from app.house import House
from app.rooms import Rooms
from app.settings import Settings
from domain.ids import CustomerId
from domain.person import Actor
from screens.customers import CustomersScreen
from screens.navigation import Navigation
from screens.room import Room
from services.desk import Desk
from services.session import Session
from tests.builders import SmallAgency
from widgets.words import use_language

STYLE = Path(__file__).parents[3] / "vpa.tcss"


class Elsewhere(Room):
    """Where tasks would be."""

    MODE = "tasks"


class CustomersRooms(Rooms):
    """Only the customers; where else she wishes to be is remembered."""

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__(desk, session)
        self.factories = {"customers": self._customers, "tasks": self._elsewhere}
        self.wishes: list[Navigation] = []

    def _elsewhere(self) -> Room:
        return self._kept(Elsewhere(self._desk, self.session))

    async def show(self, room: Room, wish: Navigation) -> None:
        """Remember it."""
        self.wishes.append(wish)


class Host(House):
    """The house with that room open."""

    CSS_PATH = STYLE

    def __init__(
        self, agency: SmallAgency, actor: Actor, folder: Path, language: str = "en"
    ) -> None:
        here = folder / "config.toml"
        desk = Desk(agency.office, folder / "files", folder / "local")
        super().__init__(desk, Settings("", folder, here, here))
        self.session = Session(actor, "Fleißige Hände")
        use_language(language)

    async def on_mount(self) -> None:
        """Open it."""
        self.rooms = self.rooms_here = CustomersRooms(self.desk, self.session)
        for mode, factory in self.rooms.factories.items():
            self.add_mode(mode, factory)
        await self.action_go("customers")

    @property
    def room(self) -> CustomersScreen:
        """The room."""
        room = self.room_here()
        assert isinstance(room, CustomersScreen)
        return room


class Hands:
    """Who sits there."""

    def __init__(self, host: Host, pilot: Pilot[int]) -> None:
        self.host, self.pilot = host, pilot

    @property
    def room(self) -> CustomersScreen:
        """The room."""
        return self.host.room

    async def settle(self) -> None:
        """Wait for all reading and writing."""
        await self.pilot.pause(0.15)
        for _round in range(40):
            if not any(one.is_running for one in self.host.workers):
                break
            if len(self.host.screen_stack) > 1:
                break
            await self.pilot.pause(0.02)
        await self.pilot.pause()

    async def press(self, *keys: str) -> None:
        """Press keys and wait for what they began."""
        await self.pilot.press(*keys)
        await self.settle()

    @property
    def names(self) -> list[str]:
        """The customers in the list."""
        return [line.cells[0].text for line in self.room.list.lines]

    @property
    def here(self) -> CustomerId | None:
        """Whose card is shown."""
        return self.room.card.card.row.id if self.room.card.card else None

    @property
    def painted(self) -> str:
        """What is on the screen, line by line."""
        return "\n".join(strip.text for strip in self.host.screen._compositor.render_strips())

    @property
    def told(self) -> str:
        """What was notified."""
        return "\n".join(note.message for note in self.host._notifications)


@asynccontextmanager
async def hands(
    agency: SmallAgency, actor: Actor, folder: Path, size: tuple[int, int] = (120, 40)
) -> AsyncIterator[Hands]:
    """Somebody who sits with the customers."""
    host = Host(agency, actor, folder)
    async with host.run_test(size=size, notifications=True) as pilot:
        one = Hands(host, pilot)
        await one.settle()
        yield one
    host.desk.close()
