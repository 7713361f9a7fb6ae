"""Ratings and complaints, in and out, whole; the quicker of two is kept."""

from dataclasses import replace
from datetime import timedelta

import pytest

from data.ids import new_id
from domain.complaint import Cause, Complaint, Gravity
from domain.errors import Stale
from domain.feedback import FeedbackStep
from domain.ids import MessageId
from domain.rating import Rating
from domain.task import Task
from tests.data.records import AT, Kept


def _rating(kept: Kept, task: Task) -> Rating:
    return Rating(
        id=new_id(AT),
        task_id=task.id,
        customer_id=task.customer_id,
        assistant_id=kept.ada.id,
        stars=2,
        text="[/x]",
        rated_by=kept.ada.id,
        rated_at=AT,
        step=FeedbackStep.DECISION,
        due_at=AT + timedelta(days=1),
        message_id=MessageId(7),
        inquired_at=AT,
        assessment="eilig",
        assessed_by=kept.ada.id,
        assessed_at=AT,
        decision="Gespräch",
        decided_by=kept.ada.id,
        decided_at=AT,
    )


def _complaint(kept: Kept, task: Task) -> Complaint:
    return Complaint(
        id=new_id(AT),
        task_id=task.id,
        customer_id=task.customer_id,
        assistant_id=kept.ada.id,
        cause=Cause.CONSENT,
        text="[/x]",
        claimed_by=kept.ada.id,
        claimed_name="Ada",
        claimed_at=AT,
        step=FeedbackStep.CONTACT,
        due_at=AT,
        rating_id=3,
        gravity=Gravity.DAMAGE,
        escalated_at=AT,
        contacted_by=kept.ada.id,
        contacted_at=AT,
        contact_note="Notiz",
        solution="Neu",
        ruling="So",
        refund_seconds=60,
    )


def test_they_come_back_whole(kept: Kept) -> None:
    with kept.database.write() as work:
        task = kept.task(work)
        rating, complaint = _rating(kept, task), _complaint(kept, task)
        assert work.feedback.rating_of(task.id) is None
        work.feedback.add_rating(rating)
        work.feedback.add_complaint(complaint)
        assert work.feedback.rating_of(task.id) == rating
        assert work.feedback.complaints_of(task.id) == [complaint]
        assert work.feedback.open_complaint_of(task.id) == complaint
        assert set(work.feedback.owed_on(task.id)) == {
            (FeedbackStep.DECISION, rating.due_at),
            (FeedbackStep.CONTACT, complaint.due_at),
        }


def test_the_second_of_two_changes_is_stale(kept: Kept) -> None:
    with kept.database.write() as work:
        task = kept.task(work)
        rating, complaint = _rating(kept, task), _complaint(kept, task)
        work.feedback.add_rating(rating)
        work.feedback.add_complaint(complaint)
        work.feedback.save_rating(replace(rating, step=None))
        work.feedback.save_complaint(replace(complaint, step=None))
        assert work.feedback.owed_on(task.id) == []
        assert work.feedback.open_complaint_of(task.id) is None
        with pytest.raises(Stale):
            work.feedback.save_rating(rating)
        with pytest.raises(Stale):
            work.feedback.save_complaint(complaint)
