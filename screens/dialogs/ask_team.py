"""Asks with which words, and until when, the team is asked (STAFF-1)."""

from datetime import datetime

from textual.app import ComposeResult

from domain.calendar import instant
from domain.errors import BadInput
from domain.values import dataclass
from screens.dialogs.form import Field, Form, Writing
from widgets import formats
from widgets.entry import EntryError, EntryField, parse_moment
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
            lambda text: parse_moment(text, self._now),
            self._closes,
            placeholder=_("tomorrow 12, Fri 9:00, in 4 h"),
        )
        yield Field("closes", _("Answers until"), until)

    def answer(self) -> Asked:
        """What is filled in, or `BadInput`; nothing has to be said."""
        try:
            closes = parse_moment(self.query_one(EntryField).text, self._now)
        except EntryError as error:
            raise BadInput("closes", "missing") from error
        if instant(closes) <= instant(self._now):
            raise BadInput("closes", "past")
        return Asked(self.query_one("#said", Writing).text.strip(), closes)
