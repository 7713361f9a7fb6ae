"""Euros as people type them."""

import pytest

from domain.errors import BadInput
from screens.dialogs.money import parse_cents


@pytest.mark.parametrize(
    ("typed", "cents"),
    [("14,50", 1450), ("14.50", 1450), ("1.234,5 €", 123450), ("−3", -300), (" 7 ", 700)],
)
def test_euros_are_read_as_they_are_typed(typed: str, cents: int) -> None:
    assert parse_cents("amount", typed) == cents


@pytest.mark.parametrize("typed", ["", "viel", "1,234", "NaN", "1e9999"])
def test_what_is_no_amount_is_refused(typed: str) -> None:
    with pytest.raises(BadInput):
        parse_cents("amount", typed)
