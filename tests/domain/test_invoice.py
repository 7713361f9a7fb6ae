"""When an invoice is paid."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import is_working_day
from domain.invoice import payout_due


@pytest.mark.parametrize(
    ("submitted", "due"),
    [
        ("2026-11-23", "2026-11-27"),
        ("2026-11-24", "2026-11-30"),
        ("2026-11-28", "2026-12-03"),
        ("2026-04-01", "2026-04-09"),
        ("2026-12-23", "2026-12-30"),
        ("2026-12-31", "2027-01-07"),
    ],
)
def test_it_is_due_on_the_fourth_working_day_after(submitted: str, due: str) -> None:
    assert payout_due(date.fromisoformat(submitted)) == date.fromisoformat(due)


@given(st.dates(date(1991, 1, 1), date(2099, 12, 1)))
def test_four_working_days_lie_after_submission_up_to_the_due_day(submitted: date) -> None:
    due = payout_due(submitted)
    days = [submitted + timedelta(days=n) for n in range(1, (due - submitted).days + 1)]
    assert sum(is_working_day(day) for day in days) == 4
    assert is_working_day(due)
