"""The way of a task from review to done, and what each step asks for (TASK-2 to TASK-7).

Every step takes the task and gives it back one step on, or raises the refusal; `why_not` tells
the refusal instead. `now` is aware. What the store keeps (response and next due) is not touched.
"""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import ParamSpec

from domain.area import Factors, WorkArea
from domain.budget import missing
from domain.deadline import has_passed
from domain.errors import Forbidden, VPAError
from domain.ids import PersonId
from domain.permission import Act
from domain.person import MANAGEMENT, Role
from domain.proposal import NotCovered
from domain.response import response_due
from domain.result import LONG
from domain.task import Task, TaskStatus
from domain.values import dataclass, replace

_P = ParamSpec("_P")

MOVES: Mapping[TaskStatus, frozenset[TaskStatus]] = MappingProxyType(
    {
        TaskStatus.REVIEW: frozenset(
            {
                TaskStatus.ACCEPTED,
                TaskStatus.WITH_TEAM_LEAD,
                TaskStatus.WITH_OPERATIONS,
                TaskStatus.DELETED,
            }
        ),
        TaskStatus.WITH_TEAM_LEAD: frozenset({TaskStatus.REVIEW}),
        TaskStatus.WITH_OPERATIONS: frozenset({TaskStatus.REVIEW}),
        TaskStatus.ACCEPTED: frozenset({TaskStatus.IN_PROGRESS}),
        TaskStatus.IN_PROGRESS: frozenset({TaskStatus.DELIVERED}),
        TaskStatus.DELIVERED: frozenset({TaskStatus.DONE, TaskStatus.IN_PROGRESS}),
        TaskStatus.DONE: frozenset(),
        TaskStatus.DELETED: frozenset(),
    }
)
"""Which status may follow which (TASK-2, TASK-7). What is not listed is refused."""

MAY_DELETE = MANAGEMENT | {Role.CUSTOMER}
"""Who may delete a task in review (TASK-7)."""


@dataclass
class IllegalMove(VPAError):
    """The task does not stand where this step begins."""

    status: TaskStatus
    """Where it stands."""
    to: TaskStatus
    """Where it was to go."""


@dataclass
class AreaMissing(VPAError):
    """A task without a work area cannot be accepted (TASK-4)."""

    number: int
    """The task's."""


@dataclass
class NotReleased(VPAError):
    """A specialist task cannot be accepted before operations released it (AREA-3)."""

    area: WorkArea


@dataclass
class DeadlinePassed(VPAError):
    """The deadline lies in the past (TASK-4)."""

    deadline: datetime


@dataclass
class SummaryMissing(VPAError):
    """A task is not delivered without saying what is delivered (RES-2)."""

    number: int
    """The task's."""


@dataclass
class ReasonMissing(VPAError):
    """A task is not delegated without saying why (TASK-6)."""

    number: int
    """The task's."""


def can_move(task: Task, to: TaskStatus) -> bool:
    """Whether the status may follow the task's own (TASK-2)."""
    return to in MOVES[task.status]


def move(task: Task, to: TaskStatus) -> Task:
    """The task with the next status, or `IllegalMove` (TASK-2)."""
    if not can_move(task, to):
        raise IllegalMove(task.status, to)
    return replace(task, status=to)


def why_not(step: Callable[_P, Task], /, *args: _P.args, **kwargs: _P.kwargs) -> VPAError | None:
    """The refusal that this step would meet, or None when it can be done."""
    try:
        step(*args, **kwargs)
    except VPAError as refusal:
        return refusal
    return None


def accept(
    task: Task,
    factors: Factors | None,
    now: datetime,
    by: PersonId,
    *,
    available: timedelta | None = None,
) -> Task:
    """The task accepted, its factors frozen (TASK-4, AREA-2).

    - `IllegalMove` when it is not in review.
    - `AreaMissing` without a work area; `factors` are those of its area, None without one.
    - `NotReleased` when its area needs a release it has not got.
    - `DeadlinePassed` when its deadline has passed.
    - `NotCovered` when its budget is beyond the `available` time (BUD-6); None: nobody looked.

    It becomes the task of whoever accepts it when nobody had it.
    """
    accepted = move(task, TaskStatus.ACCEPTED)
    if task.area is None or factors is None:
        raise AreaMissing(task.number)
    if factors.needs_release and task.released_at is None:
        raise NotReleased(task.area)
    if task.deadline_at is not None and has_passed(task.deadline_at, now):
        raise DeadlinePassed(task.deadline_at)
    budget = timedelta(seconds=task.budget_seconds)
    if available is not None and (lacking := missing(available, budget)):
        raise NotCovered(lacking, available)
    return replace(
        _reacted(accepted),
        accepted_at=now,
        assistant_id=by if task.assistant_id is None else task.assistant_id,
        customer_factor=factors.customer,
        assistant_factor=factors.assistant,
    )


def start(task: Task, now: datetime) -> Task:
    """The accepted task in progress, or `IllegalMove` (TASK-2)."""
    started = _step(task, TaskStatus.ACCEPTED, TaskStatus.IN_PROGRESS)
    return replace(started, started_at=now)


