"""Asks when a phone call was, how long, and what about (TIME-7)."""

from collections.abc import Callable
from datetime import datetime, timedelta

from textual.app import ComposeResult
from textual.widgets import Static

from domain.contract import checked_text
from domain.phone import check_call
from domain.values import dataclass
from screens.dialogs.form import Field, Form, Writing, entered
from widgets.entry.entry import EntryField, parse_hours, parse_moment
from widgets.words import _


@dataclass(frozen=True, slots=True)
class Called:
    """A call as it was told."""

    started_at: datetime
    length: timedelta
    note: str


class LogCall(Form[Called]):
    """A phone call, or None."""

    def __init__(self, title: str, detail: str, now: Callable[[], datetime]) -> None:
        super().__init__(title, _("Log the call"))
        self._detail = detail
        """How much is covered."""
        self._now = now
        """The clock of the house."""

    def compose_fields(self) -> ComposeResult:
        """How long, when, what about."""
        yield Static(self._detail, id="detail", markup=False)
        length = EntryField(parse_hours, placeholder="12 min  0:20", id="length")
        yield Field("call", _("Length"), length)
        at = EntryField(self._past, placeholder=_("empty: it just ended; today 10:15"), id="at")
        yield Field("started", _("Begun at"), at)
        yield Field("note", _("With whom, what about"), Writing(id="note", height=2))

    def answer(self) -> Called:
        """The call; it has a length and a note, and lies behind."""
        typed = self.query_one("#length", EntryField).text
        length = entered("call", typed, parse_hours, "not_a_number")
        text = self.query_one("#at", EntryField).text
        begun = entered("started", text, self._past) if text.strip() else self._now() - length
        check_call(begun, length, self._now())
        note = checked_text("note", self.query_one("#note", Writing).text)
        return Called(begun, length, note)

    def _past(self, text: str) -> datetime:
        return parse_moment(text, self._now(), past=True)
