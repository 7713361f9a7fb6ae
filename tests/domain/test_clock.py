"""A clock is its start and the time it is: nights, midnights and budgets come out exactly."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.budget import BudgetWarning
from domain.calendar import BERLIN, is_working_day, local
from domain.clock import (
    BudgetUsedUp,
    NotToBeClocked,
    Run,
    RunningClock,
    budget_end,
    cut_at_midnights,
    flags_of,
    next_change,
    refuse_start,
    used,
)
from domain.entry import EntryFlag
from domain.ids import CustomerId, PersonId, TaskId
from domain.task import Task, TaskStatus

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
TASK = Task(
    *(TaskId(1), 7, CustomerId(1), None, "Titel", "Text", TaskStatus.IN_PROGRESS, 3600),
    *(NOW, None),
    customer_factor=Decimal(1),
)
HOUR = timedelta(hours=1)
STARTS = st.lists(st.integers(0, 100_000), min_size=1, max_size=4)
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)).map(
    lambda moment: moment.replace(tzinfo=UTC, microsecond=0)
)


def run(
    begun: datetime = NOW, whole: timedelta | None = HOUR, worked: timedelta = timedelta(0)
) -> Run:
    clock = RunningClock(PersonId(1), TaskId(1), 5, begun, begun)
    return Run(clock, 7, "Titel", worked, whole, (begun,))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN)


class TestHowLongItHasRun:
    @pytest.mark.parametrize(
        ("begun", "now", "hours"),
        [
            ("2026-03-29 01:30", "2026-03-29 03:30", 1),  # the clock went forward
            ("2026-10-25 01:30", "2026-10-25 03:30", 3),  # and back
            ("2026-11-23 09:00", "2026-11-23 09:00", 0),
        ],
    )
    def test_it_counts_by_instants(self, begun: str, now: str, hours: int) -> None:
        assert run(at(begun), whole=None).elapsed(at(now)) == hours * HOUR

    def test_it_stops_at_the_end_of_the_budget_though_nobody_looks(self) -> None:
        running = run(worked=timedelta(minutes=20))
        later = NOW + timedelta(days=3)
        assert running.ends_at == NOW + timedelta(minutes=40)
        assert running.is_over(later)
        assert not running.is_over(NOW + timedelta(minutes=40) - timedelta.resolution)
        assert running.elapsed(later) == timedelta(minutes=40)
        assert (running.percent(later), running.left(later)) == (100, timedelta(0))

    @pytest.mark.parametrize(
        ("minutes", "warning", "percent"),
        [
            (29, BudgetWarning.NONE, 48),
            (30, BudgetWarning.INFO, 50),
            (45, BudgetWarning.WARNING, 75),
            (54, BudgetWarning.ACT_NOW, 90),
            (60, BudgetWarning.USED_UP, 100),
            (600, BudgetWarning.USED_UP, 100),
        ],
    )
    def test_it_warns(self, minutes: int, warning: BudgetWarning, percent: int) -> None:
        now = NOW + timedelta(minutes=minutes)
        assert (run().warning(now), run().percent(now)) == (warning, percent)

    def test_without_a_known_budget_it_runs_on(self) -> None:
        running, now = run(whole=None), NOW + timedelta(days=1)
        assert (running.ends_at, running.percent(now), running.left(now)) == (None, None, None)
        assert running.warning(now) is BudgetWarning.NONE

    def test_a_budget_without_working_time_is_used_up(self) -> None:
        running = run(whole=timedelta(0))
        assert (running.elapsed(NOW + HOUR), running.percent(NOW)) == (timedelta(0), 100)


class TestTheEndOfTheBudget:
    def test_colleagues_draw_on_it_together(self) -> None:
        ten = timedelta(minutes=10)
        assert budget_end(30 * timedelta(minutes=1), [NOW, NOW + ten]) == NOW + 2 * ten

    def test_nobody_draws_on_it(self) -> None:
        with pytest.raises(ValueError, match="no clock"):
            budget_end(HOUR, [])

    @given(st.integers(0, 400_000), STARTS)
    def test_what_runs_until_then_is_what_was_left_but_for_parts_of_a_second(
        self, left: int, starts: list[int]
    ) -> None:
        begun = [NOW + timedelta(seconds=start) for start in starts]
        end = budget_end(timedelta(seconds=left), begun)
        spent = used(timedelta(0), begun, end)
        assert 0 <= left - spent.total_seconds() < len(starts)


class TestMidnights:
    @given(MOMENTS, st.integers(0, 500_000))
    def test_the_parts_are_the_whole_and_each_lies_on_one_day(
        self, start: datetime, seconds: int
    ) -> None:
        end = start + timedelta(seconds=seconds)
        parts = cut_at_midnights(start, end)
        assert sum((to - since for since, to in parts), start=timedelta(0)) == end - start
        for (_, before), (after, _) in pairwise(parts):
            assert before == after
        for since, to in parts:
            first, last = local(since).date(), local(to - timedelta(seconds=1)).date()
            assert first == last and is_working_day(first) == is_working_day(last)

    def test_a_long_night_is_cut_once(self) -> None:
        parts = cut_at_midnights(at("2026-10-24 23:00"), at("2026-10-25 04:00"))
        assert [local(since).date() for since, _ in parts] == [
            date(2026, 10, 24),
            date(2026, 10, 25),
        ]
        assert parts[1][1] - parts[1][0] == 5 * HOUR

    @pytest.mark.parametrize(
        ("begun", "end", "flags"),
        [
            ("2026-11-23 09:00", "2026-11-23 17:00", set()),
            ("2026-11-23 09:00:00", "2026-11-23 17:00:01", {EntryFlag.TOO_LONG}),
            ("2026-11-23 23:00", "2026-11-24 00:00", set()),
            ("2026-11-23 23:00:00", "2026-11-24 00:00:01", {EntryFlag.OVER_MIDNIGHT}),
            ("2026-10-24 21:00", "2026-10-25 04:00", {"over_midnight"}),  # eight hours, not more
            ("2026-11-23 09:00", "2026-11-25 09:00", {"over_midnight", "too_long"}),
        ],
    )
    def test_it_is_flagged(self, begun: str, end: str, flags: set[str]) -> None:
        assert flags_of(at(begun), at(end)) == flags
        assert flags_of(at(begun), at(end), by_budget=True) == flags | {EntryFlag.BUDGET_END}


class TestStarting:
    @pytest.mark.parametrize(
        "status", [s for s in TaskStatus if s.value not in ("accepted", "in_progress")]
    )
    def test_only_on_a_task_in_work(self, status: TaskStatus) -> None:
        with pytest.raises(NotToBeClocked):
            refuse_start(replace(TASK, status=status), [], NOW)

    def test_not_before_its_factor_is_known(self) -> None:
        with pytest.raises(NotToBeClocked):
            refuse_start(replace(TASK, customer_factor=None), [], NOW)

    def test_not_when_the_budget_is_used_up(self) -> None:
        refuse_start(replace(TASK, worked_seconds=3599), [], NOW)
        with pytest.raises(BudgetUsedUp):
            refuse_start(replace(TASK, worked_seconds=3600), [], NOW)
        with pytest.raises(BudgetUsedUp):
            refuse_start(replace(TASK, worked_seconds=1800), [NOW - HOUR / 2], NOW)


class TestWhatIsShown:
    @pytest.mark.parametrize(
        ("seconds", "change"),
        [(0, 60), (61, 59), (49 * 60 + 30, 30), (50 * 60, 1), (59 * 60, 1), (3600, 1)],
    )
    def test_it_changes_by_the_minute_and_near_the_end_by_the_second(
        self, seconds: int, change: int
    ) -> None:
        now = NOW + timedelta(seconds=seconds)
        assert next_change(run(), now) == timedelta(seconds=change)

    def test_parts_of_a_second_are_made_up_for(self) -> None:
        now = NOW + timedelta(minutes=5, milliseconds=300)
        assert next_change(run(whole=None), now) == timedelta(seconds=59.7)
