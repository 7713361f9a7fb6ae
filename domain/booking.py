"""Hour packages a customer has bought (CUST-7)."""

from datetime import datetime

from domain.ids import CustomerId
from domain.values import dataclass

PACKAGES = (5, 10, 25, 50, 100, 300)
"""The hours a package may have; the first is the trial."""


@dataclass(frozen=True, slots=True)
class Booking:
    """One package on a customer's account."""

    id: int
    customer_id: CustomerId
    hours: int
    booked_at: datetime
    external_id: str | None = None
