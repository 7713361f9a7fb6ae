"""Whom something is for."""

import pytest

from domain.person import MANAGEMENT, Role
from widgets.audience import Audience, audience_of


def test_everybody_but_customers_is_our_side() -> None:
    assert audience_of([Role.CUSTOMER]) is Audience.CUSTOMERS
    assert {audience_of([role]) for role in {*MANAGEMENT, Role.ASSISTANT}} == {Audience.STAFF}


@pytest.mark.parametrize("role", Role)
def test_what_is_for_everybody_is_for_each(role: Role) -> None:
    assert Audience.EVERYBODY.includes([role])
    assert Audience.STAFF.includes([role]) is not Audience.CUSTOMERS.includes([role])


def test_the_two_sides_never_meet() -> None:
    assert not Audience.STAFF.meets(Audience.CUSTOMERS)
    assert Audience.STAFF.meets(Audience.EVERYBODY)
    assert Audience.CUSTOMERS.meets(Audience.CUSTOMERS)
