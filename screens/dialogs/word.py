"""Asks for a word that goes along with something done, or for nothing but a yes."""

from textual.app import ComposeResult
from textual.widgets import Static

from domain.contract import checked_text
from screens.dialogs.form import Field, Form, Writing
from widgets.words import _


class Word(Form[str]):
    """What she adds, empty when nothing; None when she goes back."""

    def __init__(self, title: str, detail: str, take: str, hint: str = "") -> None:
        super().__init__(title, take)
        self._detail = detail
        """What will be done or said; may hold what people wrote."""
        self._hint = hint or _("A word about it")
        """What the word is for."""

    def compose_fields(self) -> ComposeResult:
        """What it is about, and the word."""
        yield Static(self._detail, id="detail", markup=False)
        yield Static("", markup=False)
        yield Field("message", self._hint, Writing(id="word", height=4))

    def answer(self) -> str:
        """The word; there need be none."""
        return checked_text("message", self.query_one("#word", Writing).text, needed=False)
