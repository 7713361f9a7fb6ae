"""Customers assigned to assistants: what is refused, and what a new customer brings her."""

from collections.abc import Iterable
from datetime import datetime

from domain.category import Category, CustomerFacts, categories
from domain.errors import VPAError
from domain.ids import PersonId
from domain.person import Assignment, AssignmentRole
from domain.values import dataclass


@dataclass
class AlreadyServes(VPAError):
    """She has this very role for the customer."""

    name: str
    """Hers."""
    role: AssignmentRole


@dataclass
class ServesNot(VPAError):
    """She is not assigned to the customer, so nothing can be ended."""

    name: str
    """Hers."""


def role_held(serving: Iterable[Assignment], person_id: PersonId) -> AssignmentRole | None:
    """As what she is assigned to the customer; standing in for a time counts as nothing."""
    return next(
        (
            one.role
            for one in serving
            if one.person_id == person_id and one.role is not AssignmentRole.STAND_IN
        ),
        None,
    )


def lead_among(serving: Iterable[Assignment]) -> PersonId | None:
    """The customer's lead; None while there is none."""
    return next((one.person_id for one in serving if one.role is AssignmentRole.LEAD), None)


def earns_credit(
    role: AssignmentRole, facts: CustomerFacts, now: datetime, *, credited: bool
) -> bool:
    """Whether the half hour for a new customer is hers (CUST-3, HON-4).

    The lead's, once per customer, while the customer is new or has bought nothing yet.
    """
    is_new = facts.packages == 0 or Category.NEW in categories(facts, now)
    return role is AssignmentRole.LEAD and is_new and not credited
