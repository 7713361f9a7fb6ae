"""The triage room alone in the real house, on a real database."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from app.house import House
from app.rooms import Rooms
from app.settings import Settings
from domain.person import Actor
from domain.task import Task
from screens.navigation import Navigation
from screens.room import Room
from screens.triage import TriageScreen
from screens.triage.lines import title as title_of
from services.desk import Desk
from services.people.session import Session
from services.triage.triage import Case
from tests.builders import SmallAgency

STYLE = Path(__file__).parents[3] / "vpa.tcss"


class TriageRooms(Rooms):
    """Only the triage; where else she wishes to be is remembered."""

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__(desk, session)
        self.factories = {"triage": self._triage}
        self.wishes: list[Navigation] = []

    async def show(self, room: Room, wish: Navigation) -> None:
        """Remember it."""
        self.wishes.append(wish)


class Host(House):
    """The house with the triage room open."""

    CSS_PATH = STYLE

    def __init__(self, agency: SmallAgency, actor: Actor, folder: Path) -> None:
        desk = Desk(agency.office, folder / "files", folder / "local")
        here = folder / "config.toml"
        super().__init__(desk, Settings("", folder, here, here))
        self.agency = agency
        self.session = Session(actor, "Fleißige Hände")

    async def on_mount(self) -> None:
        """Open the room."""
        self.rooms = self.rooms_here = TriageRooms(self.desk, self.session)
        self.add_mode("triage", self.rooms.factories["triage"])
        await self.action_go("triage")

    @property
    def room(self) -> TriageScreen:
        """The room."""
        room = self.room_here()
        assert isinstance(room, TriageScreen)
        return room


class Hands:
    """Presses keys and reads what stands there."""

    def __init__(self, host: Host, pilot: Pilot[int]) -> None:
        self.host = host
        self.pilot = pilot

    @property
    def room(self) -> TriageScreen:
        """The room."""
        return self.host.room

    async def press(self, *keys: str) -> None:
        """Press keys and wait until all is done that they began."""
        await self.pilot.press(*keys)
        await self.settle()

    async def settle(self) -> None:
        """Wait for all reading and writing, but not for open questions."""
        for _round in range(3):
            await self.pilot.pause()
            waiting = [one for one in self.host.workers if one.is_running]
            if not waiting:
                break
            if len(self.host.screen_stack) > 1:
                await self.pilot.pause(0.1)
                break
            await self.host.workers.wait_for_complete(waiting)
        await self.pilot.pause()

    async def others_did(self) -> None:
        """The news of what others did arrives."""
        self.host.tell()
        await self.pilot.pause(0.4)
        await self.settle()

    @property
    def titles(self) -> list[str]:
        """The titles in the list, as they stand there."""
        return [line.cells[2].text for line in self.room.list.rows.lines]

    @property
    def title(self) -> str:
        """The title under the cursor; empty when there is none."""
        case = self.room.list.case
        return title_of(case) if case is not None else ""

    @property
    def task(self) -> Task:
        """The task under the cursor."""
        case = self.room.list.case
        assert isinstance(case, Case)
        return case.task

    @property
    def left(self) -> str:
        """What is told below the list."""
        return str(self.room.query_one("#left").render())

    @property
    def facts(self) -> str:
        """The key facts in the preview."""
        return str(self.room.query_one("#facts").render())

    def painted(self) -> str:
        """What is on the screen, line by line."""
        strips = self.host.screen._compositor.render_strips()
        return "\n".join(strip.text for strip in strips)

    @property
    def told(self) -> list[str]:
        """What was notified."""
        return [note.message for note in self.host._notifications]


@asynccontextmanager
async def hands(
    agency: SmallAgency, actor: Actor, folder: Path, size: tuple[int, int] = (120, 40)
) -> AsyncIterator[Hands]:
    """Somebody who sits in the triage."""
    host = Host(agency, actor, folder)
    async with host.run_test(size=size, notifications=True) as pilot:
        one = Hands(host, pilot)
        await one.settle()
        yield one
    host.desk.close()


def asked(agency: SmallAgency, *titles: str, **details: object) -> list[Task]:
    """Tasks of these titles whose customer waits for an answer, one a minute."""
    made = []
    for title in titles:
        task = agency.task(**{"title": title, **details})  # type: ignore[arg-type]
        agency.says(task, f"Frage zu {title}")
        agency.clock.on(minutes=1)
        made.append(task)
    return made
