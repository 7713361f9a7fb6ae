"""Customers of the agency (CUST-1)."""

import re
from datetime import datetime
from enum import StrEnum

from domain.ids import CustomerId
from domain.values import dataclass


class Address(StrEnum):
    """How a customer is spoken to (CHAT-2)."""

    DU = "du"
    SIE = "sie"


_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
"""A word that can be a name."""

_TITLE = re.compile(r"(?i)frau|herrn?|dr|prof|[^\W\d_]+\.(?:-?[^\W\d_]+\.)*")
"""What may stand before a name and is none: "Frau", "Dr.", "Dipl.-Ing."."""

_NOBODY = frozenset({"familie", "eheleute", "firma", "team", "praxis", "büro", "kanzlei", "und"})
"""A contact with one of these words is not one person with a first name."""


def greeted(contact: str, name: str, address: Address) -> str:
    """What stands in a greeting: who writes for the customer, with Du by the first name (CHAT-2).

    The contact as it is where no first name can be told for sure, and the customer's `name` where
    there is no contact.
    """
    if not contact or address is Address.SIE:
        return contact or name
    family, comma, given = contact.partition(",")
    words = (f"{given} {family}" if comma else contact).split()
    while words and _TITLE.fullmatch(words[0]):
        del words[0]
    is_person = all(_WORD.fullmatch(one) and one.casefold() not in _NOBODY for one in words)
    return words[0] if is_person and len(words) > 1 else contact


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
    def greeted(self) -> str:
        """What stands in a greeting to her."""
        return greeted(self.contact, self.name, self.address)

    @property
    def account_seconds(self) -> int:
        """What is left on the account: booked minus worked."""
        return self.booked_seconds - self.worked_seconds

    @property
    def available_seconds(self) -> int:
        """What can still be given to tasks: account minus reserved."""
        return self.account_seconds - self.reserved_seconds
