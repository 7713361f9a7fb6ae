"""What a customer's card is made of: packages, credits, who serves her, open tasks (CUST-1)."""

from datetime import datetime

from domain.credit import CreditKind
from domain.ids import PersonId, TaskId
from domain.person import AssignmentRole
from domain.task import TaskStatus
from domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Package:
    """Hours the customer bought (CUST-7)."""

    hours: int
    booked_at: datetime


@dataclass(frozen=True, slots=True)
class Credited:
    """What was given without a package, all of one kind together (BUD-5, DEAD-3)."""

    kind: CreditKind
    times: int
    seconds: int
    """Account time; corrections may take away more than they give."""


@dataclass(frozen=True, slots=True)
class Serving:
    """An assistant of the customer."""

    id: PersonId
    name: str
    role: AssignmentRole
    since: datetime


@dataclass(frozen=True, slots=True)
class OpenTaskRow:
    """An open task of the customer."""

    id: TaskId
    number: int
    title: str
    status: TaskStatus
    next_due_at: datetime | None
    assistant: str
    """Empty while nobody works on it."""
