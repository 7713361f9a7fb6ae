"""Hour packages that cover what a customer's tasks ask for (BUD-5, BUD-6, CUST-7)."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from data.demo.dice import Dice
from domain.booking import PACKAGES, Booking
from domain.calendar import last_open_until
from domain.ids import CustomerId
from domain.task import Task

_HOUR = 3600


def bookings(
    customer: CustomerId, since: datetime, tasks: Sequence[Task], usual: int, dice: Dice
) -> list[Booking]:
    """The trial package first, then the usual one as often as the tasks needed it.

    A package larger than the usual one is taken where a single task needs more at once.
    """
    bought: list[Booking] = []
    taken = sorted((task for task in tasks if task.accepted_at), key=_accepted)
    for task in taken:
        assert task.accepted_at is not None
        needed = sum(_held(other, task.accepted_at) for other in taken)
        while (missing := needed - sum(one.hours for one in bought) * _HOUR) > 0:
            hours = _package(missing, usual) if bought else PACKAGES[0]
            earliest = bought[-1].booked_at if bought else since
            wish = last_open_until(task.accepted_at - timedelta(hours=1 + 9 * dice.random.random()))
            at = max(wish.replace(microsecond=0), earliest + timedelta(minutes=3))
            at = min(at, max(task.accepted_at, earliest))
            bought.append(Booking(dice.new_id(at), customer, hours, at))
    return bought


def left(tasks: Sequence[Task], bought: Sequence[Booking]) -> int:
    """The seconds that the account still holds when every task is over."""
    return sum(one.hours for one in bought) * _HOUR - sum(task.debited_seconds for task in tasks)


def _accepted(task: Task) -> datetime:
    return task.accepted_at or task.created_at


def _held(task: Task, at: datetime) -> int:
    """What a task costs or reserves then."""
    if task.accepted_at is None or task.accepted_at > at:
        return 0
    if task.done_at is not None and task.done_at <= at:
        return task.debited_seconds
    return max(task.budget_seconds, task.debited_seconds)


def _package(missing: int, usual: int) -> int:
    if missing <= usual * _HOUR:
        return usual
    return next((hours for hours in PACKAGES if hours * _HOUR >= missing), PACKAGES[-1])
