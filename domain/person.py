"""People and their roles (ROLE-1 to ROLE-3)."""

from dataclasses import field
from datetime import datetime
from enum import StrEnum

from domain.ids import CustomerId, PersonId
from domain.values import dataclass


class Role(StrEnum):
    """What a person is in the agency; she may be several things at once."""

    ASSISTANT = "assistant"
    OPERATIONS = "operations"
    CUSTOMER_MANAGER = "customer_manager"
    ASSISTANT_MANAGER = "assistant_manager"
    ADMIN = "admin"
    CUSTOMER = "customer"


MANAGEMENT = frozenset({Role.OPERATIONS, Role.CUSTOMER_MANAGER, Role.ASSISTANT_MANAGER, Role.ADMIN})
"""The roles that steer the agency and may read every chat (ROLE-1)."""


class AssignmentRole(StrEnum):
    """How an assistant stands to a customer: the VPA herself or a further one (TA)."""

    LEAD = "lead"
    TEAM = "team"
    STAND_IN = "stand_in"
    """While the one who serves the customer is away (RESP-9)."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who works with the agency."""

    id: PersonId
    number: int
    """The short number people see."""
    name: str
    email: str
    roles: frozenset[Role]
    created_at: datetime
    disabled_at: datetime | None = None
    """Since when she may not sign in any more; None while she may."""
    seen_at: datetime | None = None
    """When one of her terminals last told that she is there (PRES-1)."""
    lead_id: PersonId | None = None
    """Who leads her (TL); None: whoever leads the agency's assistants."""
    external_id: str | None = None
    """Her key in the files she was imported from."""
    version: int = 1

    @property
    def is_management(self) -> bool:
        """Whether one of her roles steers the agency."""
        return bool(self.roles & MANAGEMENT)

    @property
    def is_assistant(self) -> bool:
        """Whether she works on customers' tasks."""
        return Role.ASSISTANT in self.roles

    @property
    def is_active(self) -> bool:
        """Whether she may sign in."""
        return self.disabled_at is None


REACTIVATES = frozenset({Role.CUSTOMER_MANAGER, Role.ADMIN})
"""The reactivation team: those who also choose who has a customer (CUST-5)."""

LEADS_ASSISTANTS = frozenset({Role.ASSISTANT_MANAGER, Role.ADMIN})
"""Who talks with assistants about leaving, and closes their accounts (HAND-1, HAND-8)."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, as the signed-in session or the command line knows it."""

    id: PersonId
    name: str
    roles: frozenset[Role] = field(default_factory=frozenset)

    @property
    def is_management(self) -> bool:
        """Whether one of her roles steers the agency."""
        return bool(self.roles & MANAGEMENT)

    @property
    def is_assistant(self) -> bool:
        """Whether she works on customers' tasks."""
        return Role.ASSISTANT in self.roles

    @property
    def is_customer(self) -> bool:
        """Whether she signs in for a customer; then she is nothing else."""
        return Role.CUSTOMER in self.roles


@dataclass(frozen=True, slots=True)
class Assignment:
    """An assistant assigned to a customer, for a time."""

    customer_id: CustomerId
    person_id: PersonId
    role: AssignmentRole
    since: datetime
    until: datetime | None = None
