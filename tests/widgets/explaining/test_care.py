"""What is said when a reminder was settled meanwhile."""

from domain.care import CareSettled, CareState
from widgets.explain import explain


def test_who_settled_it_is_named() -> None:
    assert "Ada [/x]" in explain(CareSettled(CareState.WAIVED, "Ada [/x]"))
    assert "von selbst" in explain(CareSettled(CareState.OVER, ""))
