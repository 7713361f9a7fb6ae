"""What a conversation waits for (RESP-6, RESP-7)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.feedback import FeedbackStep
from domain.ids import CustomerId, MessageId, TaskId
from domain.message import Message, Side
from domain.task import Task, TaskStatus
from domain.waiting import Waiting, waiting_in, with_owed, with_waiting

START = datetime(2026, 11, 23, 8, tzinfo=UTC)
TASK = Task(TaskId(1), 1, CustomerId(1), None, "Titel", "", TaskStatus.ACCEPTED, 3600, START, None)


def said(side: Side, minute: int, *, needless: bool = False) -> Message:
    at = START + timedelta(minutes=minute)
    return Message(
        id=MessageId(minute),
        task_id=TASK.id,
        customer_id=TASK.customer_id,
        side=side,
        author_id=None,
        author_name="",
        text="",
        sent_at=at,
        visible_at=at,
        due_at=at + timedelta(hours=4) if side is Side.CUSTOMER else None,
        no_answer_needed=needless,
    )


CUSTOMER, OURS, AUTOMATIC = Side.CUSTOMER, Side.OURS, Side.AUTOMATIC


@pytest.mark.parametrize(
    ("sides", "since", "count"),
    [
        ([], None, 0),
        ([CUSTOMER], 0, 1),
        ([CUSTOMER, CUSTOMER], 0, 2),
        ([CUSTOMER, OURS], None, 0),
        ([CUSTOMER, AUTOMATIC], 0, 1),
        ([CUSTOMER, OURS, CUSTOMER, CUSTOMER], 2, 2),
        ([OURS, AUTOMATIC], None, 0),
    ],
)
def test_the_oldest_unanswered_message_counts(
    sides: list[Side], since: int | None, count: int
) -> None:
    waiting = waiting_in(said(side, minute) for minute, side in enumerate(sides))
    assert waiting.since == (None if since is None else START + timedelta(minutes=since))
    assert waiting.count == count
    assert (waiting.due_at is None) == (since is None)


def test_what_feedback_asks_for_is_two_facts_and_the_first_due_counts() -> None:
    late, soon = START + timedelta(hours=9), START + timedelta(hours=2)
    rating, complaint = (FeedbackStep.ASSESSMENT, late), (FeedbackStep.ARBITRATION, soon)
    task = with_waiting(with_owed(TASK, [rating, complaint]), Waiting())
    assert (task.rating_step, task.rating_due_at) == rating
    assert (task.complaint_step, task.complaint_due_at) == complaint
    assert task.next_due_at == soon
    rest = with_waiting(with_owed(task, [rating]), Waiting())
    assert (rest.complaint_step, rest.next_due_at) == (None, late)
    assert with_waiting(with_owed(rest, []), Waiting()).next_due_at is None


def test_what_needs_no_answer_does_not_wait() -> None:
    waiting = waiting_in([said(CUSTOMER, 0, needless=True), said(CUSTOMER, 1)])
    assert (waiting.since, waiting.count) == (START + timedelta(minutes=1), 1)


@given(st.lists(st.tuples(st.sampled_from(Side), st.booleans())))
def test_only_what_came_after_our_last_word_matters(told: list[tuple[Side, bool]]) -> None:
    messages = [said(side, at, needless=needless) for at, (side, needless) in enumerate(told)]
    ours = [at for at, message in enumerate(messages) if message.side is Side.OURS]
    after = messages[ours[-1] + 1 :] if ours else messages
    assert waiting_in(messages) == waiting_in(after)


@given(st.lists(st.sampled_from(Side), min_size=1))
def test_a_further_message_of_the_customer_never_moves_the_due_time(sides: list[Side]) -> None:
    messages = [said(side, at) for at, side in enumerate(sides)]
    before = waiting_in(messages)
    after = waiting_in([*messages, said(CUSTOMER, len(messages))])
    if before.due_at is not None:
        assert after.due_at == before.due_at
    assert after.count == before.count + 1


DUE = START + timedelta(hours=2)
LATER = START + timedelta(hours=5)


@pytest.mark.parametrize(
    ("answer", "check", "deadline", "status", "response", "upcoming"),
    [
        (None, None, None, TaskStatus.ACCEPTED, None, None),
        (DUE, None, LATER, TaskStatus.ACCEPTED, DUE, DUE),
        (LATER, DUE, None, TaskStatus.REVIEW, DUE, DUE),
        (None, None, LATER, TaskStatus.IN_PROGRESS, None, LATER),
        (None, None, LATER, TaskStatus.DELIVERED, None, None),
        (None, None, LATER, TaskStatus.DONE, None, None),
        (DUE, None, LATER, TaskStatus.DONE, DUE, DUE),
    ],
)
def test_what_is_due_next(
    answer: datetime | None,
    check: datetime | None,
    deadline: datetime | None,
    status: TaskStatus,
    response: datetime | None,
    upcoming: datetime | None,
) -> None:
    task = replace(TASK, status=status, check_due_at=check, deadline_at=deadline)
    found = with_waiting(task, Waiting(START if answer else None, answer, int(bool(answer))))
    assert (found.response_due_at, found.next_due_at) == (response, upcoming)
    assert found.answer_due_at == answer
