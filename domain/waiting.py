"""What a conversation waits for: the oldest unanswered message, and the due times lists sort by."""

from collections.abc import Iterable
from datetime import datetime

from domain.feedback import OF_RATINGS, Owed, earliest_owed
from domain.message import Message, Side
from domain.task import OPEN, UNDER_DEADLINE, Task, TaskStatus
from domain.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Waiting:
    """The unanswered part of a conversation (RESP-6)."""

    since: datetime | None = None
    """When the oldest unanswered message arrived."""
    due_at: datetime | None = None
    """By when its answer was promised."""
    count: int = 0
    """How many messages of the customer wait."""


def waiting_in(messages: Iterable[Message]) -> Waiting:
    """What waits after these messages, given oldest first (RESP-6).

    Any word of our side answers; automatic ones do not; a message marked "no answer needed" never
    waits. More messages of the customer do not move the due time.
    """
    state = Waiting()
    for message in messages:
        if message.side is Side.OURS:
            state = Waiting()
        elif message.side is Side.CUSTOMER and not message.no_answer_needed:
            state = replace(
                state,
                since=state.since or message.sent_at,
                due_at=state.due_at or message.due_at,
                count=state.count + 1,
            )
    return state


def with_waiting(task: Task, waiting: Waiting) -> Task:
    """The task with its due times as they follow from the conversation and its own dates.

    A deleted task waits for nothing any more, whatever was written in it.
    """
    if task.status is TaskStatus.DELETED:
        waiting, task = Waiting(), replace(task, check_since=None, check_due_at=None)
    response_due = _earliest(waiting.due_at, task.check_due_at)
    owed = task.deadline_at if task.status in UNDER_DEADLINE else None
    return replace(
        task,
        unanswered_since=waiting.since,
        unanswered_count=waiting.count,
        answer_due_at=waiting.due_at,
        response_due_at=response_due,
        next_due_at=_earliest(
            response_due,
            owed if task.status in OPEN else None,
            task.rating_due_at,
            task.complaint_due_at,
            task.handed_due_at,
        ),
    )


def with_owed(task: Task, steps: Iterable[Owed]) -> Task:
    """The task with what its rating and its open complaint ask for (RES-4, RES-7).

    Two facts, so that neither hides the other: they may be owed by different people.
    """
    owed = list(steps)
    about_rating = earliest_owed(one for one in owed if one[0] in OF_RATINGS)
    about_complaint = earliest_owed(one for one in owed if one[0] not in OF_RATINGS)
    return replace(
        task,
        rating_step=about_rating[0],
        rating_due_at=about_rating[1],
        complaint_step=about_complaint[0],
        complaint_due_at=about_complaint[1],
    )


def _earliest(*moments: datetime | None) -> datetime | None:
    return min((moment for moment in moments if moment is not None), default=None)
