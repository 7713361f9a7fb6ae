"""A plan holds four weeks, goes stale after one, and stays binding (PLAN-1, PLAN-2)."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import BERLIN
from domain.errors import BadInput
from domain.ids import PersonId
from domain.plan import (
    FULLEST,
    WEEKS,
    checked_hours,
    is_stale,
    monday_of,
    newest_of,
    plan_weeks,
    planned_in,
    stale_from,
    suggested,
)
from domain.values import replace
from tests.domain.examples.plan import CONFIRMED, PLAN


@pytest.mark.parametrize(
    ("day", "monday"),
    [
        (date(2026, 11, 23), date(2026, 11, 23)),
        (date(2026, 11, 29), date(2026, 11, 23)),
        (date(2027, 1, 1), date(2026, 12, 28)),
    ],
)
def test_a_week_begins_on_its_monday(day: date, monday: date) -> None:
    assert monday_of(day) == monday


def test_the_four_weeks_begin_with_the_one_it_is_in_berlin() -> None:
    sunday_late = datetime(2026, 11, 29, 23, 30, tzinfo=BERLIN)
    assert plan_weeks(sunday_late)[0] == date(2026, 11, 23)
    assert plan_weeks(sunday_late + timedelta(minutes=30))[0] == date(2026, 11, 30)
    assert plan_weeks(sunday_late)[-1] == date(2026, 12, 14)


@pytest.mark.parametrize(
    ("now", "stale"),
    [
        (CONFIRMED, False),
        (datetime(2026, 12, 2, 9, 29, 59, tzinfo=BERLIN), False),
        (datetime(2026, 12, 2, 9, 30, tzinfo=BERLIN), True),
    ],
)
def test_it_is_stale_a_week_after_its_confirmation(now: datetime, stale: bool) -> None:
    assert is_stale(PLAN, now) is stale


def test_the_week_runs_on_the_wall_clock_over_a_change_of_the_clock() -> None:
    over_spring = replace(PLAN, confirmed_at=datetime(2026, 3, 25, 9, 30, tzinfo=BERLIN))
    assert stale_from(over_spring) == datetime(2026, 4, 1, 9, 30, tzinfo=BERLIN)
    assert stale_from(over_spring) - over_spring.confirmed_at.astimezone(
        stale_from(over_spring).tzinfo
    ) == timedelta(days=7, hours=-1)


def test_who_never_planned_has_a_stale_plan_and_no_hours() -> None:
    assert is_stale(None, CONFIRMED)
    assert planned_in(None, plan_weeks(CONFIRMED)) == [timedelta(0)] * WEEKS


def test_weeks_before_it_have_none_and_those_beyond_are_like_its_last() -> None:
    weeks = [date(2026, 11, 16) + timedelta(weeks=n) for n in range(7)]
    hours = [span / timedelta(hours=1) for span in planned_in(PLAN, weeks)]
    assert hours == [0, 10, 20, 0, 15, 15, 15]


def test_next_week_begins_with_last_weeks_answers() -> None:
    later = CONFIRMED + timedelta(weeks=1)
    assert [span / timedelta(hours=1) for span in suggested(PLAN, later)] == [20, 0, 15, 15]
    assert suggested(None, later) == [timedelta(0)] * WEEKS


@pytest.mark.parametrize(
    ("hours", "why"),
    [
        ([timedelta(hours=1)] * 3, "missing"),
        ([timedelta(hours=1)] * 3 + [timedelta(minutes=-1)], "negative"),
        ([timedelta(hours=1)] * 3 + [FULLEST + timedelta(minutes=1)], "too_long"),
    ],
)
def test_odd_hours_are_refused(hours: list[timedelta], why: str) -> None:
    with pytest.raises(BadInput) as refused:
        checked_hours(hours)
    assert refused.value.why == why


def test_nothing_and_a_full_week_may_be_planned() -> None:
    assert checked_hours([timedelta(0), FULLEST, FULLEST, timedelta(0)])[1] == FULLEST


@given(st.permutations([0, 1, 2, 3]))
def test_the_newest_is_in_force_however_they_come(order: list[int]) -> None:
    told = [replace(PLAN, id=n, confirmed_at=CONFIRMED + timedelta(days=n)) for n in order]
    other = replace(PLAN, id=9, person_id=PersonId(8))
    assert {one.id for one in newest_of([*told, other]).values()} == {3, 9}
