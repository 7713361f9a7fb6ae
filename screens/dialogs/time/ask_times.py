"""Asks for the times of an entry and why they are to be booked (TIME-4)."""

from datetime import date, datetime, timedelta

from textual.app import ComposeResult

from domain.calendar import local
from domain.contract import checked_text
from domain.time_entry import NoTimeAtAll
from domain.values import dataclass
from domain.wall_time import moment_of
from screens.dialogs.form import Field, Form, Writing, entered
from widgets.entry.clocks import clock_text, parse_clock
from widgets.entry.days import parse_day
from widgets.entry.entry import EntryField
from widgets.entry.one_line import OneLine
from widgets.words import _


@dataclass(frozen=True, slots=True)
class Times:
    """From when, how long, what was done, and why it is asked for."""

    started_at: datetime
    seconds: int
    note: str
    reason: str


class AskTimes(Form[Times]):
    """Day, start, end, what was done and the reason, or None."""

    def __init__(self, title: str, today: date, offer: Times | None = None) -> None:
        super().__init__(title, _("File the request"))
        self._today = today
        self._offer = offer
        """What stands there at first."""

    def compose_fields(self) -> ComposeResult:
        """The five of them."""
        day, start, end = _typed(self._offer, self._today)
        note = self._offer.note if self._offer else ""
        yield Field("day", _("Day"), EntryField(self._day, day, id="day"))
        yield Field("start", _("From"), OneLine(start, placeholder="9:00", id="start"))
        yield Field("end", _("To"), OneLine(end, placeholder="10:30", id="end"))
        yield Field("note", _("What was done"), Writing(note, id="note", height=2))
        reason = self._offer.reason if self._offer else ""
        yield Field("reason", _("Reason"), Writing(reason, id="reason", height=2))

    def answer(self) -> Times:
        """The times; an end before the start is meant on the next day."""
        day = entered("day", self.query_one("#day", EntryField).text, self._day)
        start = _moment(day, self.query_one("#start", OneLine).value, "start")
        end = _moment(day, self.query_one("#end", OneLine).value, "end")
        if end <= start:
            following = day + timedelta(days=1)
            end = _moment(following, self.query_one("#end", OneLine).value, "end")
        seconds = int((end - start).total_seconds())
        if seconds <= 0:
            raise NoTimeAtAll
        note = checked_text("note", self.query_one("#note", Writing).text)
        reason = checked_text("reason", self.query_one("#reason", Writing).text)
        return Times(start, seconds, note, reason)

    def _day(self, text: str) -> date:
        return parse_day(text, self._today, past=True)


def _moment(day: date, typed: str, field: str) -> datetime:
    clock, second = entered(field, typed, parse_clock, "not_a_time")
    return moment_of(day, clock, second=second)


def _typed(offer: Times | None, today: date) -> tuple[str, str, str]:
    if offer is None:
        return today.strftime("%d.%m.%Y"), "", ""
    end = offer.started_at + timedelta(seconds=offer.seconds)
    day = local(offer.started_at).strftime("%d.%m.%Y")
    return day, clock_text(offer.started_at), clock_text(end)
