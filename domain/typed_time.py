"""Times of day as people type them, and the moments they mean on the clock in Berlin (TIME-4)."""

import re
from datetime import UTC, date, datetime, time, timedelta

from domain.calendar import BERLIN, instant, local
from domain.errors import BadInput
from domain.time_entry import NoSuchTime, NoTimeAtAll, TimeTwice

_USUAL_END = "17:30"
_SOON = timedelta(minutes=30)
_CLOCK = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2})(?:[:.](?P<second>\d{2}))?)?"
    r"\s*(?:uhr)?\s*(?P<which>[ab])?"
)


def moment_of(day: date, clock: time, *, second: bool | None = None) -> datetime:
    """The moment when the clock in Berlin shows this time on this day, in UTC.

    `NoSuchTime` when it never does; `TimeTwice` when it does so twice and `second` does not say
    which one is meant.
    """
    first = datetime.combine(day, clock, BERLIN).replace(fold=0).astimezone(UTC)
    later = datetime.combine(day, clock, BERLIN).replace(fold=1).astimezone(UTC)
    if first.astimezone(BERLIN).replace(tzinfo=None) != datetime.combine(day, clock):
        raise NoSuchTime(clock)
    if first == later:
        return first
    if second is None:
        raise TimeTwice(clock)
    return later if second else first


def end_meant(typed: str, begun: datetime, end: datetime) -> datetime:
    """The latest moment of a run at which the clock in Berlin showed what was typed: 17:30.

    An A or B behind it says which one, when it came twice. `BadInput`, `NoTimeAtAll` when the run
    was not under way then, `NoSuchTime`, `TimeTwice`.
    """
    clock, second = clock_typed(typed)
    day, first = local(end).date(), local(begun).date()
    while day >= first:
        try:
            moment = moment_of(day, clock, second=second)
        except NoSuchTime:
            if day == first:
                raise
        else:
            if instant(begun) < moment <= instant(end):
                return moment
        day -= timedelta(days=1)
    raise NoTimeAtAll


def end_suggested(begun: datetime, end: datetime) -> str:
    """An end to try where a run was too long: the usual one, else one soon after its beginning.

    Written as `end_meant` reads it.
    """
    try:
        if end_meant(_USUAL_END, begun, end) < instant(end):
            return _USUAL_END
    except NoTimeAtAll:
        pass
    first, last = instant(begun), instant(end)
    soon = first + min(_SOON, (last - first) / 2)
    whole = soon.replace(second=0, microsecond=0)
    return as_typed(whole if whole > first else soon)


def as_typed(at: datetime) -> str:
    """The moment's time of day as `clock_typed` and `moment_of` read it, to the second."""
    here = local(at)
    clock = here.time()
    try:
        moment_of(here.date(), clock)
    except TimeTwice:
        which = " B" if here.fold else " A"
    else:
        which = ""
    return f"{here:%H:%M:%S}".removesuffix(":00") + which


def clock_typed(typed: str) -> tuple[time, bool | None]:
    """A time of day as people type it, and whether its second coming is meant (A, B)."""
    found = _CLOCK.fullmatch(typed.strip().casefold())
    if found is None:
        raise BadInput("end", "not_a_time")
    which = {"a": False, "b": True}.get(found["which"] or "")
    hour, minute, second = (int(found[part] or 0) for part in ("hour", "minute", "second"))
    try:
        return time(hour, minute, second), which
    except ValueError as error:
        raise BadInput("end", "not_a_time") from error
