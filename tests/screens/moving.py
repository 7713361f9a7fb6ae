"""A room that does nothing but move tasks, and somebody who sits in it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from textual import work
from textual.pilot import Pilot

from app.house import House
from app.rooms import Rooms
from app.settings import Settings
from domain.feedback import FeedbackStep
from domain.ids import CustomerId, TaskId
from domain.permission import Act
from domain.person import Actor
from domain.task import Task
from screens.moves import about_complaint, carry_out, follow_up
from screens.ordering import new_task, repeat_task
from screens.room import Room
from services.desk import Desk
from services.people.session import Session
from tests.builders import SmallAgency
from widgets.words import use_language

STYLE = Path(__file__).parents[2] / "vpa.tcss"


class MovesRoom(Room):
    """A room that only moves tasks."""

    MODE = "tasks"
    results: list[Task | None]

    @work(group="write")
    async def move(self, act: Act, task: Task) -> None:
        self.results.append(await carry_out(self, act, task.id))

    @work(group="write")
    async def follow(self, task: Task, step: FeedbackStep | None = None) -> None:
        self.results.append(await follow_up(self, task.id, step=step))

    @work(group="write")
    async def complain(self, task: Task) -> None:
        self.results.append(await about_complaint(self, task.id))

    @work(group="write")
    async def order(self, customer_id: CustomerId | None = None) -> None:
        self.results.append(await new_task(self, customer_id))

    @work(group="write")
    async def repeat(self, task_id: TaskId) -> None:
        self.results.append(await repeat_task(self, task_id))


class OneRoom(Rooms):
    """Only that room."""

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__(desk, session)
        self.factories = {"tasks": self._moving}

    def _moving(self) -> Room:
        room = MovesRoom(self._desk, self.session)
        room.results = []
        return self._kept(room)


class Host(House):
    """The house with that room open."""

    CSS_PATH = STYLE

    def __init__(self, agency: SmallAgency, actor: Actor, folder: Path) -> None:
        here = folder / "config.toml"
        desk = Desk(agency.office, folder / "files", folder / "local")
        super().__init__(desk, Settings("", folder, here, here))
        self.session = Session(actor, "Fleißige Hände")
        use_language("en")

    async def on_mount(self) -> None:
        """Open it."""
        self.rooms = OneRoom(self.desk, self.session)
        self.add_mode("tasks", self.rooms.factories["tasks"])
        await self.action_go("tasks")


class Hands:
    """Who sits there."""

    def __init__(self, host: Host, pilot: Pilot[int]) -> None:
        self.host, self.pilot = host, pilot

    @property
    def room(self) -> MovesRoom:
        room = self.host.room_here()
        assert isinstance(room, MovesRoom)
        return room

    async def begin(self, act: Act, task: Task) -> None:
        self.room.move(act, task)
        await self.settle()

    async def settle(self) -> None:
        for _round in range(40):
            await self.pilot.pause(0.02)
            if not any(one.is_running for one in self.host.workers):
                break
            if len(self.host.screen_stack) > 1 and _round > 5:
                break
        await self.pilot.pause()

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.settle()

    @property
    def painted(self) -> str:
        return "\n".join(strip.text for strip in self.host.screen._compositor.render_strips())

    @property
    def told(self) -> str:
        return "\n".join(note.message for note in self.host._notifications)


@asynccontextmanager
async def hands(agency: SmallAgency, actor: Actor, folder: Path) -> AsyncIterator[Hands]:
    host = Host(agency, actor, folder)
    async with host.run_test(size=(80, 24), notifications=True) as pilot:
        yield Hands(host, pilot)
    host.desk.close()
