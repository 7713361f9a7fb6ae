"""Ratings: one to five stars for a result, and what follows from them (RES-4)."""

from datetime import datetime

from domain.feedback import FeedbackStep
from domain.ids import CustomerId, MessageId, PersonId, TaskId
from domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Rating:
    """What the customer thinks of a result."""

    id: int
    task_id: TaskId
    customer_id: CustomerId
    assistant_id: PersonId | None
    """Whose work is rated."""
    stars: int
    """One to five."""
    text: str
    rated_by: PersonId
    rated_at: datetime
    step: FeedbackStep | None = None
    """What is owed next; None when nothing is."""
    due_at: datetime | None = None
    """By when."""
    message_id: MessageId | None = None
    """The inquiry in the chat."""
    inquired_at: datetime | None = None
    assessment: str = ""
    """The assistant's view of it, for her manager."""
    assessed_by: PersonId | None = None
    assessed_at: datetime | None = None
    decision: str = ""
    """What management decided."""
    decided_by: PersonId | None = None
    decided_at: datetime | None = None
    version: int = 1
