"""Customers of the agency (CUST-1)."""

from datetime import datetime
from enum import StrEnum

from domain.ids import CustomerId
from domain.values import dataclass


class Address(StrEnum):
    """How a customer is spoken to (CHAT-2)."""

    DU = "du"
    SIE = "sie"


@dataclass(frozen=True, slots=True)
class Customer:
    """Somebody who delegates tasks and pays by hour packages."""

    id: CustomerId
    number: int
    """The short number people see."""
    name: str
    """The firm, or the person when there is no firm."""
    contact: str
    """The person who writes for the customer."""
    email: str
    phone: str
    address: Address
    since: datetime
    booked_seconds: int = 0
    """Account time booked so far: packages and credits (BUD-5). Kept by the store."""
    worked_seconds: int = 0
    """Account time worked so far, over all tasks (BUD-2). Kept by the store."""
    reserved_seconds: int = 0
    """Budget of active tasks not yet worked (BUD-5). Kept by the store."""
    last_movement_at: datetime | None = None
    """When time was last recorded or an assistant newly assigned (CUST-4)."""
    phone_flat_since: datetime | None = None
    """Since when she has booked a phone flat; None without one (TIME-7)."""
    external_id: str | None = None
    version: int = 1

    @property
    def account_seconds(self) -> int:
        """What is left on the account: booked minus worked."""
        return self.booked_seconds - self.worked_seconds

    @property
    def available_seconds(self) -> int:
        """What can still be given to tasks: account minus reserved."""
        return self.account_seconds - self.reserved_seconds
