"""Which topic explains a key that cannot be used now."""

import pytest

from domain.person import Role
from widgets.helptexts.refused_keys import topic_of_key


@pytest.mark.parametrize(
    ("command", "topic"),
    [
        ("triage.no_answer", "no_answer"),
        ("tasks.no_answer", "no_answer"),
        ("tasks.accept", "check"),
        ("triage.accept", "check"),
        ("triage.dance", None),
    ],
)
def test_it_is_the_rule_behind_it_not_its_room(command: str, topic: str | None) -> None:
    assert topic_of_key(command, [Role.ASSISTANT]) == topic


def test_a_customer_is_led_to_no_page_that_is_not_hers() -> None:
    assert topic_of_key("tasks.no_answer", [Role.CUSTOMER]) is None
