"""Premiums to the cent: thresholds on the second, packages, shares."""

from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.premium import (
    missing_to_next_step,
    performance_premium,
    rebooking_premium,
    share,
)

CENTS = st.integers(-100_000, 100_000).map(lambda cents: Decimal(cents).scaleb(-2))


@pytest.mark.parametrize(
    ("worked", "premium"),
    [
        (timedelta(0), "0.00"),
        (timedelta(hours=39, minutes=59, seconds=59), "0.00"),
        (timedelta(hours=40), "20.00"),
        (timedelta(hours=40, minutes=30), "20.25"),
        (timedelta(hours=40, seconds=35), "20.00"),
        (timedelta(hours=40, seconds=36), "20.01"),
        (timedelta(hours=59, minutes=59, seconds=59), "30.00"),
        (timedelta(hours=60), "60.00"),
        (timedelta(hours=79, minutes=59, seconds=59), "80.00"),
        (timedelta(hours=80), "120.00"),
        (timedelta(hours=200), "300.00"),
    ],
)
def test_the_step_reached_holds_for_all_hours(worked: timedelta, premium: str) -> None:
    exact = performance_premium(worked)
    assert exact == Decimal(premium)
    assert exact.as_tuple().exponent == -2


@given(st.integers(0, 400 * 3600), st.integers(0, 3600))
def test_more_work_never_earns_less(seconds: int, more: int) -> None:
    earlier, later = timedelta(seconds=seconds), timedelta(seconds=seconds + more)
    assert performance_premium(earlier) <= performance_premium(later)


def test_a_negative_month_is_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        performance_premium(timedelta(seconds=-1))


@pytest.mark.parametrize(
    ("hours", "premium"),
    [(5, "0.00"), (10, "5.00"), (25, "10.00"), (50, "20.00"), (100, "35.00"), (300, "70.00")],
)
def test_a_rebooked_package_earns_its_premium(hours: int, premium: str) -> None:
    assert rebooking_premium(hours) == Decimal(premium)


@pytest.mark.parametrize("hours", [0, -10, 11, 500])
def test_a_package_that_does_not_exist_is_refused(hours: int) -> None:
    with pytest.raises(ValueError, match="package"):
        rebooking_premium(hours)


@pytest.mark.parametrize(
    ("amount", "people", "parts"),
    [
        ("35.00", 1, ["35.00"]),
        ("35.00", 2, ["17.50", "17.50"]),
        ("35.00", 3, ["11.67", "11.67", "11.66"]),
        ("5.00", 3, ["1.67", "1.67", "1.66"]),
        ("0.02", 3, ["0.01", "0.01", "0.00"]),
        ("-5.00", 3, ["-1.67", "-1.67", "-1.66"]),
        ("5", 2, ["2.50", "2.50"]),
    ],
)
def test_leftover_cents_go_to_the_first(amount: str, people: int, parts: list[str]) -> None:
    assert share(Decimal(amount), people) == [Decimal(part) for part in parts]


@given(CENTS, st.integers(1, 40))
def test_the_shares_add_up_and_differ_by_a_cent_at_most(amount: Decimal, people: int) -> None:
    parts = share(amount, people)
    assert len(parts) == people
    assert sum(parts) == amount
    assert max(parts) - min(parts) <= Decimal("0.01")
    assert sorted(parts, key=abs, reverse=True) == parts


@pytest.mark.parametrize(("amount", "people"), [("5.00", 0), ("5.00", -1), ("5.005", 2)])
def test_what_cannot_be_shared_is_refused(amount: str, people: int) -> None:
    with pytest.raises(ValueError, match=r"share|cents"):
        share(Decimal(amount), people)


@pytest.mark.parametrize(
    ("seconds", "step"),
    [
        (0, (144_000, "0.50")),
        (143_999, (1, "0.50")),
        (144_000, (72_000, "1.00")),
        (287_999, (1, "1.50")),
        (288_000, None),
    ],
)
def test_how_far_it_is_to_the_next_step(seconds: int, step: tuple[int, str] | None) -> None:
    assert missing_to_next_step(seconds) == (step and (step[0], Decimal(step[1])))
