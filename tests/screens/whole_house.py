"""The program with all its rooms, and waiting until it has settled."""

from pathlib import Path

from textual.pilot import Pilot

from app.house import House
from app.settings import Settings
from services.desk import Desk
from services.people.session import Session
from tests.screens.dashboard.host import STYLE


class WholeHouse(House):
    """Every real room of one signed-in person."""

    CSS_PATH = STYLE

    def __init__(self, desk: Desk, session: Session, folder: Path) -> None:
        here = folder / "config.toml"
        super().__init__(desk, Settings("", folder, here, here))
        self.session = session

    async def on_mount(self) -> None:
        """Open it at the dashboard."""
        await self.enter(self.session)


async def settle(pilot: Pilot[int]) -> None:
    """Wait until everything that was begun is done."""
    for _round in range(3):
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
    await pilot.pause()
