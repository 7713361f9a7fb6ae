"""People: what their roles make them."""

from datetime import UTC, datetime

import pytest

from domain.ids import PersonId
from domain.person import Actor, Person, Role

AT = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("roles", "management", "assistant"),
    [
        ({Role.ASSISTANT}, False, True),
        ({Role.ASSISTANT, Role.OPERATIONS}, True, True),
        ({Role.CUSTOMER_MANAGER}, True, False),
        ({Role.ASSISTANT_MANAGER}, True, False),
        ({Role.ADMIN}, True, False),
        ({Role.CUSTOMER}, False, False),
        (set(), False, False),
    ],
)
def test_one_steering_role_is_enough_for_a_person_and_for_who_acts(
    roles: set[Role], management: bool, assistant: bool
) -> None:
    for one in (
        Person(PersonId(1), 1, "Ada", "", frozenset(roles), AT),
        Actor(PersonId(1), "Ada", frozenset(roles)),
    ):
        assert (one.is_management, one.is_assistant) == (management, assistant)


def test_who_was_disabled_is_active_no_more() -> None:
    assert Person(PersonId(1), 1, "Ada", "", frozenset(), AT).is_active
    assert not Person(PersonId(1), 1, "Ada", "", frozenset(), AT, disabled_at=AT).is_active
