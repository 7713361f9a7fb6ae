"""The demo agency's feedback: every step is there, true to the rules, and mostly good."""

import pytest

from data.demo.feedback import Scene
from domain.complaint import check_open_to_complaint
from domain.feedback import FeedbackStep
from domain.result import ResultAnswer
from domain.task import TaskStatus
from tests.data.demo_told import CLOCKS, MONDAY, Told, told


@pytest.fixture(params=CLOCKS, ids=lambda clock: f"{clock:%d.%m. %H:%M}")
def agency(request: pytest.FixtureRequest) -> Told:
    return told(request.param)


def test_every_step_waits_for_somebody(agency: Told) -> None:
    owed = [(life.task.rating_step, life.task.complaint_step) for life in agency.lives]
    assert set(FeedbackStep) <= {step for both in owed for step in both}
    assert (FeedbackStep.DECISION, FeedbackStep.CONTACT) in owed
    assert len(Scene) == 10


def test_what_a_task_owes_follows_from_its_feedback(agency: Told) -> None:
    owed: dict[int, list[tuple[FeedbackStep, object]]] = {}
    for portion in agency.portions:
        for rating in portion.feedback.ratings:
            if rating.step is not None:
                owed.setdefault(rating.task_id, []).append((rating.step, rating.due_at))
        for claim in portion.feedback.complaints:
            if claim.step is not None:
                owed.setdefault(claim.task_id, []).append((claim.step, claim.due_at))
    for life in agency.lives:
        task = life.task
        about = (task.rating_step, task.rating_due_at)
        complaint = (task.complaint_step, task.complaint_due_at)
        assert [one for one in (about, complaint) if one[0]] == owed.get(task.id, [])


def test_every_delivery_is_a_result_and_its_answer_fits(agency: Told) -> None:
    last = {one.task_id: one for portion in agency.portions for one in portion.feedback.results}
    for life in agency.lives:
        task = life.task
        if task.delivered_at is None:
            assert task.id not in last
        elif task.status is TaskStatus.DONE:
            assert last[task.id].answer is ResultAnswer.ACCEPTED
        elif task.status is TaskStatus.DELIVERED:
            assert last[task.id].answer is None


def test_most_ratings_are_good_and_none_is_too_early_or_to_come(agency: Told) -> None:
    tasks = {life.task.id: life.task for life in agency.lives}
    rated = [one for portion in agency.portions for one in portion.feedback.ratings]
    assert sum(one.stars >= 4 for one in rated) > 0.8 * len(rated) > 80
    for one in rated:
        done = tasks[one.task_id].done_at
        assert done is not None and done < one.rated_at <= agency.made.now
    for portion in agency.portions:
        for claim in portion.feedback.complaints:
            check_open_to_complaint(tasks[claim.task_id], claim.claimed_at)
            assert claim.claimed_at <= agency.made.now


def test_a_refund_gives_back_what_the_task_cost(agency: Told) -> None:
    refunds = [one for portion in agency.portions for one in portion.feedback.credits]
    tasks = {life.task.id: life.task for life in agency.lives}
    for refund in refunds:
        assert refund.task_id is not None
        assert refund.seconds == tasks[refund.task_id].debited_seconds > 0
    assert len(refunds) <= 1
    if agency is told(MONDAY):
        assert refunds
