"""What is said about who serves a customer."""

from domain.assignment import AlreadyServes, ServesNot
from domain.person import AssignmentRole
from widgets.explain import explain


def test_who_it_is_and_as_what_she_serves_is_named() -> None:
    said = explain(AlreadyServes("Bea [/x]", AssignmentRole.TEAM))
    assert "Bea [/x]" in said and "Teamassistenz" in said
    assert "Bea" in explain(ServesNot("Bea"))
