"""Asks for the new deadline of a returned task, and what is to be changed (RES-3)."""

from collections.abc import Callable
from datetime import datetime

from textual.app import ComposeResult

from domain.contract import checked_deadline, checked_text
from domain.values import dataclass
from screens.dialogs.form import Field, Form, Writing, entered
from widgets import formats
from widgets.entry.deadlines import parse_deadline
from widgets.entry.entry import EntryField
from widgets.words import _


@dataclass(frozen=True, slots=True)
class Return:
    """By when, and what is to be changed."""

    deadline: datetime
    reason: str


class ReturnTask(Form[Return]):
    """The new deadline with what the customer wants changed, or None."""

    def __init__(self, what: str, now: Callable[[], datetime]) -> None:
        said = _("Return: {title}").format(title=formats.plain(what, 60))
        super().__init__(said, _("Return the task"))
        self._now = now
        """The clock of the house."""

    def compose_fields(self) -> ComposeResult:
        """The deadline, and what is to be changed."""
        entry = EntryField(self._moment, placeholder=_("Fri 12:00, 14.3., tomorrow"))
        yield Field("deadline", _("New deadline"), entry)
        yield Field("reason", _("To be changed"), Writing(id="reason", height=4))

    def answer(self) -> Return:
        """The return; its deadline lies ahead."""
        typed = entered("deadline", self.query_one(EntryField).text, self._moment)
        deadline = checked_deadline(typed, self._now())
        assert deadline is not None
        reason = self.query_one("#reason", Writing).text
        return Return(deadline, checked_text("reason", reason))

    def _moment(self, text: str) -> datetime:
        return parse_deadline(text, self._now()).at
