"""What follows from a chat and a task's dates: who was answered in time, and what still waits."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from domain.answer import Answer, AnswerKind
from domain.ids import MessageId, PersonId
from domain.message import Message, Side
from domain.response import response_due
from domain.task import Task, TaskStatus
from domain.values import replace
from domain.waiting import waiting_in
from services.upkeep import answer_to

_CHECKED = frozenset({TaskStatus.REVIEW})
_CHECKED_AFTER_RETURN = frozenset({TaskStatus.REVIEW, TaskStatus.IN_PROGRESS})

Reaction = tuple[datetime, MessageId | None, PersonId | None]
"""When it came, the message that it was, and whose it was."""


def message_answers(task: Task, messages: Sequence[Message]) -> list[Answer]:
    """The answers our messages were to the customer's, given oldest first (RESP-6, RESP-8)."""
    found: list[Answer] = []
    unanswered: list[Message] = []
    for message in messages:
        if message.side is Side.CUSTOMER:
            unanswered.append(message)
        elif message.side is Side.OURS:
            waiting = waiting_in(unanswered)
            if waiting.since is not None and waiting.due_at is not None:
                reaction = (message.sent_at, message.id, message.author_id)
                owed = (AnswerKind.MESSAGE, waiting.since, waiting.due_at)
                at, message_id, by = reaction
                found.append(answer_to(task, owed, at, by, message_id))
            unanswered = []
    return found


def check_answers(task: Task, messages: Sequence[Message]) -> list[Answer]:
    """The reactions to the task's coming in, and coming back (RESP-7)."""
    found = []
    for since, until in _checks(task):
        reaction = _first_reaction(task, messages, since)
        if reaction is not None and (until is None or reaction[0] < until):
            owed = (AnswerKind.CHECK, since, response_due(since))
            at, message_id, by = reaction
            found.append(answer_to(task, owed, at, by, message_id))
    return found


def with_check(task: Task, messages: Sequence[Message]) -> Task:
    """The task with the check it still waits for, if it does (RESP-7)."""
    since, _ = _checks(task)[-1]
    where = _CHECKED if task.returned_at is None else _CHECKED_AFTER_RETURN
    if task.status not in where or _first_reaction(task, messages, since) is not None:
        return replace(task, check_since=None, check_due_at=None)
    return replace(task, check_since=since, check_due_at=response_due(since))


def _checks(task: Task) -> list[tuple[datetime, datetime | None]]:
    """From when checks were owed, and when the next one took their place."""
    if task.returned_at is None:
        return [(task.created_at, None)]
    return [(task.created_at, task.returned_at), (task.returned_at, None)]


def _first_reaction(task: Task, messages: Iterable[Message], since: datetime) -> Reaction | None:
    """The first word or step of ours after that moment."""
    reactions: list[Reaction] = [
        (message.sent_at, message.id, message.author_id)
        for message in messages
        if message.side is Side.OURS and message.sent_at >= since
    ]
    steps = (task.accepted_at, task.delivered_at)
    reactions += [(at, None, task.assistant_id) for at in steps if at and at >= since]
    return min(reactions, key=lambda reaction: reaction[0], default=None)
