"""By when an answer is owed: a cut-off rule, not a span of business minutes (RESP-1 to RESP-11).

All times are aware, in any time zone; what comes back is in Berlin time. A naive one raises
`ValueError`.
"""

from datetime import date, datetime, time, timedelta
from enum import StrEnum

from domain.calendar import (
    OPENING,
    at,
    instant,
    is_working_day,
    last_open_until,
    local,
    next_working_day,
)
from domain.values import dataclass

CUT_OFF = time(14)
"""The last minute whose arrivals are answered the same day (RESP-1)."""

EVENING = time(18)
"""By when what arrived up to the cut-off is answered (RESP-1), and all else that names a day."""

NOON = time(12)
"""By when, on the next working day, what arrived after the cut-off is answered (RESP-2)."""

PREWARNING = timedelta(hours=2)
"""How long before the due time the pre-warning comes (RESP-11)."""


class Reason(StrEnum):
    """Which rule set the due time, so that it can say why (RESP-10)."""

    SAME_DAY = "same_day"
    """Arrived on a working day up to 14:00 (RESP-1)."""
    AFTER_CUT_OFF = "after_cut_off"
    """Arrived on a working day from 14:01 on (RESP-2)."""
    NON_WORKING_DAY = "non_working_day"
    """Arrived on a weekend or a federal holiday (RESP-3)."""


@dataclass(frozen=True, slots=True)
class Due:
    """A due time with what explains it."""

    arrived: datetime
    """When the request arrived, in Berlin."""
    due: datetime
    """By when it is to be answered, in Berlin; that minute is still in time."""
    reason: Reason


def explain_due(arrived: datetime) -> Due:
    """By when a request that arrived then is to be answered, and by which rule (RESP-10)."""
    here = local(arrived)
    reason = _reason(here)
    return Due(here, _due(here.date(), reason), reason)


def response_due(arrived: datetime) -> datetime:
    """By when a request that arrived then is to be answered (RESP-1 to RESP-4)."""
    return explain_due(arrived).due


def due_on(day: date) -> datetime:
    """By when something named for that day is due, in UTC: its evening, or the next working day's.

    As with answers, nothing is late on a free day (RESP-3).
    """
    working = day if is_working_day(day) else next_working_day(day)
    return instant(at(working, EVENING))


def was_in_time(due: datetime, answered: datetime) -> bool:
    """Whether the answer came no later than in the minute of the due time (RESP-4)."""
    return _minute(answered) <= _minute(due)


def is_overdue(due: datetime, now: datetime) -> bool:
    """Whether an answer given now would come too late (RESP-4)."""
    return not was_in_time(due, now)


def prewarn_at(due: datetime) -> datetime:
    """When the pre-warning comes: 2 hours before, never outside the open window (RESP-11).

    For a due time in the rest period, 2 hours before the closing that precedes it; never earlier
    than the opening of that day.
    """
    end = last_open_until(due)
    return max(end - PREWARNING, at(end.date(), OPENING))


def _reason(here: datetime) -> Reason:
    if not is_working_day(here.date()):
        return Reason.NON_WORKING_DAY
    in_time = here.time().replace(second=0, microsecond=0) <= CUT_OFF
    return Reason.SAME_DAY if in_time else Reason.AFTER_CUT_OFF


def _due(arrival_day: date, reason: Reason) -> datetime:
    match reason:
        case Reason.SAME_DAY:
            return at(arrival_day, EVENING)
        case Reason.AFTER_CUT_OFF:
            return at(next_working_day(arrival_day), NOON)
        case Reason.NON_WORKING_DAY:
            return at(next_working_day(arrival_day), EVENING)


def _minute(moment: datetime) -> datetime:
    # Berlin's offset is whole minutes, so the minute in UTC is the minute on its clock.
    return instant(moment).replace(second=0, microsecond=0)
