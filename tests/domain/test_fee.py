"""Rates, their days, and what a refund takes back (HON-1, HON-4, HON-9)."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import BadInput
from domain.fee import (
    BaseRate,
    Rate,
    checked_cause,
    checked_rate,
    price,
    rate_on,
    taken_back,
)
from domain.ids import PersonId

ADA = PersonId(7)
RATES = [BaseRate(ADA, date(2026, 10, 15), 1450), BaseRate(ADA, date(2026, 1, 1), 1400)]


@pytest.mark.parametrize(
    ("day", "cents"),
    [
        (date(2025, 12, 31), 0),
        (date(2026, 1, 1), 1400),
        (date(2026, 10, 14), 1400),
        (date(2026, 10, 15), 1450),
        (date(2027, 1, 1), 1450),
    ],
)
def test_the_rate_of_the_day_is_the_last_that_began(day: date, cents: int) -> None:
    assert rate_on(RATES, day) == cents


@pytest.mark.parametrize(
    ("seconds", "rate", "cents"),
    [
        (3600, Rate(1400), 1400),
        (3600, Rate(1400, Decimal("1.2")), 1680),
        (3600, Rate(1400, Decimal("1.2"), is_double=True), 3360),
        (50399, Rate(1400), 19600),
        (38401, Rate(1450), 15467),
        (1, Rate(1800), 1),  # exactly half a cent
        (0, Rate(1400), 0),
    ],
)
def test_a_line_is_rounded_once(seconds: int, rate: Rate, cents: int) -> None:
    assert price(seconds, rate) == cents


def test_a_rate_is_positive_and_no_slip() -> None:
    assert checked_rate(1400) == 1400
    for wrong in (0, -1, 20_001):
        with pytest.raises(BadInput):
            checked_rate(wrong)


def test_a_booking_needs_its_reason() -> None:
    assert checked_cause("  Messe ") == "Messe"
    for wrong in (" ", "x" * 501):
        with pytest.raises(BadInput):
            checked_cause(wrong)


@given(st.integers(0, 10**6), st.lists(st.integers(1, 10**5), min_size=1, max_size=6))
def test_refunding_all_takes_back_exactly_all(fee: int, parts: list[int]) -> None:
    debited, before, back = sum(parts), 0, 0
    for part in parts:
        back += taken_back(fee, part, debited, before)
        before += part
    assert back == -fee


def test_a_task_that_cost_nothing_gives_nothing_back() -> None:
    assert taken_back(500, 60, 0) == 0