def deliver(task: Task, summary: str, now: datetime) -> Task:
    """The task handed over, or `IllegalMove`, or `SummaryMissing` (RES-2).

    A return that nobody has reacted to is answered by it. With acceptance switched off the
    result counts as accepted: the task is done (RES-6).
    """
    delivered = move(task, TaskStatus.DELIVERED)
    if not summary.strip():
        raise SummaryMissing(task.number)
    handed_over = replace(_reacted(delivered), delivered_at=now, summary=summary.strip())
    return handed_over if task.acceptance_off_at is None else done(handed_over, now)


def done(task: Task, now: datetime) -> Task:
    """The delivered task accepted by the customer, or `IllegalMove` (RES-4).

    All its working time is released for payout (RES-6).
    """
    return replace(move(task, TaskStatus.DONE), done_at=now, payable_upto=now)


def deliver_interim(task: Task) -> Task:
    """The task in progress of which a part was handed over; `IllegalMove` elsewhere (RES-1)."""
    if task.status is not TaskStatus.IN_PROGRESS:
        raise IllegalMove(task.status, TaskStatus.DELIVERED)
    return _reacted(task)


def accept_interim(task: Task, delivered_at: datetime) -> Task:
    """The task whose interim result, delivered then, was accepted; `IllegalMove` elsewhere.

    With a budget over 5 hours the time until its delivery is released for payout (RES-6).
    """
    if task.status is not TaskStatus.IN_PROGRESS:
        raise IllegalMove(task.status, TaskStatus.DELIVERED)
    if timedelta(seconds=task.budget_seconds) <= LONG:
        return task
    before = task.payable_upto
    return replace(task, payable_upto=max(before, delivered_at) if before else delivered_at)


def return_with_deadline(task: Task, deadline: datetime, now: datetime) -> Task:
    """The delivered task back in progress with a new deadline (TASK-2, RES-3).

    Its return gets a response due time of its own (RESP-7). `IllegalMove`, or `DeadlinePassed`
    when the new deadline is none.
    """
    return _returned(_step(task, TaskStatus.DELIVERED, TaskStatus.IN_PROGRESS), deadline, now)


def return_interim(task: Task, deadline: datetime, now: datetime) -> Task:
    """The task in progress whose interim result came back, with a new deadline (RES-3).

    `IllegalMove` elsewhere, or `DeadlinePassed` when the new deadline is none.
    """
    if task.status is not TaskStatus.IN_PROGRESS:
        raise IllegalMove(task.status, TaskStatus.IN_PROGRESS)
    return _returned(task, deadline, now)


def delegate(task: Task, reason: str, now: datetime) -> Task:
    """The task with the team lead, or `IllegalMove`, or `ReasonMissing` (TASK-6).

    They owe a decision by the response due time of this moment (RESP-7).
    """
    delegated = move(task, TaskStatus.WITH_TEAM_LEAD)
    if not reason.strip():
        raise ReasonMissing(task.number)
    return _handed(delegated, now)


def send_to_operations(task: Task, now: datetime) -> Task:
    """The task with operations for its release; `IllegalMove`, or `AreaMissing` (AREA-3).

    They owe a decision by the response due time of this moment (RESP-7).
    """
    sent = move(task, TaskStatus.WITH_OPERATIONS)
    if task.area is None:
        raise AreaMissing(task.number)
    return _handed(sent, now)


def release(task: Task, now: datetime) -> Task:
    """The task back in review and released for work, or `IllegalMove` (AREA-3)."""
    released = _step(task, TaskStatus.WITH_OPERATIONS, TaskStatus.REVIEW)
    return replace(_come_back(released, now), released_at=now)


def hand_back(task: Task, now: datetime) -> Task:
    """The task back in review from team lead or operations, unreleased; or `IllegalMove`."""
    return _come_back(move(task, TaskStatus.REVIEW), now)


def delete(task: Task, roles: frozenset[Role]) -> Task:
    """The task deleted: only in review, only by its customer or management (TASK-7).

    `Forbidden` for anybody else, `IllegalMove` later on.
    """
    if not roles & MAY_DELETE:
        raise Forbidden(Act.DELETE_TASK)
    return _reacted(move(task, TaskStatus.DELETED))


def _step(task: Task, begins: TaskStatus, to: TaskStatus) -> Task:
    """One of several ways to the same status: this one begins at one place only."""
    if task.status is not begins:
        raise IllegalMove(task.status, to)
    return move(task, to)


def _returned(task: Task, deadline: datetime, now: datetime) -> Task:
    """The task as the customer sent it back."""
    if has_passed(deadline, now):
        raise DeadlinePassed(deadline)
    return replace(_come_back(task, now), deadline_at=deadline)


def _reacted(task: Task) -> Task:
    """Nothing waits for a check any more (RESP-7)."""
    return replace(task, check_since=None, check_due_at=None)


def _come_back(task: Task, now: datetime) -> Task:
    """A task that comes back waits afresh, from its return (RESP-7)."""
    return replace(
        task,
        returned_at=now,
        check_since=now,
        check_due_at=response_due(now),
        handed_since=None,
        handed_due_at=None,
    )


def _handed(task: Task, now: datetime) -> Task:
    """A task that others decide about: nothing is to be checked, they answer by their due time."""
    return replace(_reacted(task), handed_since=now, handed_due_at=response_due(now))
