"""Asks with which words, and until when, the team is asked (STAFF-1)."""

from datetime import datetime

from textual.app import ComposeResult

from domain.calendar import instant
from domain.errors import BadInput
from domain.values import dataclass
from screens.dialogs.form import Field, Form, Writing, entered
from widgets import formats
from widgets.entry.entry import EntryField, parse_moment
from widgets.words import _, ngettext


@dataclass(frozen=True, slots=True)
class Asked:
    """The words and the closing time."""

    text: str
    closes_at: datetime


class AskTeam(Form[Asked]):
    """Words and closing time, or None."""

    def __init__(self, what: str, people: int, now: datetime, closes: str) -> None:
        asked = ngettext("Ask {n} person about {what}", "Ask {n} people about {what}", people)
        super().__init__(
            asked.format(n=formats.count(people), what=formats.plain(what, 44)), _("Ask them")
        )
        self._now = now
        self._closes = closes
        """The closing time that is offered, as one would type it."""

    def compose_fields(self) -> ComposeResult:
        """What they are told, and until when they can answer."""
        yield Field("text", _("To them"), Writing(id="said", height=4))
        until = EntryField(
            self._moment,
            self._closes,
            placeholder=_("tomorrow 12, Fri 9:00, in 4 h"),
        )
        yield Field("closes", _("Answers until"), until)

    def answer(self) -> Asked:
        """What is filled in, or `BadInput`; nothing has to be said."""
        closes = entered("closes", self.query_one(EntryField).text, self._moment)
        if instant(closes) <= instant(self._now):
            raise BadInput("closes", "past")
        return Asked(self.query_one("#said", Writing).text.strip(), closes)

    def _moment(self, text: str) -> datetime:
        return parse_moment(text, self._now)
