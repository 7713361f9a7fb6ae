"""Messages that come with an act: the program's own in the assistant's name, or the actor's."""

from datetime import datetime, timedelta

from data.ids import new_id
from data.reads.agency import AgencyReads
from data.work import Work
from domain.ids import MessageId
from domain.message import Message, Side, Tag
from domain.person import Actor
from domain.response import response_due
from domain.task import Task


def automatic_message(work: Work, task: Task, text: str, now: datetime) -> Message:
    """A message in the name of the task's assistant, else of the agency (CHAT-4); not added."""
    return Message(
        id=MessageId(new_id(now)),
        task_id=task.id,
        customer_id=task.customer_id,
        side=Side.AUTOMATIC,
        author_id=None,
        author_name=_in_whose_name(work, task),
        text=text,
        sent_at=now,
        visible_at=now,
        tags=frozenset({Tag.AUTOMATIC}),
    )


def spoken(
    task: Task,
    actor: Actor,
    text: str,
    tags: frozenset[Tag],
    now: datetime,
    *,
    grace: timedelta = timedelta(0),
    no_answer_needed: bool = False,
) -> Message:
    """What the actor says, in the voice of her side; others see it after its grace. Not added.

    A customer's word waits for an answer by its response due time (RESP-6), unless none is needed.
    """
    return Message(
        id=MessageId(new_id(now)),
        task_id=task.id,
        customer_id=task.customer_id,
        side=Side.CUSTOMER if actor.is_customer else Side.OURS,
        author_id=actor.id,
        author_name=actor.name,
        text=text,
        sent_at=now,
        visible_at=now + grace,
        due_at=response_due(now) if actor.is_customer else None,
        tags=tags,
        no_answer_needed=no_answer_needed,
    )


def _in_whose_name(work: Work, task: Task) -> str:
    if task.assistant_id is not None:
        return work.people.get(task.assistant_id).name
    agency = AgencyReads(work.reader).find()
    return agency.name if agency else ""
