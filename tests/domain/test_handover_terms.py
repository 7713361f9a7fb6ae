"""The words of handovers fit each other."""

import pytest

from domain.handover_terms import (
    NEEDS,
    TELLINGS,
    Side,
    Step,
    Target,
    Telling,
    agrees_alone,
    sides_of,
)
from domain.person import Role


def test_a_step_needs_only_steps_before_it() -> None:
    order = list(Step)
    for step, needs in NEEDS.items():
        assert all(order.index(need) < order.index(step) for need in needs)
    assert NEEDS.keys() == set(Step)


def test_every_way_of_telling_goes_with_somebody() -> None:
    assert {way for ways in TELLINGS.values() for way in ways} == set(Telling)
    assert TELLINGS.keys() == set(Target)


@pytest.mark.parametrize(
    ("roles", "sides", "alone"),
    [
        ({Role.ASSISTANT}, set(), False),
        ({Role.OPERATIONS}, set(), False),
        ({Role.ASSISTANT_MANAGER}, {Side.ASSISTANTS}, False),
        ({Role.CUSTOMER_MANAGER, Role.OPERATIONS}, {Side.CUSTOMERS}, False),
        ({Role.ADMIN}, set(Side), False),
        ({Role.ASSISTANT_MANAGER, Role.CUSTOMER_MANAGER}, set(Side), True),
    ],
)
def test_a_role_speaks_for_its_side(roles: set[Role], sides: set[Side], alone: bool) -> None:
    assert sides_of(roles) == sides
    assert agrees_alone(roles) is alone
