"""The way of a task: every step from every status, and what each refuses."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.area import DEFAULT_FACTORS, WorkArea
from domain.errors import Forbidden, VPAError
from domain.person import Role
from domain.response import response_due
from domain.task import Task, TaskStatus
from domain.workflow import (
    MOVES,
    AreaMissing,
    DeadlinePassed,
    IllegalMove,
    NotReleased,
    ReasonMissing,
    SummaryMissing,
    accept,
    can_move,
    delegate,
    delete,
    deliver,
    done,
    hand_back,
    move,
    release,
    return_with_deadline,
    send_to_operations,
    start,
    why_not,
)
from tests.domain.examples.workflow import ADA, BEA, LATER, NOW, TASK, standing

MANAGER = frozenset({Role.ASSISTANT_MANAGER})
FACTORS = DEFAULT_FACTORS[WorkArea.MARKETING]
STATUSES = st.sampled_from(TaskStatus)


STEPS: dict[str, tuple[Callable[[Task], Task], set[str], TaskStatus]] = {
    "accept": (lambda task: accept(task, FACTORS, NOW, ADA), {"review"}, TaskStatus.ACCEPTED),
    "start": (lambda task: start(task, NOW), {"accepted"}, TaskStatus.IN_PROGRESS),
    "deliver": (
        lambda task: deliver(task, "All booked.", NOW),
        {"in_progress"},
        TaskStatus.DELIVERED,
    ),
    "done": (lambda task: done(task, NOW), {"delivered"}, TaskStatus.DONE),
    "return": (
        lambda task: return_with_deadline(task, LATER, NOW),
        {"delivered"},
        TaskStatus.IN_PROGRESS,
    ),
    "delegate": (lambda task: delegate(task, "ill", NOW), {"review"}, TaskStatus.WITH_TEAM_LEAD),
    "operations": (
        lambda task: send_to_operations(task, NOW),
        {"review"},
        TaskStatus.WITH_OPERATIONS,
    ),
    "release": (lambda task: release(task, NOW), {"with_operations"}, TaskStatus.REVIEW),
    "hand back": (
        lambda task: hand_back(task, NOW),
        {"with_team_lead", "with_operations"},
        TaskStatus.REVIEW,
    ),
    "delete": (lambda task: delete(task, MANAGER), {"review"}, TaskStatus.DELETED),
}


class TestMoves:
    @pytest.mark.parametrize("status", TaskStatus)
    @pytest.mark.parametrize("name", STEPS)
    def test_every_step_begins_where_it_may_and_nowhere_else(
        self, name: str, status: TaskStatus
    ) -> None:
        step, begins, ends = STEPS[name]
        if status in begins:
            assert step(standing(status)).status is ends
        else:
            with pytest.raises(IllegalMove) as refused:
                step(standing(status))
            assert refused.value == IllegalMove(status, ends)

    def test_the_steps_make_up_the_table_of_moves(self) -> None:
        made = {(begin, end.value) for _, begins, end in STEPS.values() for begin in begins}
        listed = {(status.value, to.value) for status, after in MOVES.items() for to in after}
        assert made == listed

    def test_every_status_has_its_line(self) -> None:
        assert set(MOVES) == set(TaskStatus)

    @given(STATUSES, STATUSES)
    def test_a_move_is_listed_or_refused(self, status: TaskStatus, to: TaskStatus) -> None:
        task = standing(status)
        if can_move(task, to):
            assert move(task, to) == replace(task, status=to)
        else:
            assert why_not(move, task, to) == IllegalMove(status, to)

    @given(st.lists(st.sampled_from(sorted(STEPS)), max_size=30))
    def test_no_way_leads_back_from_the_end(self, names: list[str]) -> None:
        task = TASK
        for name in names:
            step = STEPS[name][0]
            if why_not(step, task) is None:
                assert task.status not in {TaskStatus.DONE, TaskStatus.DELETED}
                task = step(task)
        if task.status in {TaskStatus.ACCEPTED, TaskStatus.IN_PROGRESS, TaskStatus.DONE}:
            assert task.accepted_at == NOW


class TestAccept:
    def test_it_freezes_the_factors_and_ends_the_check(self) -> None:
        accepted = accept(TASK, FACTORS, NOW, ADA)
        assert (accepted.customer_factor, accepted.assistant_factor) == (
            FACTORS.customer,
            FACTORS.assistant,
        )
        assert accepted.accepted_at == NOW
        assert accepted.check_since is accepted.check_due_at is None

    def test_a_task_of_nobody_becomes_hers_and_another_ones_does_not(self) -> None:
        assert accept(replace(TASK, assistant_id=None), FACTORS, NOW, BEA).assistant_id == BEA
        assert accept(TASK, FACTORS, NOW, BEA).assistant_id == ADA

    def test_a_missing_area_is_refused(self) -> None:
        assert why_not(accept, replace(TASK, area=None), None, NOW, ADA) == AreaMissing(1234)

    @pytest.mark.parametrize("area", WorkArea)
    def test_specialist_areas_wait_for_their_release(self, area: WorkArea) -> None:
        task, factors = replace(TASK, area=area), DEFAULT_FACTORS[area]
        refusal = why_not(accept, task, factors, NOW, ADA)
        assert refusal == (NotReleased(area) if factors.needs_release else None)
        assert why_not(accept, replace(task, released_at=NOW), factors, NOW, ADA) is None

    @pytest.mark.parametrize(
        ("ago", "refused"), [(timedelta(seconds=1), True), (timedelta(0), False)]
    )
    def test_a_deadline_in_the_past_is_refused(self, ago: timedelta, refused: bool) -> None:
        deadline = NOW - ago
        refusal = why_not(accept, replace(TASK, deadline_at=deadline), FACTORS, NOW, ADA)
        assert refusal == (DeadlinePassed(deadline) if refused else None)

    def test_a_task_without_a_deadline_can_be_accepted(self) -> None:
        assert why_not(accept, replace(TASK, deadline_at=None), FACTORS, NOW, ADA) is None


class TestDeliver:
    @pytest.mark.parametrize("summary", ["", "  \n"])
    def test_it_asks_for_a_summary(self, summary: str) -> None:
        task = standing(TaskStatus.IN_PROGRESS)
        assert why_not(deliver, task, summary, NOW) == SummaryMissing(1234)

    def test_it_keeps_the_summary_and_the_moment(self) -> None:
        delivered = deliver(standing(TaskStatus.IN_PROGRESS), " All booked. ", NOW)
        assert (delivered.summary, delivered.delivered_at) == ("All booked.", NOW)


class TestComingBack:
    def test_a_return_sets_the_new_deadline_and_a_due_time_of_its_own(self) -> None:
        back = return_with_deadline(standing(TaskStatus.DELIVERED), LATER, NOW)
        assert back.deadline_at == LATER
        assert back.returned_at == back.check_since == NOW
        assert back.check_due_at == response_due(NOW)

    def test_a_return_to_the_past_is_refused(self) -> None:
        past = NOW - timedelta(minutes=1)
        task = standing(TaskStatus.DELIVERED)
        assert why_not(return_with_deadline, task, past, NOW) == DeadlinePassed(past)

    def test_a_release_is_remembered_and_a_handing_back_is_none(self) -> None:
        task = standing(TaskStatus.WITH_OPERATIONS)
        assert release(task, NOW).released_at == NOW
        assert hand_back(task, NOW).released_at is None
        assert release(task, NOW).check_due_at == hand_back(task, NOW).check_due_at

    def test_delegating_needs_a_reason_and_is_a_reaction(self) -> None:
        assert why_not(delegate, TASK, " ", NOW) == ReasonMissing(1234)
        assert delegate(TASK, "no time", NOW).check_due_at is None

    def test_who_decides_owes_it_by_a_due_time_of_its_own_until_it_goes_back(self) -> None:
        for away in (delegate(TASK, "no time", NOW), send_to_operations(TASK, NOW)):
            assert (away.handed_since, away.handed_due_at) == (NOW, response_due(NOW))
            back = hand_back(away, LATER)
            assert (back.handed_since, back.handed_due_at) == (None, None)
            assert (back.check_since, back.check_due_at) == (LATER, response_due(LATER))

    def test_operations_must_know_the_area(self) -> None:
        assert why_not(send_to_operations, replace(TASK, area=None), NOW) == AreaMissing(1234)


class TestDelete:
    @pytest.mark.parametrize("role", Role)
    def test_only_the_customer_and_management_may(self, role: Role) -> None:
        refusal: VPAError | None = why_not(delete, TASK, frozenset({role}))
        assert (refusal is None) is (role is not Role.ASSISTANT)

    def test_an_assistant_is_told_that_she_may_not_even_later_on(self) -> None:
        task = standing(TaskStatus.ACCEPTED)
        roles = frozenset({Role.ASSISTANT})
        assert why_not(delete, task, roles) == Forbidden("task.delete")

    def test_an_assistant_who_also_manages_may(self) -> None:
        roles = MANAGER | {Role.ASSISTANT}
        assert delete(TASK, roles).status is TaskStatus.DELETED
