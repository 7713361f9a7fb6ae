"""The customers' room in the real house, on a real database."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from app.rooms import Rooms
from domain.ids import CustomerId
from domain.person import Actor
from screens.customers import CustomersScreen
from screens.navigation import Navigation
from screens.room import Room
from services.desk import Desk
from services.people.session import Session
from tests.builders import SmallAgency
from tests.screens import staying


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


class Host(staying.Host):
    """The house with that room open."""

    def __init__(
        self, agency: SmallAgency, actor: Actor, folder: Path, language: str = "en"
    ) -> None:
        super().__init__(agency, actor, folder, "customers", language)
        self.make_rooms = CustomersRooms

    @property
    def rooms_here(self) -> CustomersRooms:
        """The rooms."""
        assert isinstance(self.rooms, CustomersRooms)
        return self.rooms

    @property
    def room(self) -> CustomersScreen:
        """The room."""
        room = self.room_here()
        assert isinstance(room, CustomersScreen)
        return room


class Hands(staying.Hands):
    """Who sits there."""

    host: Host

    @property
    def room(self) -> CustomersScreen:
        """The room."""
        return self.host.room

    @property
    def names(self) -> list[str]:
        """The customers in the list."""
        return [line.cells[0].text for line in self.room.list.lines]

    @property
    def here(self) -> CustomerId | None:
        """Whose card is shown."""
        return self.room.card.card.row.id if self.room.card.card else None


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
