"""Shows a letter to be read and changed, before something is done with it."""

from textual.app import ComposeResult
from textual.widgets import Static

from domain.contract import checked_text
from domain.template import refuse_left_open
from screens.dialogs.form import Field, Form, Writing
from widgets.words import _


class ReadLetter(Form[str]):
    """The letter as it is to go out, or None."""

    def __init__(self, title: str, text: str, *, offered: str | None = None) -> None:
        super().__init__(title, _("Go on"))
        self._text = text
        """With what is still open, and with what she changed already."""
        self._offered = offered
        """As it was before she changed anything; None when that is the text."""

    def compose_fields(self) -> ComposeResult:
        """What to look at, and the letter."""
        told = _("Read it once more, change what does not fit, and fill what stands in braces.")
        yield Static(told, id="detail", markup=False)
        writing = Writing(self._text, id="letter", height=14, offered=self._offered)
        yield Field("message", _("Letter"), writing)

    def on_mount(self) -> None:
        """Mark the first thing that is left open, so that typing fills it."""
        self.query_one("#letter", Writing).stand_on_gap()

    def answer(self) -> str:
        """The letter; there has to be one, and nothing in it is left open (CHAT-7)."""
        text = checked_text("message", self.query_one("#letter", Writing).text)
        refuse_left_open(text)
        return text

    def outgoing(self, answered: str) -> str:
        """All of it: the customer reads it (CHAT-5)."""
        return answered
