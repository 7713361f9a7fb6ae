"""Who has a customer, and whose the half hour for a new one is (CUST-3, HON-4)."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.assignment import earns_credit, lead_among, role_held
from domain.category import CustomerFacts
from domain.ids import CustomerId, PersonId
from domain.person import Assignment, AssignmentRole

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
LEAD, TEAM, STAND_IN = AssignmentRole.LEAD, AssignmentRole.TEAM, AssignmentRole.STAND_IN


def serves(person: int, role: AssignmentRole) -> Assignment:
    return Assignment(CustomerId(1), PersonId(person), role, NOW)


def test_standing_in_is_no_assignment_of_its_own() -> None:
    serving = [serves(1, LEAD), serves(2, STAND_IN), serves(3, TEAM)]
    assert role_held(serving, PersonId(1)) is LEAD
    assert role_held(serving, PersonId(2)) is None
    assert role_held(serving, PersonId(3)) is TEAM
    assert (lead_among(serving), lead_among(serving[1:])) == (1, None)


def bought(packages: int, hours: int, days: float) -> CustomerFacts:
    at = NOW - timedelta(days=days)
    return CustomerFacts(at, packages, hours, at)


@pytest.mark.parametrize(
    ("role", "facts", "credited", "hers"),
    [
        (LEAD, CustomerFacts(NOW), False, True),
        (LEAD, bought(1, 5, 3), False, True),
        (LEAD, bought(1, 5, 27.9), False, True),
        (LEAD, bought(1, 5, 28), False, False),
        (LEAD, bought(1, 10, 3), False, False),
        (LEAD, bought(2, 5, 3), False, False),
        (LEAD, bought(1, 5, 3), True, False),
        (TEAM, bought(1, 5, 3), False, False),
    ],
)
def test_the_half_hour_is_the_first_leads_of_a_new_customer(
    role: AssignmentRole, facts: CustomerFacts, credited: bool, hers: bool
) -> None:
    assert earns_credit(role, facts, NOW, credited=credited) is hers
