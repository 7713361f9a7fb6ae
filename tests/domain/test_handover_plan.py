"""When steps are planned, what is late, how far it is; what kind of customer it is (HAND-5, 7)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import is_working_day
from domain.handover import done, planned
from domain.handover_plan import (
    SUGGESTED,
    Custom,
    Progress,
    Size,
    dates,
    late_steps,
    next_due,
    progress,
    size_of,
)
from domain.handover_terms import TELLINGS, Step
from tests.domain.begun_handover import AT, BEA, HANDOVER

HOURS = timedelta(hours=1)


@given(
    st.dates(date(2020, 1, 1), date(2040, 12, 31)),
    st.integers(28, 400),
    st.integers(1, 12),
)
def test_the_dates_are_in_order_and_within_the_time(start: date, days: int, many: int) -> None:
    last = start + timedelta(days=days)
    before: dict[Step, date] = {}
    for place in range(many):
        made = dates(start, last, place, many)
        assert list(made) == list(Step)
        assert list(made.values()) == sorted(made.values())
        assert start < made[Step.FILE] and made[Step.CLOSED] <= last
        assert all(is_working_day(day) for day in made.values())
        assert all(made[step] >= day for step, day in before.items())
        before = made


def test_four_weeks_are_spread_like_this() -> None:
    made = dates(date(2026, 11, 2), date(2026, 11, 30))
    assert [f"{day:%d.%m.}" for day in made.values()] == [
        *("09.11.", "12.11.", "16.11.", "26.11.", "30.11."),
    ]


def test_what_is_not_done_after_its_day_is_late() -> None:
    handover = planned(HANDOVER, Step.FILE, date(2026, 11, 20))
    assert late_steps(handover, date(2026, 11, 20)) == []
    assert late_steps(handover, date(2026, 11, 21)) == [Step.FILE]
    assert late_steps(done(handover, Step.FILE, BEA, "Bea", AT), date(2026, 11, 21)) == []
    assert next_due(handover) == date(2026, 11, 20)


def test_progress_counts_steps_and_customers() -> None:
    over = HANDOVER
    for step in Step:
        over = done(over, step, BEA, "Bea", AT)
    assert next_due(over) is None
    all_three = [over, HANDOVER, HANDOVER]
    assert progress(all_three, date(2027, 1, 1)) == Progress(5, 15, 1, 3, 2)
    assert progress([], date(2027, 1, 1)) == Progress(0, 0, 0, 0, 0)


@pytest.mark.parametrize(
    ("custom", "size"),
    [
        (Custom(10 * HOURS, 3, 1, 0), Size.LARGE),
        (Custom(10 * HOURS - timedelta(seconds=1), 3, 1, 0), Size.SMALL),
        (Custom(12 * HOURS, 2, 1, 0), Size.SINGLE),
        (Custom(2 * HOURS, 2, 0, 5), Size.SMALL),
        (Custom(2 * HOURS, 2, 0, 49), Size.QUIET),
        (Custom(), Size.QUIET),
    ],
)
def test_a_customer_is_of_a_kind(custom: Custom, size: Size) -> None:
    assert size_of(custom) is size


@pytest.mark.parametrize("size", list(Size))
def test_what_is_suggested_fits(size: Size) -> None:
    target, telling = SUGGESTED[size]
    assert telling in TELLINGS[target]


def test_no_step_is_planned_before_the_start_though_nobody_works_then() -> None:
    made = dates(date(2026, 11, 28), date(2026, 11, 29))
    assert set(made.values()) == {date(2026, 11, 28), date(2026, 11, 29)}
