"""Which working time the weekend surcharge doubles (TIME-6)."""

from datetime import date, datetime, time, timedelta

from domain.calendar import at, instant, is_working_day, local
from domain.ids import MessageId
from domain.values import dataclass

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class WeekendApproval:
    """The customer's own message in the task's chat on which a surcharge can rest."""

    message_id: MessageId
    author: str
    text: str
    given_at: datetime
    """From when it holds: only minutes after it are doubled."""
    withdrawn_at: datetime | None = None
    """From when it holds no longer; None while it does."""


def double_spans(
    start: datetime, end: datetime, approved_at: datetime | None
) -> list[tuple[datetime, datetime]]:
    """The parts of [start, end) paid double, in order, in the time zone of `start` (TIME-6).

    They lie on weekends and federal holidays in Berlin, from the customer's approval on; a holiday
    on a weekend counts once, and neighbouring days make one span. Without approval there are none.
    Aware times; `ValueError` on naive ones and when `end` lies before `start`.
    """
    if instant(end) < instant(start):
        raise ValueError(f"an entry that ends before it starts: {start} to {end}")
    if approved_at is None:
        return []
    zone = start.tzinfo
    begin, until = max(instant(start), instant(approved_at)), instant(end)
    spans: list[tuple[datetime, datetime]] = []
    while begin < until:
        day = local(begin).date()
        doubled = not is_working_day(day)
        turn = min(instant(_first_day_unlike(day)), until)
        if doubled:
            spans.append((begin.astimezone(zone), turn.astimezone(zone)))
        begin = turn
    return spans


def _first_day_unlike(day: date) -> datetime:
    """The midnight that ends the run of working days, or of free days, which the day is in."""
    later = day + _DAY
    while is_working_day(later) == is_working_day(day):
        later += _DAY
    return at(later, time())
