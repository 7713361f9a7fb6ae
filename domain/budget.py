"""Budgets: account time against real working time (BUD-1 to BUD-7).

Durations are `timedelta`s. Factors are `Decimal` or `int` and positive, else `ValueError`;
durations are not negative, else `ValueError`. All arithmetic is exact.
"""

from collections.abc import Iterable
from datetime import timedelta
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache

_NOTHING = timedelta(0)
_TICK = timedelta.resolution
_SECOND = timedelta(seconds=1)
_MINUTE = timedelta(minutes=1)

BUDGET_STEP = timedelta(minutes=5)
"""Budgets are asked for in steps of this length (BUD-2)."""

LARGE = timedelta(hours=20)
"""From this working time on a task is offered for splitting (BUD-7)."""


class BudgetWarning(StrEnum):
    """How much of the real working time is used up (BUD-4)."""

    NONE = "none"
    INFO = "info"
    """From 50 %."""
    WARNING = "warning"
    """From 75 %."""
    ACT_NOW = "act_now"
    """From 90 %."""
    USED_UP = "used_up"
    """From 100 %: the clock stops."""


WARNS_FROM = (
    (100, BudgetWarning.USED_UP),
    (90, BudgetWarning.ACT_NOW),
    (75, BudgetWarning.WARNING),
    (50, BudgetWarning.INFO),
)
"""From which percentage on each warning holds, the gravest first (BUD-4)."""

LOW = frozenset({BudgetWarning.WARNING, BudgetWarning.ACT_NOW, BudgetWarning.USED_UP})
"""The warnings at which somebody has to do something about the budget."""


def working_time(budget: timedelta, factor: Decimal | int) -> timedelta:
    """The real working time in a budget, rounded down to whole minutes (BUD-1)."""
    exact = _exact(factor)
    whole = exact.numerator * (_MINUTE // _TICK)
    return _MINUTE * (_ticks(budget) * exact.denominator // whole)


def budget_for(working: timedelta, factor: Decimal | int) -> timedelta:
    """The budget needed for a wanted real working time, rounded up to 5 minutes (BUD-2).

    An exact multiple is not raised.
    """
    ticks = _ticks(working) * _exact(factor)
    return -_floor(-ticks, BUDGET_STEP)


def account_debit(worked: timedelta, factor: Decimal | int) -> timedelta:
    """The account time that the sum of a task's working time costs (BUD-2).

    Exact: nothing is rounded, a second at 1.3 costs 1.3 s. Give it the sum of a task's seconds,
    never a single entry. (Below a microsecond, which only a factor with more than six decimals
    reaches, half is rounded up.)
    """
    ticks = _ticks(worked) * _exact(factor)
    return _floor(ticks + Fraction(1, 2), _TICK)


def whole_seconds(account_time: timedelta) -> int:
    """Account time as it is kept in the books: seconds, half a second rounded up.

    The one rounding of a debit; it takes the debit of a task's sum, so it never adds up.
    """
    return _floor(_ticks(account_time) + Fraction(1, 2) * (_SECOND // _TICK), _SECOND) // _SECOND


def budget_warning(worked: timedelta, working_time: timedelta) -> BudgetWarning:
    """The warning due when so much of the real working time is worked (BUD-4).

    Thresholds are inclusive. A budget without working time is used up.
    """
    for percent, warning in WARNS_FROM:
        if worked * 100 >= working_time * percent:
            return warning
    return BudgetWarning.NONE


def remaining(worked: timedelta, working_time: timedelta) -> timedelta:
    """The real working time left, never below zero (BUD-4)."""
    return max(working_time - worked, _NOTHING)


def reserved_for(budget: timedelta, worked: timedelta, factor: Decimal | int) -> timedelta:
    """The account time an active task still holds back: its budget not yet worked (BUD-5).

    `worked` is real working time.
    """
    return max(budget - account_debit(worked, factor), _NOTHING)


def reserved(tasks: Iterable[tuple[timedelta, timedelta, Decimal | int]]) -> timedelta:
    """The sum of what active tasks, as (budget, worked, factor), hold back (BUD-5)."""
    return sum((reserved_for(*task) for task in tasks), start=_NOTHING)


def available(account: timedelta, reserved: timedelta) -> timedelta:
    """The account time a customer can still give away; negative when too much is held (BUD-5)."""
    return account - reserved


def missing(available: timedelta, needed: timedelta) -> timedelta:
    """How much account time the customer lacks for what is needed; zero if none (BUD-4, BUD-6)."""
    return max(needed - available, _NOTHING)


def covers(available: timedelta, needed: timedelta) -> bool:
    """Whether the customer's available time covers what is needed (BUD-6)."""
    return needed <= available


def suggests_split(working: timedelta) -> bool:
    """Whether a task of this real working time is offered for splitting (BUD-7)."""
    return working >= LARGE


@lru_cache(maxsize=64, typed=True)
def _exact(factor: Decimal | int) -> Fraction:
    # By its digits, so that 1.3 is thirteen tenths even when a script hands in a float.
    exact = Fraction(str(factor))
    if exact <= 0:
        raise ValueError(f"a factor is positive, not {factor}")
    return exact


def _ticks(duration: timedelta) -> int:
    if duration < _NOTHING:
        raise ValueError(f"a negative duration: {duration}")
    return duration // _TICK


def _floor(ticks: Fraction, step: timedelta) -> timedelta:
    return step * (ticks // (step // _TICK))
