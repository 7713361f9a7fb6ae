"""What waits for an assistant, and in which order (RESP, DEAD-4, BUD-4)."""

from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from domain.budget import LOW, budget_warning, remaining
from domain.calendar import instant
from domain.deadline import NEAR, deadline_urgency, short_of_time
from domain.feedback import FeedbackStep
from domain.ids import SingleId, SurveyId, TaskId, WishId
from domain.person import LEADS_ASSISTANTS, MANAGEMENT, REACTIVATES, Role
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
    CALLS = "calls"
    """More phone calls than are covered; management talks about a phone flat (TIME-7)."""
    WISH = "wish"
    """A customer wished for private contact or a direct contract (CUST-8)."""
    SURVEY_OPEN = "survey_open"
    """Management asks whether she wants a task or a customer; she has to answer (STAFF-1)."""
    SURVEY_ENDED = "survey_ended"
    """What became of a request of which she has not taken note."""
    SURVEY_DECIDE = "survey_decide"
    """Management decides about a request, answers a question, or follows a refusal up (STAFF-2)."""
    PLAN_STALE = "plan_stale"
    """Her plan was not confirmed for a week, or never made (PLAN-2)."""
    STOP_REVIEW = "stop_review"
    """The review of a stop is due (STOP-2)."""
    STOP_NEWS = "stop_news"
    """Somebody else set, lifted or overrode a stop; each manager takes note of it (STOP-2)."""
    ABSENCE_OPEN = "absence_open"
    """Something follows from an absence: stand-ins, the e-mail, that management knows (PLAN-4)."""
    CARE = "care"
    """A customer is to be heard of, or a message to her goes out soon (CUST-3 to CUST-6)."""
    COMPETENCE_WAITS = "competence_waits"
    """A competence waits to be activated (ROLE-4)."""
    DATA_TO_DELETE = "data_to_delete"
    """The retention of something has ended: she deletes it, or management does (RET-1, CG-6)."""
    HANDOVER_STEP = "handover_step"
    """The next step of a handover is hers to do, or management's (HAND-7)."""
    LEAVING = "leaving"
    """Something is to be decided about a leaving, or its accounts to be closed (HAND-1, HAND-8)."""
    TIME_REQUEST = "time_request"
    """Somebody asks to have recorded time put right; management decides (TIME-4, TIME-6)."""
    TIME_ANSWERED = "time_answered"
    """Management has decided about her request, and she has not seen it yet (TIME-4)."""


_LEADS = frozenset({Role.ASSISTANT_MANAGER, Role.ADMIN})
"""Who leads the assistants: she alone lifts stops and activates competences (STOP-1, ROLE-4)."""

DECIDES: Mapping[TriageKind, frozenset[Role]] = MappingProxyType(
    {
        TriageKind.DELEGATED: MANAGEMENT - {Role.OPERATIONS},
        TriageKind.TO_RELEASE: frozenset({Role.OPERATIONS, Role.ADMIN}),
        TriageKind.CONTESTED: MANAGEMENT,
        TriageKind.CALLS: MANAGEMENT,
        TriageKind.WISH: MANAGEMENT,
        TriageKind.SURVEY_OPEN: frozenset({Role.ASSISTANT}),
        TriageKind.SURVEY_ENDED: frozenset({Role.ASSISTANT}),
        TriageKind.SURVEY_DECIDE: MANAGEMENT,
        TriageKind.PLAN_STALE: frozenset({Role.ASSISTANT}),
        TriageKind.CARE: frozenset({Role.ASSISTANT}) | REACTIVATES,
        TriageKind.STOP_REVIEW: _LEADS,
        TriageKind.STOP_NEWS: MANAGEMENT,
        TriageKind.COMPETENCE_WAITS: _LEADS,
        TriageKind.LEAVING: LEADS_ASSISTANTS,
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
    due: datetime | None = None
    """It has none."""

    @property
    def kind(self) -> TriageKind:
        """Why it waits."""
        return TriageKind.WISH

    @property
    def number(self) -> int:
        """The one reported first comes first."""
        return self.wish_id


@dataclass(frozen=True, slots=True)
class SurveyItem:
    """A request to the team that waits for somebody's word (STAFF-1)."""

    survey_id: SurveyId
    kind: TriageKind
    due: datetime | None
    """Hers when it closes; management's by the response time."""

    @property
    def number(self) -> int:
        """The one asked first comes first."""
        return self.survey_id


@dataclass(frozen=True, slots=True)
class NoticeItem:
    """What somebody has to see to and is no task: a plan, an absence, a stop, a competence."""

    number: int
    """Of the person, the absence or whatever it is about."""
    kind: TriageKind
    due: datetime | None


def handed_to(roles: Iterable[Role]) -> tuple[TaskStatus, ...]:
    """Where tasks stand about which somebody with these roles decides."""
    held = frozenset(roles)
    return tuple(status for status, kind in HANDED.items() if held & DECIDES[kind])


def decides(kind: TriageKind, roles: Iterable[Role]) -> bool:
    """Whether somebody with these roles can do something about it, as far as roles decide."""
    return kind not in DECIDES or bool(DECIDES[kind] & frozenset(roles))


def waits_for(item: TriageItem, roles: Iterable[Role]) -> bool:
    """Whether it waits for somebody with these roles, as far as roles decide about it."""
    return decides(item.kind, roles)


def kinds_for(roles: Iterable[Role]) -> tuple[TriageKind, ...]:
    """Everything that can wait for somebody with these roles."""
    held = frozenset(roles)
    return tuple(kind for kind in TriageKind if kind not in DECIDES or DECIDES[kind] & held)


def triage_key(
    item: TriageItem | SingleItem | WishItem | SurveyItem | NoticeItem,
) -> tuple[datetime, int, int]:
    """Sorts what waits: the next due first, so overdue before all; then by kind and number.

    What has no due time comes last.
    """
    due = _NEVER if item.due is None else instant(item.due)
    return due, _RANK[item.kind], item.number


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
