"""Recorded time, cut where its month, its rate or its release changes (HON-1, RES-6)."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import pairwise

from domain.calendar import at, first_of, instant, local, next_month
from domain.fee import BaseRate, Rate, rate_on
from domain.ids import TaskId
from domain.values import dataclass

_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Release:
    """From when working time up to a moment is ready for payout (RES-6)."""

    at: datetime
    upto: datetime | None = None
    """None: all of it."""


@dataclass(frozen=True, slots=True)
class Worked:
    """One recorded entry with what its payment follows from."""

    task_id: TaskId
    started_at: datetime
    seconds: int
    factor: Decimal
    """The assistant's, frozen (AREA-2)."""
    is_double: bool = False
    """Whether the weekend surcharge is booked (TIME-6)."""
    releases: tuple[Release, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of an entry that lies in one month, has one rate and was released at one moment."""

    task_id: TaskId
    month: date
    """The first day of the month it was worked in."""
    rate: Rate
    seconds: int
    released_at: datetime | None = None

    @property
    def key(self) -> str:
        """The line it belongs to."""
        double = "x2" if self.rate.is_double else ""
        return (
            f"work/{self.month:%Y-%m}/{self.task_id}/{self.rate.base_cents}"
            f"x{self.rate.factor.normalize():f}{double}"
        )


def pieces(worked: Worked, rates: list[BaseRate]) -> list[Piece]:
    """An entry cut where its month, its base rate or its release changes, in order.

    The cuts lie on whole seconds, and the pieces have together the entry's seconds.
    """
    start = instant(worked.started_at)
    cuts = {0, worked.seconds}
    for moment in _turns(start, worked, rates):
        offset = (instant(moment) - start) // _SECOND
        if 0 < offset < worked.seconds:
            cuts.add(offset)
    ordered = sorted(cuts)
    return [
        _piece(worked, rates, start + begin * _SECOND, end - begin)
        for begin, end in pairwise(ordered)
    ]


def _turns(start: datetime, worked: Worked, rates: list[BaseRate]) -> Iterable[datetime]:
    end = start + worked.seconds * _SECOND
    month = next_month(local(start).date())
    while instant(at(month, time())) < end:
        yield at(month, time())
        month = next_month(month)
    for rate in rates:
        yield at(rate.valid_from, time())
    for release in worked.releases:
        if release.upto is not None:
            yield release.upto


def _piece(worked: Worked, rates: list[BaseRate], start: datetime, seconds: int) -> Piece:
    day = local(start).date()
    end = start + seconds * _SECOND
    moments = [
        max(instant(one.at), end)
        for one in worked.releases
        if one.upto is None or instant(one.upto) >= end
    ]
    rate = Rate(rate_on(rates, day), worked.factor, worked.is_double)
    return Piece(worked.task_id, first_of(day), rate, seconds, min(moments, default=None))
