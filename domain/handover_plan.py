"""When the steps of a handover are planned, what is late, how far all of it is (HAND-7)."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from domain.calendar import is_working_day
from domain.category import DORMANT_DAYS
from domain.handover import Handover
from domain.handover_terms import Step, Target, Telling
from domain.values import dataclass

_UNTIL = {
    Step.FILE: Fraction(1, 4),
    Step.SUCCESSOR: Fraction(3, 8),
    Step.INFORMED: Fraction(1, 2),
    Step.TRAINING: Fraction(7, 8),
    Step.CLOSED: Fraction(1),
}
"""By which part of the whole time each step is done."""

_STAGGER = Fraction(1, 8)
"""Over which part of the whole time the customers are spread, so that not all come at once."""

LARGE = timedelta(hours=10)
"""Worked in 90 days, from here on a customer with regular tasks is a large one."""

REGULAR = 3
"""So many tasks in 90 days are regular ones."""


class Size(StrEnum):
    """What kind of customer it is, for how the customer is told (HAND-5, HAND-6)."""

    LARGE = "large"
    """Regular tasks and many hours."""
    SMALL = "small"
    QUIET = "quiet"
    """Nearly inactive."""
    SINGLE = "single"
    """Only single tasks now and then, one of which is open."""


SUGGESTED: dict[Size, tuple[Target, Telling]] = {
    Size.LARGE: (Target.SUCCESSOR, Telling.CALL),
    Size.SMALL: (Target.SUCCESSOR, Telling.MAIL),
    Size.QUIET: (Target.REACTIVATION, Telling.REACTIVATION_MAIL),
    Size.SINGLE: (Target.REACTIVATION, Telling.FINISH),
}
"""What is proposed to management; it may decide otherwise."""


@dataclass(frozen=True, slots=True)
class Custom:
    """What is known of a customer's work with us."""

    worked: timedelta = timedelta(0)
    """In the last 90 days."""
    tasks: int = 0
    """Begun in the last 90 days."""
    open_tasks: int = 0
    quiet_days: int = 0
    """Full days without movement."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the handovers are."""

    done: int
    """Steps."""
    steps: int
    handed_over: int
    """Customers."""
    customers: int
    late: int
    """Customers with a step that is late."""


def size_of(custom: Custom) -> Size:
    """What kind of customer it is."""
    if custom.tasks >= REGULAR:
        return Size.LARGE if custom.worked >= LARGE else Size.SMALL
    if custom.open_tasks:
        return Size.SINGLE
    return Size.QUIET if custom.quiet_days >= DORMANT_DAYS or not custom.tasks else Size.SMALL


def dates(start: date, last_day: date, place: int = 0, of: int = 1) -> dict[Step, date]:
    """By when each step is planned: in order, on working days where there are any, all by the last.

    The customers, counted from 0 by their `place`, come one after the other, not all at once.
    """
    span = (last_day - start).days
    shift = _STAGGER * Fraction(place, max(of, 1))
    made: dict[Step, date] = {}
    for step, part in _UNTIL.items():
        days = int(span * min(part + (shift if part < 1 else 0), Fraction(1)))
        made[step] = _working(start + timedelta(days=days), start)
    return made


def late_steps(handover: Handover, today: date) -> Sequence[Step]:
    """The steps that should be done by now."""
    return [one.step for one in handover.stages if one.done_at is None and one.planned_on < today]


def next_due(handover: Handover) -> date | None:
    """By when the next step is planned; None when nothing is left."""
    current = handover.current
    return None if current is None else handover.stage(current).planned_on


def progress(handovers: Collection[Handover], today: date) -> Progress:
    """How far all of them are together."""
    stages = [stage for one in handovers for stage in one.stages]
    return Progress(
        done=sum(stage.done_at is not None for stage in stages),
        steps=len(stages),
        handed_over=sum(one.is_closed for one in handovers),
        customers=len(handovers),
        late=sum(bool(late_steps(one, today)) for one in handovers),
    )


def _working(day: date, start: date) -> date:
    """The day, or the last working day before it that is not before the start."""
    tried = day
    while tried > start and not is_working_day(tried):
        tried -= timedelta(days=1)
    return tried if is_working_day(tried) else day
