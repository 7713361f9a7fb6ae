"""What waits for an assistant, and in which order (RESP, DEAD-4, BUD-4)."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from domain.budget import LOW, budget_warning, remaining
from domain.calendar import instant
from domain.deadline import NEAR, deadline_urgency, short_of_time
from domain.ids import TaskId
from domain.task import UNDER_DEADLINE, Task, TaskStatus
from domain.values import dataclass
from domain.worked import whole_working_time


class TriageKind(StrEnum):
    """Why something waits; of two things due at once the kind named first comes first."""

    ANSWER_OWED = "answer_owed"
    """The customer wrote and nobody answered (RESP-6)."""
    TASK_CHECK = "task_check"
    """A task in review (RESP-7)."""
    RETURNED = "returned"
    """A task that came back, and nobody reacted yet (RESP-7)."""
    DEADLINE = "deadline"
    """A deadline near or missed, or too little time until it (DEAD-4)."""
    BUDGET_LOW = "budget_low"
    """Three quarters of the real working time are used (BUD-4)."""


_RANK = {kind: rank for rank, kind in enumerate(TriageKind)}
_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class TriageItem:
    """One thing that waits."""

    kind: TriageKind
    task_id: TaskId
    number: int
    """The task's short number."""
    due: datetime | None
    """By when; None when it has no due time of its own."""


def triage_key(item: TriageItem) -> tuple[datetime, int, int]:
    """Sorts what waits: the next due first, so overdue before all; then by kind and number.

    What has no due time comes last.
    """
    due = _NEVER if item.due is None else instant(item.due)
    return due, _RANK[item.kind], item.number


def is_asleep(snoozed_until: datetime | None, now: datetime) -> bool:
    """Whether a snoozed item is still hidden; it wakes at the moment itself."""
    return snoozed_until is not None and instant(now) < instant(snoozed_until)


def snooze_warning(until: datetime, due: datetime | None) -> bool:
    """Whether snoozing until then would let the due time pass unseen."""
    return due is not None and instant(until) > instant(due)


def items_of(task: Task, now: datetime) -> tuple[TriageItem, ...]:
    """Everything about one task that waits for somebody now, in the order of the kinds."""
    return tuple(TriageItem(kind, task.id, task.number, due) for kind, due in _waits(task, now))


def working_time_left(task: Task) -> timedelta | None:
    """The real working time left on a task; None before its factor is frozen (BUD-1)."""
    whole = _working_time(task)
    return None if whole is None else remaining(_worked(task), whole)


def _waits(task: Task, now: datetime) -> Iterator[tuple[TriageKind, datetime | None]]:
    if task.status is TaskStatus.DELETED:
        return
    if task.unanswered_since is not None:
        yield TriageKind.ANSWER_OWED, task.answer_due_at
    if task.status is TaskStatus.REVIEW:
        came_back = task.returned_at is not None and task.check_since is not None
        yield TriageKind.RETURNED if came_back else TriageKind.TASK_CHECK, task.check_due_at
    elif task.status is TaskStatus.IN_PROGRESS and task.check_since is not None:
        yield TriageKind.RETURNED, task.check_due_at
    if task.status in UNDER_DEADLINE:
        if _deadline_presses(task, now):
            yield TriageKind.DEADLINE, task.deadline_at
        if _budget_is_low(task):
            yield TriageKind.BUDGET_LOW, None


def _deadline_presses(task: Task, now: datetime) -> bool:
    if deadline_urgency(task.deadline_at, now) in NEAR:
        return True
    return short_of_time(working_time_left(task) or timedelta(0), now, task.deadline_at)


def _budget_is_low(task: Task) -> bool:
    whole = _working_time(task)
    return whole is not None and budget_warning(_worked(task), whole) in LOW


def _working_time(task: Task) -> timedelta | None:
    if task.customer_factor is None:
        return None
    return whole_working_time(task, task.customer_factor)


def _worked(task: Task) -> timedelta:
    return timedelta(seconds=task.worked_seconds)
