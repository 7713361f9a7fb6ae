"""How pressing a deadline is, and whether the time until then is enough (DEAD-2, DEAD-4).

All times are aware, in any time zone; a naive one raises `ValueError`.
"""

from datetime import datetime, timedelta
from enum import StrEnum

from domain.calendar import instant, local, next_working_day, open_spans


class DeadlineUrgency(StrEnum):
    """How pressing a deadline is (DEAD-4), the most pressing first."""

    OVERDUE = "overdue"
    TODAY = "today"
    NEXT_WORKING_DAY = "next_working_day"
    """After today, up to the end of the next working day: on a Friday, Saturday to Monday."""
    LATER = "later"
    NONE = "none"
    """There is no deadline."""


NEAR = frozenset({DeadlineUrgency.OVERDUE, DeadlineUrgency.TODAY, DeadlineUrgency.NEXT_WORKING_DAY})
"""The deadlines somebody should look at now."""


def has_passed(deadline: datetime, now: datetime) -> bool:
    """Whether the deadline lies before now; its own moment is still in time."""
    return instant(deadline) < instant(now)


def deadline_urgency(deadline: datetime | None, now: datetime) -> DeadlineUrgency:
    """How pressing the deadline is now, by the days in Berlin (DEAD-4)."""
    if deadline is None:
        return DeadlineUrgency.NONE
    if has_passed(deadline, now):
        return DeadlineUrgency.OVERDUE
    day, today = local(deadline).date(), local(now).date()
    if day == today:
        return DeadlineUrgency.TODAY
    if day <= next_working_day(today):
        return DeadlineUrgency.NEXT_WORKING_DAY
    return DeadlineUrgency.LATER


def short_of_time(working_time_left: timedelta, now: datetime, deadline: datetime | None) -> bool:
    """Whether more real working time is left than working time until the deadline (DEAD-4)."""
    if deadline is None or working_time_left <= timedelta(0):
        return False
    enough = timedelta(0)
    for start, end in open_spans(now, deadline):
        enough += instant(end) - instant(start)
        if enough >= working_time_left:
            return False
    return True


def open_time(now: datetime, deadline: datetime, at_most: timedelta) -> timedelta:
    """The working time between now and the deadline; no more than that is counted (TASK-4)."""
    left = timedelta(0)
    for start, end in open_spans(now, deadline):
        left += instant(end) - instant(start)
        if left >= at_most:
            return at_most
    return left
