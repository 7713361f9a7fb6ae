"""Account time given or given back without a package (BUD-5, DEAD-3)."""

from datetime import datetime
from enum import StrEnum

from domain.ids import CustomerId, PersonId, TaskId
from domain.values import dataclass


class CreditKind(StrEnum):
    """Why account time is booked."""

    GOODWILL = "goodwill"
    REFUND = "refund"
    """Working time of a task given back (DEAD-3)."""
    CORRECTION = "correction"
    """A mistake of the books put right; may be negative."""


@dataclass(frozen=True, slots=True)
class Credit:
    """One booking of account time that is no package."""

    id: int
    customer_id: CustomerId
    task_id: TaskId | None
    """The task a refund is for."""
    kind: CreditKind
    seconds: int
    """Account time; negative takes it away."""
    reason: str
    booked_by: PersonId
    booked_name: str
    booked_at: datetime
