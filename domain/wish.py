"""A customer's wish for private contact or direct employment, reported to management (CUST-8)."""

from datetime import datetime
from enum import StrEnum

from domain.ids import CustomerId, PersonId, TaskId
from domain.values import dataclass


class WishKind(StrEnum):
    """What the customer wished for."""

    PRIVATE_CONTACT = "private_contact"
    DIRECT_CONTRACT = "direct_contract"


@dataclass(frozen=True, slots=True)
class Wish:
    """One report; the customer never sees it."""

    id: int
    customer_id: CustomerId
    task_id: TaskId | None
    kind: WishKind
    text: str
    reported_by: PersonId
    reported_name: str
    reported_at: datetime
    seen_by: PersonId | None = None
    seen_at: datetime | None = None
    """When management took note; None while it waits."""
