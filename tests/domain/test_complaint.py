"""The clocks of a complaint, and which step may follow which (RES-7)."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import BERLIN, instant
from domain.complaint import (
    Cause,
    Complaint,
    ComplaintTooLate,
    ContactFirst,
    Gravity,
    NoComplaint,
    NothingToComplain,
    SolutionAwaited,
    check_open_to_complaint,
    complain_until,
    contacted,
    escalated,
    is_open_to_complaint,
    opened,
    ruled,
    solution_due,
    solved,
)
from domain.errors import VPAError
from domain.feedback import FeedbackStep
from domain.ids import CustomerId, PersonId, TaskId
from domain.response import response_due
from domain.task import ACTIVE, TaskStatus
from tests.domain.examples.workflow import NOW, standing

ADA, MIA = PersonId(2), PersonId(3)
FRIDAY = datetime(2026, 11, 27, 14, 1, tzinfo=BERLIN)


def claimed(now: datetime = FRIDAY, gravity: Gravity | None = None) -> Complaint:
    return Complaint(
        id=1,
        task_id=TaskId(1),
        customer_id=CustomerId(1),
        assistant_id=ADA,
        cause=Cause.RESULT,
        text="Falsches Hotel",
        claimed_by=ADA,
        claimed_name="Ada",
        claimed_at=now,
        step=None,
        due_at=None,
        gravity=gravity,
    )


def at(day: str) -> datetime:
    return datetime.fromisoformat(day).replace(tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("claim", "due"),
    [
        ("2026-11-27T14:01", "2026-12-02T18:00"),
        ("2026-11-23T09:00", "2026-11-26T18:00"),
        ("2026-11-28T09:00", "2026-12-02T18:00"),
        ("2026-12-23T09:00", "2026-12-29T18:00"),
        ("2027-03-25T09:00", "2027-04-01T18:00"),
    ],
)
def test_a_solution_is_due_on_the_evening_of_the_third_working_day(claim: str, due: str) -> None:
    """From Friday, Monday, Saturday, over Christmas, over Easter with the change of the clock."""
    assert solution_due(at(claim)) == at(due)


@pytest.mark.parametrize(
    ("done", "until"),
    [
        ("2026-11-23T09:00", "2026-12-03T00:00"),
        ("2026-11-27T23:59", "2026-12-09T00:00"),
        ("2026-12-23T09:00", "2027-01-06T00:00"),
        ("2027-03-24T09:00", "2027-04-07T00:00"),
    ],
)
def test_complaints_are_heard_for_seven_working_days(done: str, until: str) -> None:
    task = replace(standing(TaskStatus.DONE), done_at=at(done))
    assert complain_until(at(done)) == at(until)
    check_open_to_complaint(task, at(until) - timedelta(microseconds=1))
    assert is_open_to_complaint(task, at(until) - timedelta(microseconds=1))
    assert not is_open_to_complaint(task, at(until))
    with pytest.raises(ComplaintTooLate):
        check_open_to_complaint(task, at(until))


@pytest.mark.parametrize("status", [one for one in TaskStatus if one is not TaskStatus.DONE])
def test_during_the_work_they_are_heard_at_any_time(status: TaskStatus) -> None:
    if status in ACTIVE:
        check_open_to_complaint(standing(status), NOW + timedelta(days=999))
    else:
        with pytest.raises(NothingToComplain):
            check_open_to_complaint(standing(status), NOW)


class TestSteps:
    def test_contact_solution_end(self) -> None:
        first = opened(claimed(), FRIDAY)
        assert (first.step, first.due_at) == (FeedbackStep.CONTACT, response_due(FRIDAY))
        with pytest.raises(ContactFirst):
            solved(first, 7, "Neu gebucht", FRIDAY)
        second = contacted(first, 7, "Angerufen", ADA, FRIDAY + timedelta(hours=1))
        assert (second.step, second.due_at) == (FeedbackStep.SOLUTION, solution_due(FRIDAY))
        third = solved(second, 7, "Neu gebucht", FRIDAY + timedelta(days=3))
        assert (third.step, third.due_at, third.is_open) == (None, None, False)

    @pytest.mark.parametrize("gravity", Gravity)
    def test_a_grave_one_is_managements_at_once(self, gravity: Gravity) -> None:
        first = opened(claimed(gravity=gravity), FRIDAY)
        assert (first.step, first.escalated_at) == (FeedbackStep.ARBITRATION, FRIDAY)
        assert first.due_at == response_due(FRIDAY)
        noted = contacted(first, 7, "Angerufen", MIA, FRIDAY)
        assert (noted.step, noted.due_at) == (first.step, first.due_at)

    def test_management_arbitrates_when_the_days_are_over(self) -> None:
        first = contacted(opened(claimed(), FRIDAY), 7, "Angerufen", ADA, FRIDAY)
        until = solution_due(FRIDAY)
        with pytest.raises(SolutionAwaited):
            ruled(first, 7, "So", 0, MIA, until + timedelta(seconds=59))
        end = ruled(first, 7, "So", 600, MIA, until + timedelta(minutes=1))
        assert (end.step, end.refund_seconds, end.is_open) == (None, 600, False)

    def test_or_when_it_was_handed_over(self) -> None:
        first = escalated(opened(claimed(), FRIDAY), 7, None, FRIDAY)
        assert first.step is FeedbackStep.ARBITRATION
        assert ruled(first, 7, "So", 0, MIA, FRIDAY).ruled_by == MIA
        with pytest.raises(NoComplaint):
            escalated(first, 7, None, FRIDAY)

    @given(st.lists(st.sampled_from("csehr"), max_size=6), st.integers(0, 200))
    def test_it_ends_once_and_its_step_has_a_time(self, acts: str, hours: int) -> None:
        one, now, ends = opened(claimed(), FRIDAY), FRIDAY + timedelta(hours=hours), 0
        for act in acts:
            try:
                match act:
                    case "c":
                        one = contacted(one, 7, "x", ADA, now)
                    case "s":
                        one = solved(one, 7, "x", now)
                    case "e" | "h":
                        one = escalated(one, 7, None, now)
                    case _:
                        one = ruled(one, 7, "x", 0, MIA, now)
            except VPAError:
                continue
            ends += not one.is_open
        assert ends <= 1
        assert one.is_open == (one.step is not None) == (one.due_at is not None)
        if one.due_at is not None:
            assert instant(one.due_at) >= instant(FRIDAY)
