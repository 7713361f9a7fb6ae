"""Times of day, and the moments they mean on the clock in Berlin (TIME-4, CAL-6)."""

from datetime import UTC, date, datetime, time, timedelta

from domain.calendar import BERLIN, instant, local
from domain.time_entry import NoSuchTime, NoTimeAtAll, TimeTwice

_USUAL_END = time(17, 30)
_SOON = timedelta(minutes=30)


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


def which_of_two(moment: datetime) -> bool | None:
    """Whether it is the second time that the clock shows this on that day; None where once."""
    here = local(moment)
    try:
        moment_of(here.date(), here.time())
    except TimeTwice:
        return bool(here.fold)
    return None


def end_meant(
    clock: time, begun: datetime, end: datetime, *, second: bool | None = None
) -> datetime:
    """The latest moment of a run at which the clock in Berlin showed this time.

    `NoTimeAtAll` when the run was not under way then; `NoSuchTime`, `TimeTwice`.
    """
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


def end_suggested(begun: datetime, end: datetime) -> datetime:
    """An end to try where a run was too long: the usual one, else one soon after its beginning."""
    first, last = instant(begun), instant(end)
    try:
        if (usual := end_meant(_USUAL_END, begun, end)) < last:
            return usual
    except NoTimeAtAll:
        pass
    soon = first + min(_SOON, (last - first) / 2)
    whole = soon.replace(second=0, microsecond=0)
    return whole if whole > first else soon
