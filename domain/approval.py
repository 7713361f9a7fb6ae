"""What a customer has approved in writing, for one task alone (TASK-10)."""

from datetime import datetime
from enum import StrEnum

from domain.ids import CustomerId, MessageId, PersonId, TaskId
from domain.values import dataclass


class ApprovalKind(StrEnum):
    """What can be approved in the task's chat."""

    CHANNEL = "channel"
    """Communication outside: WhatsApp, private phone, another cloud (TASK-10)."""
    WEEKEND_RATE = "weekend_rate"
    """Double rate on weekends and federal holidays (TIME-6)."""
    NO_ACCEPTANCE = "no_acceptance"
    """Results count as accepted when they are delivered (RES-6)."""
    POWER_OF_ATTORNEY = "power_of_attorney"
    """Buying, signing, banking or paying in this single case (POA-1)."""


@dataclass(frozen=True, slots=True)
class Approval:
    """One approval: the customer's own message says it, never one written by the assistant."""

    id: int
    task_id: TaskId
    customer_id: CustomerId
    kind: ApprovalKind
    message_id: MessageId
    """The customer's message it rests on."""
    given_by: PersonId
    given_name: str
    given_at: datetime
    """From when it holds."""
    withdrawn_at: datetime | None = None
    """From when it holds no longer; None while it does."""
