"""When the guidelines are to be accepted again."""

from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.guideline import next_acceptance


@pytest.mark.parametrize(
    ("accepted", "due"),
    [
        ("2026-11-30", "2027-02-28"),
        ("2027-11-30", "2028-02-29"),
        ("2027-11-29", "2028-02-29"),
        ("2026-11-28", "2027-02-28"),
        ("2026-08-31", "2026-11-30"),
        ("2026-12-31", "2027-03-31"),
        ("2026-09-30", "2026-12-30"),
        ("2026-10-01", "2027-01-01"),
        ("2028-02-29", "2028-05-29"),
    ],
)
def test_the_same_day_three_months_on_or_the_last(accepted: str, due: str) -> None:
    assert next_acceptance(date.fromisoformat(accepted)) == date.fromisoformat(due)


@given(st.dates(date(1990, 1, 1), date(2099, 12, 31)))
def test_it_lies_three_months_on_and_never_on_a_later_day(accepted: date) -> None:
    due = next_acceptance(accepted)
    assert (due.year * 12 + due.month) - (accepted.year * 12 + accepted.month) == 3
    assert due.day == min(accepted.day, monthrange(due.year, due.month)[1])
