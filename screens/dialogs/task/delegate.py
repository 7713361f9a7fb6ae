"""Asks why a task goes to the team lead, and what the customer is told about it (TASK-6)."""

from textual.app import ComposeResult

from domain.contract import checked_text
from domain.values import dataclass
from screens.dialogs.form import Field, Form, Writing
from widgets import formats
from widgets.words import _


@dataclass(frozen=True, slots=True)
class Delegation:
    """Why, and with which word to the customer."""

    reason: str
    word: str
    """What the customer reads; empty when she was told already."""


class Delegate(Form[Delegation]):
    """The reason and the word to the customer, or None."""

    def __init__(self, what: str, template: str, reason: str = "") -> None:
        said = _("Delegate to the team lead: {title}").format(title=formats.plain(what, 48))
        super().__init__(said, _("Delegate"))
        self._template = template
        """What is offered as the word to the customer."""
        self._reason = reason
        """What is offered as the reason."""

    def compose_fields(self) -> ComposeResult:
        """The reason, and what the customer reads."""
        yield Field("reason", _("Reason"), Writing(self._reason, id="reason", height=3))
        yield Field("message", _("To the customer"), Writing(self._template, id="word", height=7))

    def answer(self) -> Delegation:
        """The delegation; it needs a reason."""
        return Delegation(
            checked_text("reason", self.query_one("#reason", Writing).text),
            checked_text("message", self.query_one("#word", Writing).text, needed=False),
        )
