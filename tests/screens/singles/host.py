"""The room of single chats in the real house, on a real database."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from domain.person import Actor
from screens.navigation import OpenSingle
from screens.singles import SinglesScreen
from tests.builders import SmallAgency
from tests.screens.tasks.host import Hand, Host


class SinglesHost(Host):
    """The house with the single chats beside the tasks."""

    async def open_singles(self) -> None:
        """Let the room be entered, and enter it."""
        assert self.rooms is not None
        self.rooms.factories |= {"singles": self.rooms._singles}
        self.add_mode("singles", self.rooms._singles)
        await self.action_go("singles")

    @property
    def singles(self) -> SinglesScreen:
        """The room."""
        room = self.room_here()
        assert isinstance(room, SinglesScreen)
        return room


class SinglesHand(Hand):
    """Presses keys in that room."""

    host: SinglesHost

    async def writes_to(self, somebody: Actor) -> None:
        """Open the chat with this person."""
        self.host.post_message(OpenSingle(somebody.id))
        await self.settle()
        await self.settle()


@asynccontextmanager
async def talking(
    agency: SmallAgency, actor: Actor, folder: Path, size: tuple[int, int] = (120, 40)
) -> AsyncIterator[SinglesHand]:
    """The room with this person in it."""
    host = SinglesHost(agency, actor, folder)
    try:
        async with host.run_test(size=size, notifications=True) as pilot:
            hand = SinglesHand(host, pilot)
            await hand.settle()
            await host.open_singles()
            await hand.settle()
            yield hand
    finally:
        host.desk._runner.close()


def said(agency: SmallAgency) -> list[str]:
    """Everything that stands in single chats."""
    with agency.office.reading() as work:
        return [
            one.text for chat in work.singles.everything() for one in work.singles.all_of(chat.id)
        ]
