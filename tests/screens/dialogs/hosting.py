"""A place to ask in, and what was answered."""

import asyncio
from pathlib import Path
from typing import Generic, TypeVar

from textual.app import App
from textual.pilot import Pilot
from textual.screen import ModalScreen

from screens.dialogs.confirm import DEAF
from widgets.words import use_language

T = TypeVar("T")


class Host(App[None], Generic[T]):
    """Nothing but a dialog, in English."""

    CSS_PATH = Path(__file__).parents[3] / "vpa.tcss"

    def __init__(self, dialog: ModalScreen[T]) -> None:
        super().__init__()
        self.dialog = dialog
        self.answers: list[T | None] = []

    def on_mount(self) -> None:
        """Ask."""
        self.push_screen(self.dialog, self.answers.append)

    @property
    def painted(self) -> str:
        """What is on the screen, line by line."""
        return "\n".join(strip.text for strip in self.screen._compositor.render_strips())


def english() -> None:
    """Speak English in a test of words."""
    use_language("en")


async def after_a_pause(pilot: Pilot[None], key: str) -> None:
    await asyncio.sleep(DEAF + 0.05)
    await pilot.press(key)
    await pilot.pause()
