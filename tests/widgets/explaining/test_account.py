"""Why account time was not given back, in words."""

from domain.account import RefundTooLarge
from widgets.explain import explain
from widgets.words import use_language


def test_what_is_left_is_named() -> None:
    use_language("de")
    assert "0:10:01 h" in explain(RefundTooLarge(7, 601))
    assert "schon erstattet" in explain(RefundTooLarge(7, 0))
