"""Complaints: their clocks, their solution, and the ruling when there is none (RES-7)."""

from datetime import datetime
from enum import StrEnum

from domain.feedback import FeedbackStep
from domain.ids import CustomerId, PersonId, TaskId
from domain.values import dataclass


class Cause(StrEnum):
    """Why somebody complains."""

    RATING = "rating"
    """One to three stars."""
    DEADLINE = "deadline"
    """The deadline was missed."""
    RESULT = "result"
    """The result differs from the description."""
    CONSENT = "consent"
    """Budget raised or deadline moved without consent."""
    OTHER = "other"


class Gravity(StrEnum):
    """What goes to the assistant manager at once."""

    DAMAGE = "damage"
    """Damage over 500 €."""
    THREAT = "threat"
    POACHING = "poaching"
    LOSS = "loss"
    """The customer is about to leave."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """One complaint about one task."""

    id: int
    task_id: TaskId
    customer_id: CustomerId
    assistant_id: PersonId | None
    cause: Cause
    text: str
    claimed_by: PersonId
    claimed_name: str
    claimed_at: datetime
    step: FeedbackStep | None
    """What is owed next; None when it is closed."""
    due_at: datetime | None
    """By when."""
    rating_id: int | None = None
    """The rating that is the cause."""
    gravity: Gravity | None = None
    escalated_at: datetime | None = None
    """When the assistant manager was called in."""
    contacted_by: PersonId | None = None
    contacted_at: datetime | None = None
    contact_note: str = ""
    solution: str = ""
    solved_at: datetime | None = None
    ruling: str = ""
    """What management ruled, with the reasons of both sides."""
    ruled_by: PersonId | None = None
    ruled_at: datetime | None = None
    refund_seconds: int = 0
    """Account time given back because of it (DEAD-3)."""
    version: int = 1
