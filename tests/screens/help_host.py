"""The help room in a house of its own, for its tests."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input

from app.themes import DARK
from data.database import Database
from domain.ids import PersonId
from domain.person import Actor, Role
from screens.help import HelpScreen
from services.desk import Desk
from services.office import Office
from services.people.session import Session
from tests.builders import Clock
from tests.house import HOUSE
from widgets.help.page import HelpPage
from widgets.rows.rows import Rows

CROWDED, WIDE, HUGE = (80, 24), (120, 40), (200, 50)


class Host(App[None]):
    """Holds the help room in the colours and shapes of the house."""

    CSS_PATH = HOUSE / "vpa.tcss"

    def __init__(self, folder: Path, role: Role = Role.ASSISTANT) -> None:
        super().__init__()
        office = Office(Database(f"sqlite:///{folder / 'none.db'}"), Clock())
        actor = Actor(PersonId(1), "Ada [/x]", frozenset({role}))
        self.room = HelpScreen(Desk(office, folder, folder), Session(actor, "Agentur"))
        self.register_theme(DARK)
        self.theme = DARK.name

    def on_mount(self) -> None:
        self.push_screen(self.room)

    @property
    def topics(self) -> Rows:
        return self.room.query_one(Rows)

    @property
    def page(self) -> HelpPage:
        return self.room.query_one(HelpPage)

    @property
    def reads(self) -> str:
        """The title of the page on the right."""
        return self.page.text.splitlines()[0]

    @property
    def chosen(self) -> object:
        """The topic under the list's cursor."""
        return self.topics.key_at_cursor

    @property
    def search(self) -> Input:
        return self.room.query_one("#search", Input)


@asynccontextmanager
async def running(host: Host, size: tuple[int, int] = CROWDED) -> AsyncIterator[Pilot[None]]:
    async with host.run_test(size=size, notifications=True) as pilot:
        await pilot.pause()
        yield pilot


def told(host: Host) -> list[str]:
    return [note.message for note in host._notifications]
