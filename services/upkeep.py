"""Keeps the facts that lists sort by true, in the transaction that changes their cause."""

from datetime import datetime

from data.ids import new_id
from data.work import Work
from domain.answer import Answer, AnswerKind
from domain.ids import MessageId, PersonId
from domain.message import Message
from domain.response import was_in_time
from domain.task import Task
from domain.values import replace
from domain.waiting import waiting_in, with_waiting
from domain.worked import debit


def save_settled(work: Work, task: Task) -> Task:
    """Save the task with every fact that follows from its messages and its time (RESP-6, BUD-2)."""
    return work.tasks.save(settled(work, task))


def settled(work: Work, task: Task) -> Task:
    """The task with every fact that follows from its messages and its time, not saved."""
    waiting = waiting_in(work.messages.since_last_answer(task.id))
    timed = replace(task, worked_seconds=work.tasks.worked_on(task.id))
    return with_waiting(replace(timed, debited_seconds=debit(timed)), waiting)


def answers_given(task: Task, message: Message, by: PersonId) -> list[Answer]:
    """What a word of ours answers: the oldest unanswered message, and an owed check (RESP-7)."""
    given = []
    if task.unanswered_since and task.answer_due_at:
        owed = (AnswerKind.MESSAGE, task.unanswered_since, task.answer_due_at)
        given.append(answer_to(task, owed, message.sent_at, by, message.id))
    if task.check_since and task.check_due_at:
        owed = (AnswerKind.CHECK, task.check_since, task.check_due_at)
        given.append(answer_to(task, owed, message.sent_at, by, message.id))
    return given


def check_given(task: Task, at: datetime, by: PersonId) -> list[Answer]:
    """What a move out of review, or a hand-over, answers: the owed check (RESP-7)."""
    if task.check_since is None or task.check_due_at is None:
        return []
    owed = (AnswerKind.CHECK, task.check_since, task.check_due_at)
    return [answer_to(task, owed, at, by, None)]


def answer_to(
    task: Task,
    owed: tuple[AnswerKind, datetime, datetime],
    at: datetime,
    by: PersonId | None,
    message_id: MessageId | None,
) -> Answer:
    """What was owed (its kind, since when, by when), as answered at that instant (RESP-8)."""
    kind, since, due = owed
    return Answer(
        id=new_id(at),
        task_id=task.id,
        kind=kind,
        assistant_id=task.assistant_id,
        answered_by=by,
        arrived_at=since,
        due_at=due,
        answered_at=at,
        in_time=was_in_time(due, at),
        message_id=message_id,
    )
