"""The tasks' room alone in the real house, on a real database."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from app.house import House
from app.rooms import Rooms
from app.settings import Settings
from domain.person import Actor
from screens.tasks import TasksScreen
from services.desk import Desk
from services.people.session import Session
from tests.builders import SmallAgency
from tests.house import HOUSE


class TasksRooms(Rooms):
    """Only the tasks."""

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__(desk, session)
        self.factories = {"tasks": self._tasks}


class Host(House):
    """The house with the tasks' room open."""

    CSS_PATH = HOUSE / "vpa.tcss"

    def __init__(self, agency: SmallAgency, actor: Actor, folder: Path) -> None:
        desk = Desk(agency.office, folder / "files", folder / "local")
        here = folder / "config.toml"
        super().__init__(desk, Settings("", folder, here, here))
        self.session = Session(actor, "Fleißige Hände")

    async def on_mount(self) -> None:
        """Open the room."""
        self.rooms = TasksRooms(self.desk, self.session)
        self.add_mode("tasks", self.rooms.factories["tasks"])
        await self.action_go("tasks")

    @property
    def room(self) -> TasksScreen:
        """The room."""
        room = self.room_here()
        assert isinstance(room, TasksScreen)
        return room

    @property
    def told(self) -> list[str]:
        """Every notice so far."""
        return [str(notice.message) for notice in self._notifications]


class Hand:
    """Presses keys and waits until everything asked for is there."""

    def __init__(self, host: Host, pilot: Pilot[int]) -> None:
        self.host = host
        self.pilot = pilot

    async def press(self, *keys: str) -> None:
        """Press them one after the other."""
        await self.pilot.press(*keys)
        await self.settle()

    async def settle(self) -> None:
        """Until nothing is read or written any more, or a question stands open."""
        for _turn in range(6):
            await self.pilot.pause()
            if len(self.host.screen_stack) > 1:
                await self.pilot.pause(0.05)
                return
            busy = [one for one in self.host.workers if one.group in ("reload", "write")]
            if not busy:
                return
            await self.host.workers.wait_for_complete(busy)

    async def others_did(self) -> None:
        """The news of what others did arrives."""
        self.host.tell()
        await self.pilot.pause(0.3)
        await self.settle()

    def painted(self) -> str:
        """What stands on the screen."""
        strips = self.host.screen._compositor.render_strips()
        return "\n".join("".join(part.text for part in strip) for strip in strips)


@asynccontextmanager
async def at_work(
    agency: SmallAgency, actor: Actor, folder: Path, size: tuple[int, int] = (120, 40)
) -> AsyncIterator[Hand]:
    """The room with this person in it."""
    host = Host(agency, actor, folder)
    try:
        async with host.run_test(size=size, notifications=True) as pilot:
            hand = Hand(host, pilot)
            await hand.settle()
            yield hand
    finally:
        host.desk._runner.close()
