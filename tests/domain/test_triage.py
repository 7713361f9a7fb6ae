"""What one task makes somebody wait for, and in which order."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import BERLIN
from domain.feedback import FeedbackStep
from domain.ids import TaskId
from domain.person import Role
from domain.snooze import is_asleep, snooze_warning
from domain.task import UNDER_DEADLINE, Task, TaskStatus
from domain.triage import (
    DECIDES,
    TriageItem,
    TriageKind,
    came_back,
    handed_to,
    items_of,
    kinds_for,
    triage_key,
    waits_for,
    working_time_left,
)
from domain.waiting import with_owed
from tests.domain.examples.triage import NOW, TASK

HOUR = timedelta(hours=1)
DUES = st.none() | st.datetimes(
    datetime(2026, 11, 1), datetime(2026, 12, 1), timezones=st.sampled_from([UTC, BERLIN])
)
ITEMS = st.builds(
    lambda kind, number, due: TriageItem(kind, TaskId(number), number, due),
    st.sampled_from(TriageKind),
    st.integers(1, 5),
    DUES,
)


def kinds(task: Task) -> list[TriageKind]:
    return [item.kind for item in items_of(task, NOW)]


class TestWhatWaits:
    def test_a_quiet_task_yields_nothing(self) -> None:
        assert items_of(TASK, NOW) == ()

    @pytest.mark.parametrize("status", TaskStatus)
    def test_an_answer_is_owed_in_every_status_but_deleted(self, status: TaskStatus) -> None:
        task = replace(TASK, status=status, unanswered_since=NOW, answer_due_at=NOW + 8 * HOUR)
        owed = TriageItem(TriageKind.ANSWER_OWED, TASK.id, 12, NOW + 8 * HOUR)
        assert (owed in items_of(task, NOW)) is (status is not TaskStatus.DELETED)

    def test_a_task_in_review_waits_for_its_check(self) -> None:
        task = replace(TASK, status=TaskStatus.REVIEW, check_since=NOW, check_due_at=NOW + 8 * HOUR)
        assert items_of(task, NOW) == (
            TriageItem(TriageKind.TASK_CHECK, TASK.id, 12, NOW + 8 * HOUR),
        )

    def test_after_a_reaction_the_check_still_waits_but_without_a_due_time(self) -> None:
        task = replace(TASK, status=TaskStatus.REVIEW, returned_at=NOW)
        assert items_of(task, NOW) == (TriageItem(TriageKind.TASK_CHECK, TASK.id, 12, None),)

    @pytest.mark.parametrize("status", [TaskStatus.REVIEW, TaskStatus.IN_PROGRESS])
    def test_a_task_that_came_back_says_so_until_somebody_reacts(self, status: TaskStatus) -> None:
        task = replace(
            TASK, status=status, returned_at=NOW, check_since=NOW, check_due_at=NOW + 8 * HOUR
        )
        assert kinds(task) == [TriageKind.RETURNED]
        assert TriageKind.RETURNED not in kinds(replace(task, check_since=None))

    @pytest.mark.parametrize("status", TaskStatus)
    def test_only_what_waits_in_review_or_in_work_came_back(self, status: TaskStatus) -> None:
        back = replace(TASK, status=status, returned_at=NOW, check_since=NOW)
        waits = status in (TaskStatus.REVIEW, TaskStatus.IN_PROGRESS)
        assert came_back(back) is waits
        assert not came_back(replace(back, check_since=None))
        new = replace(back, status=TaskStatus.REVIEW, returned_at=None)
        assert not came_back(new)

    @pytest.mark.parametrize(
        ("until", "shown"),
        [
            (-HOUR, True),
            (8 * HOUR, True),
            (timedelta(days=1), True),
            (timedelta(days=2), False),
        ],
    )
    def test_a_near_deadline_shows(self, until: timedelta, shown: bool) -> None:
        task = replace(TASK, deadline_at=NOW + until)
        assert (kinds(task) == [TriageKind.DEADLINE]) is shown

    def test_a_later_deadline_shows_when_time_is_short(self) -> None:
        open_until_then = 9 + 11 + 2
        task = replace(
            TASK,
            customer_factor=Decimal(1),
            deadline_at=NOW + timedelta(days=2),
            budget_seconds=open_until_then * 3600,
        )
        assert kinds(task) == []
        assert kinds(replace(task, budget_seconds=task.budget_seconds + 60)) == [
            TriageKind.DEADLINE
        ]

    @pytest.mark.parametrize(("worked", "low"), [(138 * 60 - 1, False), (138 * 60, True)])
    def test_a_budget_is_low_from_three_quarters_of_the_working_time(
        self, worked: int, low: bool
    ) -> None:
        task = replace(TASK, worked_seconds=worked)
        assert (kinds(task) == [TriageKind.BUDGET_LOW]) is low

    @pytest.mark.parametrize("status", TaskStatus)
    def test_deadline_and_budget_press_only_while_the_result_is_owed(
        self, status: TaskStatus
    ) -> None:
        task = replace(TASK, status=status, deadline_at=NOW - HOUR, worked_seconds=184 * 60)
        pressing = {TriageKind.DEADLINE, TriageKind.BUDGET_LOW} & set(kinds(task))
        assert len(pressing) == (2 if status in UNDER_DEADLINE else 0)

    def test_rating_and_complaint_wait_side_by_side_for_those_who_may_see_them(self) -> None:
        decide, contact = FeedbackStep.DECISION, FeedbackStep.CONTACT
        task = with_owed(TASK, [(contact, NOW - HOUR), (decide, NOW + HOUR)])
        rating = TriageItem(TriageKind.RATING, TASK.id, 12, NOW + HOUR, decide)
        complaint = TriageItem(TriageKind.COMPLAINT, TASK.id, 12, NOW - HOUR, contact)
        assert items_of(task, NOW) == (rating, complaint)
        assert items_of(task, NOW, {contact}) == (complaint,)
        assert items_of(task, NOW, {decide}) == (rating,)
        assert items_of(replace(task, status=TaskStatus.DELETED), NOW) == ()

    def test_without_a_frozen_factor_nothing_is_known_of_the_budget(self) -> None:
        task = replace(TASK, customer_factor=None, worked_seconds=10**6)
        assert working_time_left(task) is None
        assert kinds(task) == []

    def test_what_is_left_is_real_working_time(self) -> None:
        assert working_time_left(replace(TASK, worked_seconds=3600)) == timedelta(minutes=124)


class TestOrder:
    def test_overdue_comes_first_and_what_has_no_due_time_last(self) -> None:
        overdue, soon, later, never = (
            TriageItem(kind, TaskId(number), number, due)
            for number, (kind, due) in enumerate(
                [
                    (TriageKind.DEADLINE, NOW - HOUR),
                    (TriageKind.ANSWER_OWED, NOW + HOUR),
                    (TriageKind.ANSWER_OWED, NOW + 2 * HOUR),
                    (TriageKind.BUDGET_LOW, None),
                ]
            )
        )
        assert sorted([never, later, soon, overdue], key=triage_key) == [
            overdue,
            soon,
            later,
            never,
        ]

    def test_at_one_moment_the_kind_decides_and_then_the_number(self) -> None:
        check, first, second = (
            TriageItem(kind, TaskId(number), number, NOW)
            for kind, number in [
                (TriageKind.TASK_CHECK, 1),
                (TriageKind.ANSWER_OWED, 2),
                (TriageKind.ANSWER_OWED, 10),
            ]
        )
        assert sorted([second, check, first], key=triage_key) == [first, second, check]

    @given(st.lists(ITEMS, max_size=8))
    def test_the_order_does_not_depend_on_where_things_stood(self, items: list[TriageItem]) -> None:
        def shown(items: list[TriageItem]) -> list[tuple[datetime | None, TriageKind, int]]:
            return [
                (item.due and item.due.astimezone(UTC), item.kind, item.number)
                for item in sorted(items, key=triage_key)
            ]

        assert shown(items) == shown(items[::-1])

    @given(st.lists(ITEMS, max_size=8))
    def test_what_has_no_due_time_is_never_before_what_has(self, items: list[TriageItem]) -> None:
        endless = [item.due is None for item in sorted(items, key=triage_key)]
        assert endless == sorted(endless)

    @given(st.lists(ITEMS, min_size=2, max_size=8))
    def test_nothing_stands_behind_something_due_later(self, items: list[TriageItem]) -> None:
        dues = [
            item.due.astimezone(UTC)
            for item in sorted(items, key=triage_key)
            if item.due is not None
        ]
        assert dues == sorted(dues)


class TestSnooze:
    def test_it_hides_until_it_wakes(self) -> None:
        assert is_asleep(NOW, NOW - timedelta(seconds=1))
        assert not is_asleep(NOW, NOW)
        assert not is_asleep(None, NOW)

    @pytest.mark.parametrize(
        ("after_due", "warns"),
        [(-HOUR, False), (timedelta(0), False), (timedelta(seconds=1), True)],
    )
    def test_sleeping_past_the_due_time_is_warned_of(
        self, after_due: timedelta, warns: bool
    ) -> None:
        assert snooze_warning(NOW + after_due, NOW) is warns

    def test_what_has_no_due_time_can_sleep(self) -> None:
        assert not snooze_warning(NOW + 900 * HOUR, None)

    def test_the_night_whose_hour_comes_twice_is_told_apart(self) -> None:
        first = datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN)
        second = first.replace(fold=1)
        assert is_asleep(second, first)
        assert snooze_warning(second, first)


class TestWhoDecides:
    """What is decided by some roles waits for these alone (TASK-6, AREA-3, STOP-2)."""

    @pytest.mark.parametrize("kind", TriageKind)
    @pytest.mark.parametrize("role", [role for role in Role if role is not Role.CUSTOMER])
    def test_it_waits_for_who_may_decide_and_is_listed_for_them(
        self, kind: TriageKind, role: Role
    ) -> None:
        waits = role in DECIDES.get(kind, frozenset({role}))
        item = TriageItem(kind, TaskId(1), 1, None)
        assert waits_for(item, [role]) is waits
        assert (kind in kinds_for([role])) is waits
        assert not waits_for(item, []) or kind not in DECIDES

    @pytest.mark.parametrize(
        ("role", "statuses"),
        [
            (Role.ASSISTANT, ()),
            (Role.OPERATIONS, (TaskStatus.WITH_OPERATIONS,)),
            (Role.ASSISTANT_MANAGER, (TaskStatus.WITH_TEAM_LEAD,)),
            (Role.ADMIN, (TaskStatus.WITH_TEAM_LEAD, TaskStatus.WITH_OPERATIONS)),
        ],
    )
    def test_what_is_handed_up_stands_with_who_decides(
        self, role: Role, statuses: tuple[TaskStatus, ...]
    ) -> None:
        assert handed_to([role]) == statuses
