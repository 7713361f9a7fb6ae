"""Cents: half goes away from zero, and German documents write them so."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.money import cents_of, euros, german, half_up

FRACTIONS = st.fractions(min_value=-10_000, max_value=10_000)


@pytest.mark.parametrize(
    ("exact", "cents"),
    [
        (Fraction(1, 2), 1),
        (Fraction(49, 100), 0),
        (Fraction(-1, 2), -1),
        (Fraction(-49, 100), 0),
        (Fraction(5, 2), 3),
        (7, 7),
        (0, 0),
    ],
)
def test_half_a_cent_goes_away_from_zero(exact: Fraction | int, cents: int) -> None:
    assert half_up(exact) == cents


@given(FRACTIONS)
def test_taking_back_equals_giving(exact: Fraction) -> None:
    assert half_up(-exact) == -half_up(exact)
    assert abs(half_up(exact) - exact) <= Fraction(1, 2)


@given(st.integers(-(10**9), 10**9))
def test_euros_and_cents_are_the_same_money(cents: int) -> None:
    assert cents_of(euros(cents)) == cents
    assert euros(cents).as_tuple().exponent == -2


def test_fractions_of_a_cent_are_refused() -> None:
    with pytest.raises(ValueError, match="whole cents"):
        cents_of(Decimal("0.001"))


@pytest.mark.parametrize(
    ("cents", "written"),
    [(123450, "1.234,50 €"), (-5, "-0,05 €"), (0, "0,00 €"), (100_000_000, "1.000.000,00 €")],
)
def test_a_german_document_writes_them_so(cents: int, written: str) -> None:
    assert german(cents) == written
