"""Offers a message to the customer or to a colleague, to be changed, sent or left."""

from textual.app import ComposeResult
from textual.widgets import Static

from domain.contract import checked_text
from domain.template import refuse_left_open
from screens.dialogs.form import Field, Form, Writing
from widgets.words import _


class Say(Form[str]):
    """The message as it is to be sent, or None."""

    def __init__(self, title: str, detail: str, text: str, *, to: str = "") -> None:
        """`to` says who reads it, in words; empty for the customer."""
        super().__init__(title, _("Send"))
        self._to = to
        self._detail = detail
        """Why it is offered."""
        self._text = text
        """What is offered."""

    def compose_fields(self) -> ComposeResult:
        """Why, and the message."""
        yield Static(self._detail, id="detail", markup=False)
        yield Field(
            "message", self._to or _("To the customer"), Writing(self._text, id="message", height=9)
        )

    def on_mount(self) -> None:
        """Mark the first thing that is left open, so that typing fills it."""
        self.query_one("#message", Writing).stand_on_gap()

    def answer(self) -> str:
        """The message; there has to be one, and nothing in it is left open (CHAT-7)."""
        text = checked_text("message", self.query_one("#message", Writing).text)
        refuse_left_open(text)
        return text
