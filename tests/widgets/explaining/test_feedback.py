"""The refusal where nothing is owed."""

from domain.feedback import NothingOwed
from widgets.explain import explain


def test_it_says_that_nothing_is_owed() -> None:
    assert "steht" in explain(NothingOwed(1))
