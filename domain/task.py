"""A task: the contract between a customer and an assistant (TASK-2, TASK-4)."""

from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from domain.area import WorkArea
from domain.attorney import AttorneyScope
from domain.feedback import FeedbackStep
from domain.ids import CustomerId, PersonId, TaskId
from domain.values import dataclass


class TaskStatus(StrEnum):
    """Where a task stands (TASK-2)."""

    REVIEW = "review"
    WITH_TEAM_LEAD = "with_team_lead"
    WITH_OPERATIONS = "with_operations"
    ACCEPTED = "accepted"
    IN_PROGRESS = "in_progress"
    DELIVERED = "delivered"
    DONE = "done"
    DELETED = "deleted"


OPEN = frozenset(
    {
        TaskStatus.REVIEW,
        TaskStatus.WITH_TEAM_LEAD,
        TaskStatus.WITH_OPERATIONS,
        TaskStatus.ACCEPTED,
        TaskStatus.IN_PROGRESS,
        TaskStatus.DELIVERED,
    }
)
"""The task is not over: somebody still owes something."""

ACTIVE = frozenset({TaskStatus.ACCEPTED, TaskStatus.IN_PROGRESS, TaskStatus.DELIVERED})
"""The contract runs: the budget not yet worked is reserved (BUD-5)."""

UNDER_DEADLINE = frozenset({TaskStatus.ACCEPTED, TaskStatus.IN_PROGRESS})
"""The result is still owed by the deadline."""


@dataclass(frozen=True, slots=True)
class Task:
    """One piece of work for a customer, with its chat, budget and deadline."""

    id: TaskId
    number: int
    """The short number people see."""
    customer_id: CustomerId
    assistant_id: PersonId | None
    """Who works on it; None while nobody is found."""
    title: str
    description: str
    status: TaskStatus
    budget_seconds: int
    """The prepaid account time (BUD-1)."""
    created_at: datetime
    created_by: PersonId | None
    """None when the customer made it before customers sign in themselves (import)."""
    deadline_at: datetime | None = None
    area: WorkArea | None = None
    expected_result: str = ""
    customer_factor: Decimal | None = None
    """Frozen when accepted (AREA-2)."""
    assistant_factor: Decimal | None = None
    """Frozen when accepted (AREA-2)."""
    released_at: datetime | None = None
    """When operations released a specialist task (AREA-3)."""
    accepted_at: datetime | None = None
    started_at: datetime | None = None
    delivered_at: datetime | None = None
    done_at: datetime | None = None
    returned_at: datetime | None = None
    """When it last came back: from the customer, team lead or operations (RESP-7)."""
    summary: str = ""
    """What was delivered, in the assistant's words (RES-2)."""
    worked_seconds: int = 0
    """Real working time recorded. Kept by the store."""
    debited_seconds: int = 0
    """Account time the work has cost: on the sum of its seconds (BUD-2). Kept by the store."""
    check_since: datetime | None = None
    """When the task came in, or back, for its check; None once somebody reacted (RESP-7)."""
    check_due_at: datetime | None = None
    """By when its check was promised (TASK-3); a promise stays (CAL-5)."""
    unanswered_since: datetime | None = None
    """When the oldest unanswered message of the customer arrived (RESP-6). Kept by the store."""
    unanswered_count: int = 0
    """How many of the customer's messages wait. Kept by the store."""
    answer_due_at: datetime | None = None
    """By when the oldest unanswered message was promised an answer. Kept by the store."""
    response_due_at: datetime | None = None
    """By when an answer, or the check, is owed (RESP-6, RESP-7). Kept by the store."""
    next_due_at: datetime | None = None
    """The earliest of response, deadline still owed, and what feedback asks for. Kept by the
    store."""
    last_message_at: datetime | None = None
    """When the newest message was sent. Kept by the store."""
    competence: str = ""
    """What it takes, within its area; a code of the agency's list (AREA-2). Empty: not said."""
    handed_since: datetime | None = None
    """When it came to the team lead or to operations; None while it is with neither."""
    handed_due_at: datetime | None = None
    """By when they are to decide about it (RESP-5, RESP-7); a promise stays (CAL-5)."""
    origin_id: TaskId | None = None
    """The task it was copied or split off from (TASK-8, BUD-7)."""
    acceptance_off_at: datetime | None = None
    """Since when results count as accepted on delivery (RES-6); None while the customer accepts."""
    payable_upto: datetime | None = None
    """Working time before this moment is released for payout (RES-6); None: none yet."""
    rating_step: FeedbackStep | None = None
    """What is owed about its rating, by whomever (RES-4). Kept by the store."""
    rating_due_at: datetime | None = None
    """By when that is owed. Kept by the store."""
    complaint_step: FeedbackStep | None = None
    """What is owed about its open complaint, by whomever (RES-7). Kept by the store."""
    complaint_due_at: datetime | None = None
    """By when that is owed. Kept by the store."""
    attorney_for: AttorneyScope | None = None
    """For what the task needs a power of attorney (POA-1); None while nobody says that it does."""
    shift_millis: int = 0
    """What its work before a change of area costs more than at its factor now, in milliseconds of
    account time (AREA-2)."""
    external_id: str | None = None
    version: int = 1
