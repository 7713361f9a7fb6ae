"""Customers' categories, case by case (CUST-2, CUST-4)."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import BERLIN
from domain.category import Category, CustomerFacts, categories, quiet_days

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=BERLIN)
HOUR = timedelta(hours=1)
SECOND = timedelta(seconds=1)
USUAL = CustomerFacts(
    since=NOW - timedelta(days=400),
    packages=3,
    first_hours=5,
    first_bought_at=NOW - timedelta(days=400),
    open_tasks=1,
    last_done_at=NOW - timedelta(days=2),
    last_movement_at=NOW - timedelta(days=1),
    account=20 * HOUR,
    available=12 * HOUR,
)


def ago(days: int, more: timedelta = timedelta(0)) -> datetime:
    return NOW - timedelta(days=days) - more


class TestCategories:
    def test_a_customer_with_a_task_and_time_is_just_active(self) -> None:
        assert categories(USUAL, NOW) == (Category.ACTIVE,)

    @pytest.mark.parametrize(
        ("facts", "category", "holds"),
        [
            (replace(USUAL, open_tasks=0), Category.ACTIVE, False),
            # new: one trial package, in the first four weeks
            (replace(USUAL, packages=1, first_bought_at=ago(27)), Category.NEW, True),
            (replace(USUAL, packages=1, first_bought_at=ago(28)), Category.NEW, False),
            (replace(USUAL, packages=2, first_bought_at=ago(7)), Category.NEW, False),
            (
                replace(USUAL, packages=1, first_hours=10, first_bought_at=ago(7)),
                Category.NEW,
                False,
            ),
            # inactive: bought once, no task for ten weeks, an open one counting as a task
            (replace(USUAL, open_tasks=0, last_done_at=ago(70)), Category.INACTIVE, True),
            (
                replace(USUAL, open_tasks=0, last_done_at=ago(70, -SECOND)),
                Category.INACTIVE,
                False,
            ),
            (replace(USUAL, open_tasks=1, last_done_at=ago(300)), Category.INACTIVE, False),
            (
                replace(USUAL, open_tasks=0, last_done_at=None, first_bought_at=ago(69)),
                Category.INACTIVE,
                False,
            ),
            (
                replace(USUAL, open_tasks=0, last_done_at=None, first_bought_at=ago(71)),
                Category.INACTIVE,
                True,
            ),
            (CustomerFacts(since=ago(300)), Category.INACTIVE, False),
            # rebooker: both strictly below
            (
                replace(USUAL, account=2 * HOUR - SECOND, available=HOUR - SECOND),
                Category.REBOOKER,
                True,
            ),
            (replace(USUAL, account=2 * HOUR, available=HOUR - SECOND), Category.REBOOKER, False),
            (replace(USUAL, account=2 * HOUR - SECOND, available=HOUR), Category.REBOOKER, False),
            (CustomerFacts(since=ago(3)), Category.REBOOKER, False),
            # short: available low while the account is not
            (replace(USUAL, account=2 * HOUR, available=HOUR - SECOND), Category.SHORT, True),
            (replace(USUAL, account=2 * HOUR, available=HOUR), Category.SHORT, False),
            (replace(USUAL, account=HOUR, available=-HOUR), Category.SHORT, False),
            # dormant: an open task, seven weeks without movement
            (replace(USUAL, last_movement_at=ago(49)), Category.DORMANT, True),
            (replace(USUAL, last_movement_at=ago(49, -SECOND)), Category.DORMANT, False),
            (replace(USUAL, last_movement_at=ago(60), open_tasks=0), Category.DORMANT, False),
            # silent: three weeks without movement
            (replace(USUAL, last_movement_at=ago(21)), Category.SILENT, True),
            (replace(USUAL, last_movement_at=ago(21, -SECOND)), Category.SILENT, False),
        ],
    )
    def test_each_holds_to_the_second(
        self, facts: CustomerFacts, category: Category, holds: bool
    ) -> None:
        assert (category in categories(facts, NOW)) is holds

    def test_whose_collaboration_has_ended_is_nothing_else(self) -> None:
        assert categories(replace(USUAL, has_ended=True), NOW) == (Category.ENDED,)

    def test_what_needs_somebody_first_comes_first(self) -> None:
        neglected = replace(USUAL, last_movement_at=ago(60), account=HOUR, available=-HOUR)
        assert categories(neglected, NOW) == (
            Category.DORMANT,
            Category.REBOOKER,
            Category.SILENT,
            Category.ACTIVE,
        )

    @given(
        st.integers(0, 400),
        st.integers(0, 3),
        st.timedeltas(-10 * HOUR, 50 * HOUR),
        st.timedeltas(timedelta(0), 50 * HOUR),
    )
    def test_nobody_is_two_things_that_exclude_each_other(
        self, days: int, tasks: int, account: timedelta, reserved: timedelta
    ) -> None:
        facts = replace(
            USUAL,
            last_done_at=ago(days),
            last_movement_at=ago(days),
            open_tasks=tasks,
            account=account,
            available=account - reserved,
        )
        found = set(categories(facts, NOW))
        assert not {Category.ACTIVE, Category.INACTIVE} <= found
        assert not {Category.REBOOKER, Category.SHORT} <= found
        assert Category.DORMANT not in found or {Category.SILENT, Category.ACTIVE} <= found


class TestQuietDays:
    def test_without_any_movement_they_count_from_the_beginning(self) -> None:
        assert quiet_days(CustomerFacts(since=ago(30)), NOW) == 30

    def test_they_follow_the_clock_over_the_change_to_summer_time(self) -> None:
        moved = datetime(2026, 3, 28, 9, 0, tzinfo=BERLIN)
        facts = CustomerFacts(since=moved, last_movement_at=moved)
        assert quiet_days(facts, datetime(2026, 3, 29, 9, 0, tzinfo=BERLIN)) == 1
        assert quiet_days(facts, datetime(2026, 3, 29, 8, 59, tzinfo=BERLIN)) == 0

    def test_a_movement_to_come_is_no_silence(self) -> None:
        assert quiet_days(replace(USUAL, last_movement_at=ago(-3)), NOW) == 0
