"""What may be booked on an account, and what may be given back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.account import (
    RefundTooLarge,
    checked_credit,
    checked_package,
    checked_refund,
    needs_rebooking,
    packages_for,
    refundable,
)
from domain.booking import PACKAGES
from domain.credit import CreditKind
from domain.errors import BadInput

HOUR = 3600
GOODWILL, CORRECTION, REFUND = CreditKind.GOODWILL, CreditKind.CORRECTION, CreditKind.REFUND


@pytest.mark.parametrize(
    ("hours", "bought", "why"),
    [
        (5, 0, ""),
        (10, 0, ""),
        (300, 7, ""),
        (5, 1, "trial_only_first"),
        (0, 0, "no_package"),
        (-5, 0, "no_package"),
        (6, 0, "no_package"),
        (1000, 2, "no_package"),
    ],
)
def test_which_package_can_be_booked(hours: int, bought: int, why: str) -> None:
    if not why:
        assert checked_package(hours, bought) == hours
        return
    with pytest.raises(BadInput) as refused:
        checked_package(hours, bought)
    assert (refused.value.field, refused.value.why) == ("hours", why)


@given(bought=st.integers(0, 100))
def test_every_package_offered_can_be_booked_and_no_other(bought: int) -> None:
    for hours in PACKAGES:
        if hours in packages_for(bought):
            assert checked_package(hours, bought) == hours
        else:
            with pytest.raises(BadInput):
                checked_package(hours, bought)


@pytest.mark.parametrize(
    ("kind", "seconds", "why"),
    [
        (GOODWILL, 1800, ""),
        (CORRECTION, -1800, ""),
        (CORRECTION, 1, ""),
        (GOODWILL, 0, "missing"),
        (CORRECTION, 0, "missing"),
        (GOODWILL, -1, "only_corrections_take"),
        (CORRECTION, 1000 * HOUR, ""),
        (CORRECTION, 1000 * HOUR + 1, "too_long"),
        (CORRECTION, -1000 * HOUR - 1, "too_long"),
        (REFUND, 60, "needs_task"),
    ],
)
def test_which_credit_can_be_booked_by_hand(kind: CreditKind, seconds: int, why: str) -> None:
    if not why:
        assert checked_credit(kind, seconds) == seconds
        return
    with pytest.raises(BadInput) as refused:
        checked_credit(kind, seconds)
    assert refused.value.why == why


class TestRefund:
    def test_never_more_than_the_task_still_costs(self) -> None:
        assert checked_refund(7, 100, debited=100, refunded=0) == 100
        assert checked_refund(7, 40, debited=100, refunded=60) == 40
        with pytest.raises(RefundTooLarge) as refused:
            checked_refund(7, 41, debited=100, refunded=60)
        assert refused.value == RefundTooLarge(7, 40)

    @pytest.mark.parametrize("seconds", [0, -1])
    def test_nothing_is_no_refund(self, seconds: int) -> None:
        with pytest.raises(BadInput):
            checked_refund(7, seconds, debited=100, refunded=0)

    @given(debited=st.integers(0, 10**6), parts=st.lists(st.integers(1, 10**5), max_size=12))
    def test_however_often_it_is_asked_for_no_more_than_the_cost_comes_back(
        self, debited: int, parts: list[int]
    ) -> None:
        given_back = 0
        for part in parts:
            left = refundable(debited, given_back)
            try:
                given_back += checked_refund(1, part, debited=debited, refunded=given_back)
            except RefundTooLarge:
                assert part > left
        assert 0 <= given_back <= debited


@pytest.mark.parametrize(
    ("account", "available", "needs"),
    [
        (2 * HOUR, HOUR, False),
        (2 * HOUR - 1, HOUR, True),
        (2 * HOUR, HOUR - 1, True),
        (0, 0, True),
        (-1, -1, True),
    ],
)
def test_both_limits_are_meant_strictly(account: int, available: int, needs: bool) -> None:
    assert needs_rebooking(account, available) is needs
