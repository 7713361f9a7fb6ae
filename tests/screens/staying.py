"""One room in the real house, on a real database."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from app.house import House
from app.settings import Settings
from domain.person import Actor
from screens.room import Room
from services.desk import Desk
from services.people.session import Session
from tests.builders import SmallAgency
from widgets.words import use_language

STYLE = Path(__file__).parents[2] / "vpa.tcss"


class Host(House):
    """The house with that room open."""

    CSS_PATH = STYLE

    def __init__(
        self, agency: SmallAgency, actor: Actor, folder: Path, mode: str, language: str = "de"
    ) -> None:
        here = folder / "config.toml"
        desk = Desk(agency.office, folder / "files", folder / "local")
        super().__init__(desk, Settings("", folder, here, here))
        self.session = Session(actor, "Fleißige Hände")
        self.mode = mode
        use_language(language)

    async def on_mount(self) -> None:
        """Open it."""
        self.rooms = self.make_rooms(self.desk, self.session)
        for mode, factory in self.rooms.factories.items():
            self.add_mode(mode, factory)
        await self.action_go(self.mode)


class Hands:
    """Who sits there."""

    def __init__(self, host: Host, pilot: Pilot[int]) -> None:
        self.host, self.pilot = host, pilot

    @property
    def room(self) -> Room:
        """The room."""
        room = self.host.room_here()
        assert room is not None
        return room

    async def settle(self) -> None:
        """Wait for all reading and writing."""
        await self.pilot.pause()
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
    def painted(self) -> str:
        """What is on the screen, line by line."""
        strips = self.host.screen._compositor.render_strips()
        return "\n".join(strip.text for strip in strips).replace("\u00a0", " ")

    @property
    def told(self) -> str:
        """What was notified."""
        notes = (note.message for note in self.host._notifications)
        return "\n".join(notes).replace("\u00a0", " ")


@asynccontextmanager
async def hands(
    agency: SmallAgency,
    actor: Actor,
    folder: Path,
    mode: str,
    size: tuple[int, int] = (120, 40),
    language: str = "de",
) -> AsyncIterator[Hands]:
    """Somebody who sits in that room."""
    host = Host(agency, actor, folder, mode, language)
    async with host.run_test(size=size, notifications=True) as pilot:
        one = Hands(host, pilot)
        await one.settle()
        yield one
    host.desk.close()
