"""Results handed over: interim and final ones (RES-1, RES-2)."""

from datetime import datetime
from enum import StrEnum

from domain.ids import CustomerId, MessageId, PersonId, TaskId
from domain.values import dataclass


class ResultKind(StrEnum):
    """Which result it is."""

    INTERIM = "interim"
    FINAL = "final"


class ResultAnswer(StrEnum):
    """What the customer said to it."""

    ACCEPTED = "accepted"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class Result:
    """One result, as it was handed over, and what became of it."""

    id: int
    task_id: TaskId
    customer_id: CustomerId
    kind: ResultKind
    message_id: MessageId
    """The message that handed it over; its files are the result's."""
    summary: str
    """What was done, and how."""
    covers: str
    """What it covers and what not (RES-1)."""
    deviations: str
    """What differs from the order (RES-2)."""
    deadline_holds: bool
    budget_holds: bool
    delivered_by: PersonId
    delivered_name: str
    delivered_at: datetime
    answer: ResultAnswer | None = None
    """None while the customer has not said."""
    answered_by: PersonId | None = None
    """None when nobody had to: acceptance is switched off (RES-6)."""
    answered_at: datetime | None = None
