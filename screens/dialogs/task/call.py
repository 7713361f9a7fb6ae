"""Asks with whom and when something was agreed by phone (DEAD-1)."""

from collections.abc import Callable
from datetime import datetime

from textual.app import ComposeResult
from textual.widgets import Static

from domain.errors import BadInput
from screens.dialogs.form import Field, Form, entered
from services.agreement.consent import Call
from widgets.entry.entry import EntryField, parse_moment
from widgets.entry.one_line import OneLine
from widgets.words import _


class AgreedByPhone(Form[Call]):
    """The call that a consent rests on, or None."""

    def __init__(self, title: str, detail: str, now: Callable[[], datetime]) -> None:
        super().__init__(title, _("Note the consent"))
        self._detail = detail
        """What was agreed to."""
        self._now = now
        """The clock of the house."""

    def compose_fields(self) -> ComposeResult:
        """What, with whom, when."""
        yield Static(self._detail, id="detail", markup=False)
        yield Field("called", _("By phone with"), OneLine(id="called-line"))
        at = EntryField(self._past, placeholder=_("empty: now; today 10:15"), id="at")
        yield Field("called_at", _("Call at"), at)

    def answer(self) -> Call:
        """The call; it has a name, and lies behind."""
        called = self.query_one("#called-line", OneLine).value.strip()
        if not called:
            raise BadInput("called", "missing")
        text = self.query_one("#at", EntryField).text
        at = entered("called_at", text, self._past) if text.strip() else self._now()
        if at > self._now():
            raise BadInput("called_at", "future")
        return Call(called, at)

    def _past(self, text: str) -> datetime:
        return parse_moment(text, self._now(), past=True)
