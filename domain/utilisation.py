"""How much of what an assistant wants to work is taken (PLAN-6): one function for all screens."""

from collections.abc import Iterable
from datetime import timedelta
from enum import StrEnum
from fractions import Fraction

from domain.values import dataclass

FULL = Fraction(1)
"""All of the planned time is taken."""

NEARLY = Fraction(3, 4)
"""From here on there is little room."""


class Load(StrEnum):
    """How full somebody is."""

    NONE_PLANNED = "none_planned"
    """She planned no time, so there is nothing to be full of."""
    FREE = "free"
    FILLING = "filling"
    """Three quarters are taken."""
    FULL = "full"
    """Everything is taken, or more."""


@dataclass(frozen=True, slots=True)
class Utilisation:
    """The figure with its parts, so that every screen can explain it."""

    worked: timedelta
    """Real time recorded in the window, which begins on this week's Monday."""
    left: timedelta
    """Real working time left on active tasks (BUD-1)."""
    planned: timedelta
    """The plan's hours for the window of four weeks."""

    @property
    def share(self) -> Fraction | None:
        """(worked + left) / planned; None when nothing is planned."""
        if not self.planned:
            return None
        return Fraction(
            (self.worked + self.left) // timedelta(microseconds=1),
            self.planned // timedelta(microseconds=1),
        )

    @property
    def free(self) -> timedelta:
        """Planned time that nothing takes yet; never below nothing."""
        return max(self.planned - self.worked - self.left, timedelta(0))

    def holds(self, needed: timedelta) -> bool:
        """Whether there is room in it for so much more real working time (STAFF-1)."""
        return needed <= self.free

    @property
    def percent(self) -> int | None:
        """Whole percent, rounded down so that 100 means full; None when nothing is planned."""
        share = self.share
        return None if share is None else int(share * 100)

    @property
    def load(self) -> Load:
        """In which of the few steps it stands."""
        share = self.share
        return Load.NONE_PLANNED if share is None else _load(share)


BINS = (0, 25, 50, 75, 100, 125)
"""Where the steps of the histogram begin, in whole percent; the last has no end."""


def bin_of(figure: Utilisation) -> int | None:
    """In which step of the histogram it falls, by its begin; None when nothing is planned."""
    percent = figure.percent
    if percent is None:
        return None
    return max(begin for begin in BINS if begin <= percent)


def load_at(percent: int) -> Load:
    """How full somebody is with so many percent."""
    return _load(Fraction(percent, 100))


def together(several: Iterable[Utilisation]) -> Utilisation:
    """The figure of a pool: its parts are the sums of everybody's."""
    worked = left = planned = timedelta(0)
    for one in several:
        worked, left, planned = worked + one.worked, left + one.left, planned + one.planned
    return Utilisation(worked, left, planned)


def _load(share: Fraction) -> Load:
    if share >= FULL:
        return Load.FULL
    return Load.FILLING if share >= NEARLY else Load.FREE
