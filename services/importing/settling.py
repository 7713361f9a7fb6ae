"""Writes tasks and messages with everything that follows from them, in the same transaction."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from itertools import islice

from domain.answer import Answer, AnswerKind
from domain.ids import MessageId, TaskId
from domain.message import Message
from domain.task import Task
from domain.values import replace
from domain.waiting import waiting_in, with_waiting
from services.importing.bringing import Bringing
from services.importing.messages import new_messages
from services.importing.replay import check_answers, message_answers, with_check
from services.importing.tasks import BroughtTasks
from services.upkeep import settled

PART = 1_000
"""Rows between two words about the progress."""


def write_tasks_and_messages(bringing: Bringing, brought: BroughtTasks) -> None:
    """Write what is new, and settle the known tasks that it concerns (RESP-6 to RESP-8, BUD-5)."""
    work = bringing.work
    fresh = list(new_messages(bringing))
    chats: dict[TaskId, list[Message]] = defaultdict(list)
    for message in fresh:
        chats[message.task_id].append(message)
    new = [_settled_new(task, chats[task.id]) for task in brought.new.values()]
    answers = [answer for task in new for answer in _answers(task, chats[task.id])]
    work.tasks.add_many(new)
    work.tasks.add_entries(brought.entries)
    for number, part in enumerate(_parts(fresh)):
        bringing.progress(0.7 * number * PART / len(fresh))
        work.messages.add_many(part)
    work.messages.add_answers(answers)
    known = {task.id: task for task in bringing.stored.tasks.values()}
    concerned = sorted((brought.changed.keys() | chats.keys()) - brought.new.keys())
    for number, task_id in enumerate(concerned):
        if number % 100 == 0:
            bringing.progress(0.7 + 0.2 * number / len(concerned))
        _settle_known(bringing, brought, known[task_id], chats[task_id])
    touched = [*new, *(known[task_id] for task_id in concerned)]
    bringing.accounts |= {task.customer_id for task in touched}
    bringing.moved |= {task.customer_id for task in touched}


def _settled_new(task: Task, chat: Sequence[Message]) -> Task:
    last = chat[-1].sent_at if chat else None
    checked = with_check(replace(task, last_message_at=last), chat)
    return with_waiting(checked, waiting_in(chat))


def _answers(task: Task, chat: Sequence[Message]) -> list[Answer]:
    return [*message_answers(task, chat), *check_answers(task, chat)]


def _settle_known(
    bringing: Bringing, brought: BroughtTasks, task: Task, fresh: Sequence[Message]
) -> None:
    """A known task with the facts that follow from its whole chat, saved when they differ."""
    work = bringing.work
    chat = work.messages.all_of(task.id)
    stored = work.imports.answers_of(task.id)
    wanted = _answers(task, chat)
    if task.id in brought.stepped or task.check_since is not None:
        task = with_check(task, chat)
    told = {_owed(answer): answer.answered_at for answer in wanted}
    outdated = [answer for answer in stored if _is_outdated(answer, told)]
    work.imports.remove_answers(outdated)
    left = {_owed(answer) for answer in stored} - {_owed(answer) for answer in outdated}
    work.messages.add_answers(answer for answer in wanted if _owed(answer) not in left)
    if fresh:
        task = replace(task, last_message_at=chat[-1].sent_at)
    work.tasks.save(settled(work, task))


Owed = tuple[AnswerKind, MessageId | None, datetime]
"""What tells one owed answer from the others of its task."""


def _owed(answer: Answer) -> Owed:
    by = None if answer.kind is AnswerKind.CHECK else answer.message_id
    return answer.kind, by, answer.arrived_at


def _is_outdated(answer: Answer, told: Mapping[Owed, datetime]) -> bool:
    """Whether the chat, as it is known now, tells otherwise.

    An answer of ours that answered something else than was thought; or a check to which somebody
    reacted earlier. What was reacted to at the desk by a step alone stays.
    """
    if answer.kind is AnswerKind.MESSAGE:
        return _owed(answer) not in told
    return told.get(_owed(answer), answer.answered_at) < answer.answered_at


def _parts(messages: Sequence[Message]) -> Iterable[list[Message]]:
    left = iter(messages)
    return iter(lambda: list(islice(left, PART)), [])
