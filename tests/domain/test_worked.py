"""What work has cost is exact, and work before a change of area keeps its cost (AREA-2)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.budget import account_debit, whole_seconds, working_time
from domain.entry import Entry
from domain.ids import CustomerId, PersonId, TaskId
from domain.task import Task, TaskStatus
from domain.worked import (
    at_factors_of,
    debit,
    exchanged,
    shifted,
    time_ahead,
    whole_working_time,
)

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
TASK = Task(
    *(TaskId(1), 7, CustomerId(1), None, "Titel", "Text", TaskStatus.IN_PROGRESS, 4 * 3600),
    *(NOW, None),
    customer_factor=Decimal("1.0"),
)
FACTORS = st.sampled_from([Decimal("1.0"), Decimal("1.3"), Decimal("1.8"), Decimal("2.0")])
SECONDS = st.integers(0, 400_000)

TABLE = (
    (0, "1.0", 0, 0),
    (3600, "1.0", 0, 3600),
    (36 * 300, "1.3", 0, 14_040),
    (1, "1.3", 0, 1),
    (5, "1.3", 0, 7),  # 6.5 s, half up
    (3600, "1.3", -1_080_000, 3600),  # an hour at 1.0, before the area became Marketing
    (3600, "1.0", 1_080_000, 4680),
)


@pytest.mark.parametrize(("worked", "factor", "shift", "cost"), TABLE)
def test_debit(worked: int, factor: str, shift: int, cost: int) -> None:
    task = replace(TASK, worked_seconds=worked, customer_factor=Decimal(factor), shift_millis=shift)
    assert debit(task) == cost


@given(SECONDS, FACTORS)
def test_without_a_change_of_area_it_is_the_sum_at_the_factor(worked: int, factor: Decimal) -> None:
    task = replace(TASK, worked_seconds=worked, customer_factor=factor)
    assert debit(task) == whole_seconds(account_debit(timedelta(seconds=worked), factor))
    whole = working_time(timedelta(seconds=task.budget_seconds), factor)
    assert whole_working_time(task, factor) == whole


@given(st.lists(st.tuples(SECONDS, FACTORS), min_size=1, max_size=5))
def test_each_stretch_of_work_costs_what_its_factor_said(
    stretches: list[tuple[int, Decimal]],
) -> None:
    task = replace(TASK, worked_seconds=0)
    exact = timedelta(0)
    for seconds, factor in stretches:
        task = replace(task, shift_millis=shifted(task, factor), customer_factor=factor)
        task = replace(task, worked_seconds=task.worked_seconds + seconds)
        exact += account_debit(timedelta(seconds=seconds), factor)
        assert debit(task) == whole_seconds(exact)


def test_what_was_worked_before_the_factor_was_frozen_cost_its_own_time() -> None:
    bare = replace(TASK, worked_seconds=3600, customer_factor=None)
    assert shifted(bare, Decimal("1.3")) == -3600 * 300


def test_the_working_time_left_is_the_rest_of_the_budget_at_the_factor_of_now() -> None:
    worked = replace(TASK, worked_seconds=3600)
    factor = Decimal("1.3")
    moved = replace(worked, shift_millis=shifted(worked, factor), customer_factor=factor)
    left = whole_working_time(moved, factor) - timedelta(hours=1)
    assert left == working_time(timedelta(hours=3), factor)


def _entry(seconds: int, factor: str | None = "1.0", *, doubled: bool = False) -> Entry:
    own = None if factor is None else Decimal(factor)
    return Entry(1, TASK.id, PersonId(1), NOW, seconds, "", customer_factor=own, doubled=doubled)


def test_an_entry_keeps_the_factors_of_its_recording() -> None:
    task = replace(TASK, customer_factor=Decimal("1.3"), assistant_factor=Decimal("1.2"))
    kept = at_factors_of(task, _entry(60, None))
    assert (kept.customer_factor, kept.assistant_factor) == (Decimal("1.3"), Decimal("1.2"))


@given(
    st.lists(st.tuples(SECONDS, FACTORS, st.booleans()), max_size=5),
    st.lists(st.tuples(SECONDS, FACTORS, st.booleans()), max_size=5),
    FACTORS,
)
def test_whatever_comes_and_goes_the_cost_is_the_sum_of_the_entries(
    stay: list[tuple[int, Decimal, bool]], go: list[tuple[int, Decimal, bool]], factor: Decimal
) -> None:
    staying = [_entry(seconds, str(own), doubled=twice) for seconds, own, twice in stay]
    going = [_entry(seconds, str(own), doubled=twice) for seconds, own, twice in go]
    task = replace(TASK, customer_factor=factor)
    task = exchanged(exchanged(task, [], [*staying, *going]), going, [])
    task = replace(task, worked_seconds=sum(one.seconds for one in staying))
    exact = sum(
        one.seconds * (2 if one.doubled else 1) * own
        for one, (_, own, _) in zip(staying, stay, strict=True)
    )
    assert debit(task) == int(exact + Decimal("0.5"))


def test_what_is_worked_is_no_more_ahead() -> None:
    assert time_ahead(TASK, Decimal(2)) == timedelta(hours=2)
    assert time_ahead(replace(TASK, worked_seconds=3600), Decimal(2)) == timedelta(hours=1)
    assert time_ahead(replace(TASK, worked_seconds=5 * 3600), Decimal(1)) == timedelta(0)
