"""The dashboard alone in the real house, on a real database."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from app.house import House
from app.rooms import Rooms
from app.settings import Settings
from domain.person import Actor
from screens.dashboard import DashboardScreen
from screens.navigation import Navigation
from screens.room import Room
from services.desk import Desk
from services.people.session import Session
from tests.builders import SmallAgency
from widgets.dashlets import Dashlet
from widgets.dashlets.face import Face

STYLE = Path(__file__).parents[3] / "vpa.tcss"


class Present(DashboardScreen):
    """Without what lies ahead, which would come at a moment that no test knows."""

    ahead_after = None


class Ahead(DashboardScreen):
    """With what lies ahead, as soon as the first picture stands."""

    ahead_after = 0.01


class DashboardRooms(Rooms):
    """The dashboard, and an empty room to go to; where else she wishes to be is remembered."""

    def __init__(
        self, desk: Desk, session: Session, dashboard: type[DashboardScreen] = Present
    ) -> None:
        super().__init__(desk, session)
        self.dashboard = dashboard
        self.factories = {"dashboard": self._present, "help": self._elsewhere}
        self.wishes: list[Navigation] = []

    async def show(self, room: Room, wish: Navigation) -> None:
        """Remember it."""
        self.wishes.append(wish)

    def _present(self) -> Room:
        return self._kept(self.dashboard(self._desk, self.session))

    def _elsewhere(self) -> Room:
        return self._kept(Room(self._desk, self.session))


class Host(House):
    """The house with the dashboard open."""

    CSS_PATH = STYLE

    def __init__(
        self,
        agency: SmallAgency,
        actor: Actor,
        folder: Path,
        dashboard: type[DashboardScreen] = Present,
    ) -> None:
        desk = Desk(agency.office, folder / "files", folder / "local")
        here = folder / "config.toml"
        super().__init__(desk, Settings("", folder, here, here))
        self.agency = agency
        self.dashboard = dashboard
        self.session = Session(actor, "Fleißige Hände")
        self.wishes: list[Navigation] = []

    async def on_mount(self) -> None:
        """Open the room."""
        rooms = DashboardRooms(self.desk, self.session, self.dashboard)
        self.rooms, self.wishes = rooms, rooms.wishes
        for name in ("dashboard", "help"):
            self.add_mode(name, rooms.factories[name])
        await self.action_go("dashboard")

    @property
    def room(self) -> DashboardScreen:
        """The room."""
        room = self.screen
        assert isinstance(room, DashboardScreen)
        return room


class Eyes:
    """Presses keys and reads what stands there."""

    def __init__(self, host: Host, pilot: Pilot[int]) -> None:
        self.host = host
        self.pilot = pilot

    async def press(self, *keys: str) -> None:
        """Press keys and wait until all is done that they began."""
        await self.pilot.press(*keys)
        await self.settle()

    async def settle(self) -> None:
        """Wait for all reading."""
        await self.pilot.pause()
        await self.host.workers.wait_for_complete()
        await self.pilot.pause()

    def panel(self, name: str) -> Dashlet[object]:
        """The panel of this id."""
        return self.host.screen.query_one(f"#{name}", Dashlet)

    def face(self, name: str) -> Face:
        """What the upper part of a panel says."""
        face = self.panel(name).shown_face
        assert face is not None
        return face

    def figure(self, name: str) -> int:
        """The figure of a panel."""
        return self.face(name).figure

    def rows(self, name: str) -> list[list[str]]:
        """The texts of a panel's rows."""
        return [[cell.text for cell in line.cells] for line in self.panel(name).lines]

    def painted(self) -> str:
        """What is on the screen, line by line."""
        strips = self.host.screen._compositor.render_strips()
        return "\n".join(strip.text for strip in strips)

    @property
    def told(self) -> list[str]:
        """What was notified."""
        return [note.message for note in self.host._notifications]


@asynccontextmanager
async def eyes(
    agency: SmallAgency,
    actor: Actor,
    folder: Path,
    size: tuple[int, int] = (120, 40),
    dashboard: type[DashboardScreen] = Present,
) -> AsyncIterator[Eyes]:
    """Somebody who looks at the dashboard."""
    host = Host(agency, actor, folder, dashboard)
    async with host.run_test(size=size, notifications=True) as pilot:
        one = Eyes(host, pilot)
        await one.settle()
        yield one
    host.desk.close()
