"""What waits for an assistant, and in which order (RESP, DEAD-4, BUD-4)."""

from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from domain.budget import LOW, budget_warning, remaining
from domain.calendar import instant
from domain.deadline import NEAR, deadline_urgency, short_of_time
from domain.feedback import FeedbackStep
from domain.ids import SingleId, TaskId, WishId
from domain.person import MANAGEMENT, Role
from domain.task import UNDER_DEADLINE, Task, TaskStatus
from domain.values import dataclass
from domain.worked import whole_working_time


class TriageKind(StrEnum):
    """Why something waits; of two things due at once the kind named first comes first."""

    ANSWER_OWED = "answer_owed"
    """The customer wrote and nobody answered (RESP-6)."""
    SINGLE_OWED = "single_owed"
    """Somebody wrote in a single chat and waits for an answer (RESP-5, CHAT-1)."""
    TASK_CHECK = "task_check"
    """A task in review (RESP-7)."""
    RETURNED = "returned"
    """A task that came back, and nobody reacted yet (RESP-7)."""
    DELEGATED = "delegated"
    """Passed on to the team lead; somebody is to be found for it (TASK-6)."""
    TO_RELEASE = "to_release"
    """With operations for its release (AREA-3)."""
    DEADLINE = "deadline"
    """A deadline near or missed, or too little time until it (DEAD-4)."""
    BUDGET_LOW = "budget_low"
    """Three quarters of the real working time are used (BUD-4)."""
    RATING = "rating"
    """A rating to ask about, to assess or to decide about (RES-4)."""
    COMPLAINT = "complaint"
    """A complaint to answer, to solve or to rule on (RES-7)."""
    CONTESTED = "contested"
    """A customer denies a consent noted after a call; management sees to it (DEAD-1)."""
    WISH = "wish"
    """A customer wished for private contact or a direct contract (CUST-8)."""
    TIME_REQUEST = "time_request"
    """Somebody asks to have recorded time put right; management decides (TIME-4, TIME-6)."""
    TIME_ANSWERED = "time_answered"
    """Management has decided about her request, and she has not seen it yet (TIME-4)."""


DECIDES: Mapping[TriageKind, frozenset[Role]] = MappingProxyType(
    {
        TriageKind.DELEGATED: frozenset(
            {Role.ASSISTANT_MANAGER, Role.CUSTOMER_MANAGER, Role.ADMIN}
        ),
        TriageKind.TO_RELEASE: frozenset({Role.OPERATIONS, Role.ADMIN}),
        TriageKind.CONTESTED: MANAGEMENT,
        TriageKind.WISH: MANAGEMENT,
        TriageKind.TIME_REQUEST: MANAGEMENT,
    }
)
"""Who decides about what was handed up or reported; it waits for nobody else."""

HANDED = MappingProxyType(
    {
        TaskStatus.WITH_TEAM_LEAD: TriageKind.DELEGATED,
        TaskStatus.WITH_OPERATIONS: TriageKind.TO_RELEASE,
    }
)
"""What waits while a task stands there."""

FEEDBACK = frozenset({TriageKind.RATING, TriageKind.COMPLAINT})
"""What customers think of a result waits for a word of ours."""

OWED = frozenset({TriageKind.ANSWER_OWED, TriageKind.SINGLE_OWED})
"""An answer to somebody who wrote is owed."""

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
    step: FeedbackStep | None = None
    """What is owed about a rating or a complaint."""


@dataclass(frozen=True, slots=True)
class SingleItem:
    """An answer owed in a single chat; it belongs to no task (CHAT-1)."""

    chat_id: SingleId
    due: datetime | None
    """By when."""

    @property
    def kind(self) -> TriageKind:
        """Why it waits."""
        return TriageKind.SINGLE_OWED

    @property
    def number(self) -> int:
        """What sorts it among others due at once: the chat begun first comes first."""
        return self.chat_id


@dataclass(frozen=True, slots=True)
class WishItem:
    """A reported wish of which management has not taken note (CUST-8)."""

    wish_id: WishId

    @property
    def kind(self) -> TriageKind:
        """Why it waits."""
        return TriageKind.WISH

    @property
    def due(self) -> None:
        """It has no due time."""
        return

    @property
    def number(self) -> int:
        """The one reported first comes first."""
        return self.wish_id


def handed_to(roles: Iterable[Role]) -> tuple[TaskStatus, ...]:
    """Where tasks stand about which somebody with these roles decides."""
    held = frozenset(roles)
    return tuple(status for status, kind in HANDED.items() if held & DECIDES[kind])


def waits_for(item: TriageItem, roles: Iterable[Role]) -> bool:
    """Whether it waits for somebody with these roles, as far as roles decide about it."""
    deciding = DECIDES.get(item.kind)
    return deciding is None or bool(deciding & frozenset(roles))


def kinds_for(roles: Iterable[Role]) -> tuple[TriageKind, ...]:
    """Everything that can wait for somebody with these roles."""
    held = frozenset(roles)
    return tuple(kind for kind in TriageKind if kind not in DECIDES or DECIDES[kind] & held)


def triage_key(item: TriageItem | SingleItem | WishItem) -> tuple[datetime, int, int]:
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


def items_of(
    task: Task, now: datetime, steps: Container[FeedbackStep] = frozenset(FeedbackStep)
) -> tuple[TriageItem, ...]:
    """Everything about one task that waits for somebody now, in the order of the kinds.

    Of its feedback only these `steps` wait: those that the reader may see.
    """
    found = [TriageItem(kind, task.id, task.number, due) for kind, due in _waits(task, now)]
    if task.status is not TaskStatus.DELETED:
        found += [
            TriageItem(kind, task.id, task.number, due, step)
            for kind, step, due in (
                (TriageKind.RATING, task.rating_step, task.rating_due_at),
                (TriageKind.COMPLAINT, task.complaint_step, task.complaint_due_at),
            )
            if step is not None and step in steps
        ]
    return tuple(found)


def came_back(task: Task) -> bool:
    """Whether it waits as one that came back, not as one to be checked first (RESP-7)."""
    if task.check_since is None:
        return False
    in_review = task.status is TaskStatus.REVIEW and task.returned_at is not None
    return in_review or task.status is TaskStatus.IN_PROGRESS


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
        kind = TriageKind.RETURNED if came_back(task) else TriageKind.TASK_CHECK
        yield kind, task.check_due_at
    elif task.status in HANDED:
        yield HANDED[task.status], task.handed_due_at
    elif came_back(task):
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
