"""Asks with which words a task goes back, to the same assistant or to another one (TASK-6)."""

from textual.app import ComposeResult

from domain.contract import checked_text
from domain.values import dataclass
from screens.dialogs.form import Field, Form, Writing
from widgets import formats
from widgets.words import _


@dataclass(frozen=True, slots=True)
class HandedBack:
    """What each side is told."""

    reason: str
    """For the assistant, in the history; the customer never reads it."""
    word: str
    """What the customer reads in the chat; empty for nothing."""


class HandBack(Form[HandedBack]):
    """A word to the assistant and one to the customer, or None."""

    def __init__(self, what: str, name: str, template: str) -> None:
        said = _("Give to {name}: {title}").format(
            name=formats.plain(name, 30), title=formats.plain(what, 40)
        )
        super().__init__(said, _("Give it"))
        self._template = template
        """What is offered as the word to the customer; may be empty."""

    def compose_fields(self) -> ComposeResult:
        """The word to the assistant, and what the customer reads."""
        yield Field("reason", _("To the assistant"), Writing(id="reason", height=3))
        yield Field("message", _("To the customer"), Writing(self._template, id="word", height=7))

    def answer(self) -> HandedBack:
        """The two words; the assistant needs one."""
        return HandedBack(
            checked_text("reason", self.query_one("#reason", Writing).text),
            checked_text("message", self.query_one("#word", Writing).text, needed=False),
        )
