"""Asks what the customer is told when somebody who applied gets the task (STAFF-1)."""

from textual.app import ComposeResult

from domain.contract import checked_text
from screens.dialogs.form import Field, Form, Writing
from widgets import formats
from widgets.words import _


class Award(Form[str]):
    """The word to the customer, empty for none; or None when the reader goes back."""

    def __init__(self, name: str, what: str, template: str) -> None:
        said = _("Give to {name}: {title}").format(
            name=formats.plain(name, 30), title=formats.plain(what, 40)
        )
        super().__init__(said, _("Give it"))
        self._template = template

    def compose_fields(self) -> ComposeResult:
        """What the customer reads in the chat."""
        yield Field("message", _("To the customer"), Writing(self._template, id="word", height=7))

    def answer(self) -> str:
        """The word as it stands."""
        return checked_text("message", self.query_one("#word", Writing).text, needed=False)

    def outgoing(self, answered: str) -> str:
        """The customer reads all of it."""
        return answered
