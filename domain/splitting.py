"""Splitting a large task among several assistants (BUD-7)."""

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal

from domain.budget import BUDGET_STEP, suggests_split, working_time
from domain.contract import checked_budget, checked_title
from domain.errors import BadInput, VPAError
from domain.ids import PersonId
from domain.staffing import SOUGHT
from domain.task import Task, TaskStatus
from domain.values import dataclass, replace

MOST_PARTS = 20
"""More parts than anybody could hold together."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part that becomes a task of its own."""

    title: str
    budget: timedelta
    assistant_id: PersonId | None
    """Who is to do it; None while nobody is found."""


@dataclass
class NotLarge(VPAError):
    """The task is too small to be split (BUD-7)."""

    number: int
    """The task's."""


@dataclass
class TooLateToSplit(VPAError):
    """Somebody has accepted the task, or it is over: its budget is agreed from then on."""

    number: int
    """The task's."""
    status: TaskStatus
    """Where it stands; the way out depends on it."""


@dataclass
class PartsTooLarge(VPAError):
    """The parts take more than the task has; something has to stay for holding them together."""

    left: timedelta
    """What the last part could have had at most."""


def refuse_splitting(task: Task, factor: Decimal) -> None:
    """`TooLateToSplit`, or `NotLarge` with less than 20 h of real working time (BUD-7).

    It may lie with the team lead or with operations: nobody was found for the whole (STAFF-3).
    """
    if task.status not in SOUGHT:
        raise TooLateToSplit(task.number, task.status)
    if not suggests_split(working_time(timedelta(seconds=task.budget_seconds), factor)):
        raise NotLarge(task.number)


def left_for_parts(task: Task, parts: Sequence[Part]) -> timedelta:
    """What one more part may take, so that five minutes stay for the task itself."""
    taken = sum((part.budget for part in parts), start=timedelta(0))
    return timedelta(seconds=task.budget_seconds) - taken - BUDGET_STEP


def checked_part(task: Task, parts: Sequence[Part], part: Part) -> Part:
    """One more part, cleaned; `BadInput` names its field, `PartsTooLarge` tells what is left."""
    if len(parts) >= MOST_PARTS:
        raise BadInput("title", "too_many_parts")
    kept = replace(part, title=checked_title(part.title), budget=checked_budget(part.budget))
    left = left_for_parts(task, parts)
    if kept.budget > left:
        raise PartsTooLarge(max(left, timedelta(0)))
    return kept


def checked_parts(task: Task, parts: Sequence[Part]) -> tuple[Part, ...]:
    """All parts, cleaned; there has to be one at least."""
    if not parts:
        raise BadInput("title", "missing")
    kept: list[Part] = []
    for part in parts:
        kept.append(checked_part(task, kept, part))
    return tuple(kept)


def coordinating(task: Task, parts: Sequence[Part]) -> Task:
    """The task itself afterwards: it keeps the rest of the budget and holds the parts together."""
    taken = sum((part.budget for part in parts), start=timedelta(0))
    return replace(task, budget_seconds=task.budget_seconds - int(taken.total_seconds()))
