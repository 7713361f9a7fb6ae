"""Moments that matter at a given clock: what would be due next, what is overdue, the traps."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time, timedelta

from domain.calendar import (
    add_working_days,
    at,
    federal_holidays,
    instant,
    is_working_day,
    local,
    next_working_day,
)
from domain.response import is_overdue, response_due
from domain.values import dataclass

_STEP = timedelta(minutes=10)
_BACK = timedelta(days=6)
_SETTLED = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Arrivals:
    """Moments of the last days at which customers may have written, newest first, in UTC."""

    soon: Sequence[datetime]
    """Those that share the next due time."""
    later: Sequence[datetime]
    """Those that are due after that; may be empty."""
    overdue: Sequence[datetime]


def arrivals(now: datetime) -> Arrivals:
    """When somebody may have written by day what is open or overdue now (RESP-1 to RESP-4)."""
    found: list[tuple[datetime, datetime]] = []
    moment = instant(now).replace(second=0, microsecond=0) - timedelta(minutes=13)
    while moment > now - _BACK:
        if 7 <= local(moment).hour < 21:
            found.append((response_due(moment), moment))
        moment -= _STEP
    open_dues = sorted({instant(due) for due, _ in found if not is_overdue(due, now)})
    return Arrivals(
        [moment for due, moment in found if open_dues and instant(due) == open_dues[0]],
        [moment for due, moment in found if instant(due) in open_dues[1:]],
        [moment for due, moment in found if is_overdue(due, now)],
    )


def workday(now: datetime, days: int, hour: int) -> datetime:
    """An hour of the working day so many working days after today (before, when negative)."""
    return at(add_working_days(local(now).date(), days), time(hour)).astimezone(UTC)


def today_or_next(now: datetime) -> datetime:
    """This evening on a working day, else noon of the next one."""
    day = local(now).date()
    evening = at(day, time(18)).astimezone(UTC)
    if is_working_day(day) and evening > now + timedelta(minutes=20):
        return evening
    return at(next_working_day(day), time(12)).astimezone(UTC)


def last_easter(now: datetime) -> date:
    """The last Easter Sunday whose week is over."""
    return _last(now, lambda year: _named(year, "Ostersonntag") + timedelta(days=1)) - timedelta(1)


def last_christmas_eve(now: datetime) -> date:
    """The last 24 December that is over."""
    return _last(now, lambda year: date(year, 12, 24))


def last_spring_night(now: datetime) -> date:
    """The last Sunday on which the clock went forward."""
    return _last(now, lambda year: _last_sunday(year, 3))


def last_autumn_night(now: datetime) -> date:
    """The last Sunday on which the clock went back."""
    return _last(now, lambda year: _last_sunday(year, 10))


def exactly(day: date, clock: time) -> datetime:
    """The moment at which Berlin's clock shows this on the day, in UTC; `fold` counts."""
    return at(day, clock).astimezone(UTC)


def _last(now: datetime, day_of: Callable[[int], date]) -> date:
    year = local(now).year
    days = (day_of(one) for one in (year, year - 1))
    return next(day for day in days if at(day, time(23)) < now - _SETTLED)


def _named(year: int, name: str) -> date:
    return next(day for day, called in federal_holidays(year).items() if name in called)


def _last_sunday(year: int, month: int) -> date:
    last = date(year, month, 31)
    return last - timedelta(days=(last.weekday() + 1) % 7)
