"""Budgets both ways, debits on sums, warnings and what is left to give away."""

from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.area import DEFAULT_FACTORS
from domain.budget import (
    BudgetWarning,
    account_debit,
    available,
    budget_for,
    budget_warning,
    covers,
    missing,
    remaining,
    reserved,
    reserved_for,
    suggests_split,
    whole_seconds,
    working_time,
)

MARKETING = Decimal("1.3")
FACTORS = st.sampled_from([factors.customer for factors in DEFAULT_FACTORS.values()]) | st.decimals(
    "0.1", "5", places=2
)
SPANS = st.integers(0, 400 * 3600).map(lambda seconds: timedelta(seconds=seconds))
MINUTES = st.integers(0, 400 * 60).map(lambda minutes: timedelta(minutes=minutes))


def minutes(count: int) -> timedelta:
    return timedelta(minutes=count)


class TestBothWays:
    @pytest.mark.parametrize(
        ("budget", "factor", "working"),
        [(240, "1.3", 184), (65, "1.3", 50), (0, "1.3", 0), (60, "1.8", 33), (61, "2.0", 30)],
    )
    def test_working_time_is_rounded_down_to_minutes(
        self, budget: int, factor: str, working: int
    ) -> None:
        assert working_time(minutes(budget), Decimal(factor)) == minutes(working)

    @pytest.mark.parametrize(
        ("working", "factor", "budget"),
        [
            (180, "1.3", 235),
            (120, "1.3", 160),
            (50, "1.3", 65),
            (0, "1.3", 0),
            (1, "1.0", 5),
            (60, "1", 60),
            (61, "1", 65),
        ],
    )
    def test_a_budget_is_rounded_up_to_five_minutes(
        self, working: int, factor: str, budget: int
    ) -> None:
        assert budget_for(minutes(working), Decimal(factor)) == minutes(budget)

    @given(MINUTES, FACTORS)
    def test_the_budget_asked_for_gives_the_wanted_time(
        self, wanted: timedelta, factor: Decimal
    ) -> None:
        budget = budget_for(wanted, factor)
        assert working_time(budget, factor) >= wanted
        assert budget % minutes(5) == timedelta(0)

    @given(MINUTES.filter(bool), FACTORS)
    def test_five_minutes_less_would_not_do(self, wanted: timedelta, factor: Decimal) -> None:
        less = budget_for(wanted, factor) - minutes(5)
        assert account_debit(wanted, factor) > less

    @given(SPANS, FACTORS)
    def test_the_working_time_of_a_budget_never_costs_more(
        self, budget: timedelta, factor: Decimal
    ) -> None:
        working = working_time(budget, factor)
        assert account_debit(working, factor) <= budget
        assert account_debit(working + minutes(1), factor) > budget

    @pytest.mark.parametrize("factor", [Decimal(0), Decimal("-1.3"), 0])
    def test_a_factor_is_positive(self, factor: Decimal | int) -> None:
        for ask in (working_time, budget_for, account_debit):
            with pytest.raises(ValueError, match="factor"):
                ask(minutes(60), factor)

    def test_a_negative_duration_is_refused(self) -> None:
        for ask in (working_time, budget_for, account_debit):
            with pytest.raises(ValueError, match="negative"):
                ask(-minutes(1), MARKETING)


class TestDebit:
    def test_thirty_six_short_entries_cost_as_much_as_their_sum(self) -> None:
        worked = sum([minutes(5)] * 36, start=timedelta(0))
        assert account_debit(worked, MARKETING) == minutes(234)

    def test_nothing_is_rounded(self) -> None:
        assert account_debit(timedelta(seconds=1), MARKETING) == timedelta(milliseconds=1300)

    @given(st.lists(SPANS, max_size=10), FACTORS)
    def test_how_the_work_was_cut_never_matters(
        self, entries: list[timedelta], factor: Decimal
    ) -> None:
        whole = account_debit(sum(entries, start=timedelta(0)), factor)
        parts = sum((account_debit(entry, factor) for entry in entries), start=timedelta(0))
        assert whole == parts

    @pytest.mark.parametrize(
        ("milliseconds", "seconds"), [(0, 0), (1300, 1), (1499, 1), (1500, 2), (2500, 3)]
    )
    def test_the_books_round_half_a_second_up(self, milliseconds: int, seconds: int) -> None:
        assert whole_seconds(timedelta(milliseconds=milliseconds)) == seconds


class TestWarning:
    @pytest.mark.parametrize(
        ("worked", "warning"),
        [
            (timedelta(0), BudgetWarning.NONE),
            (timedelta(minutes=49, seconds=59), BudgetWarning.NONE),
            (minutes(50), BudgetWarning.INFO),
            (timedelta(minutes=74, seconds=59), BudgetWarning.INFO),
            (minutes(75), BudgetWarning.WARNING),
            (timedelta(minutes=89, seconds=59), BudgetWarning.WARNING),
            (minutes(90), BudgetWarning.ACT_NOW),
            (timedelta(minutes=99, seconds=59), BudgetWarning.ACT_NOW),
            (minutes(100), BudgetWarning.USED_UP),
            (minutes(300), BudgetWarning.USED_UP),
        ],
    )
    def test_thresholds_are_inclusive(self, worked: timedelta, warning: BudgetWarning) -> None:
        assert budget_warning(worked, minutes(100)) is warning

    def test_a_budget_without_working_time_is_used_up(self) -> None:
        assert budget_warning(timedelta(0), timedelta(0)) is BudgetWarning.USED_UP

    @given(SPANS, SPANS, SPANS)
    def test_working_on_never_calms(
        self, worked: timedelta, more: timedelta, whole: timedelta
    ) -> None:
        grades = list(BudgetWarning)
        before, after = (budget_warning(time, whole) for time in (worked, worked + more))
        assert grades.index(before) <= grades.index(after)

    @given(SPANS, SPANS)
    def test_it_is_used_up_exactly_when_nothing_remains(
        self, worked: timedelta, whole: timedelta
    ) -> None:
        used_up = budget_warning(worked, whole) is BudgetWarning.USED_UP
        assert used_up is (remaining(worked, whole) == timedelta(0))


class TestAccount:
    def test_active_tasks_hold_back_what_is_not_worked(self) -> None:
        tasks = [(minutes(240), minutes(60), MARKETING), (minutes(60), minutes(90), Decimal(1))]
        assert reserved_for(*tasks[0]) == minutes(162)
        assert reserved_for(*tasks[1]) == timedelta(0)
        assert reserved(tasks) == minutes(162)
        assert available(minutes(300), reserved(tasks)) == minutes(138)
        assert available(minutes(100), reserved(tasks)) == -minutes(62)

    @pytest.mark.parametrize(
        ("has", "needs", "lacks"), [(60, 60, 0), (60, 61, 1), (60, 5, 0), (-10, 5, 15)]
    )
    def test_what_is_missing_is_named(self, has: int, needs: int, lacks: int) -> None:
        assert missing(minutes(has), minutes(needs)) == minutes(lacks)
        assert covers(minutes(has), minutes(needs)) is (lacks == 0)


def test_twenty_hours_suggest_a_split() -> None:
    assert suggests_split(timedelta(hours=20))
    assert not suggests_split(timedelta(hours=19, minutes=59))
