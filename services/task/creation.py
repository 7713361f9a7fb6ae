"""A new task with everything that comes with it: who does it, its first messages, its copies."""

from collections.abc import Iterator, Sequence

from data.files import KeptFile
from data.ids import new_id
from data.reads.templates import own_wordings
from data.scope import standing_of
from domain.contract import NewTask
from domain.customer import Customer
from domain.errors import BadInput, NotFound
from domain.ids import AttachmentId, MessageId, PersonId, TaskId
from domain.message import Message, Side, Tag
from domain.permission import sees_everything
from domain.person import Actor
from domain.response import response_due
from domain.task import Task, TaskStatus
from domain.template import Template
from domain.values import replace
from services.automatic import written
from services.office import Doing
from services.saying import automatic_message, spoken
from services.team.stops_overridden import given_despite
from services.texts.copied import FROM_TASK
from services.texts.forms import german_moment
from services.texts.orders import MATERIAL, REMARKS

NOT_COPIED = frozenset({Tag.APPROVAL, Tag.AUTOMATIC})
"""A permission holds for its own task alone (TASK-10)."""


def task_of_order(doing: Doing, new: NewTask, customer: Customer) -> Task:
    """The task in review as it is ordered; not added."""
    actor, task_id = doing.actor, TaskId(new_id(doing.now))
    doing.work.duties.refuse_ended(customer.id)
    return Task(
        id=task_id,
        number=doing.work.agency.next_number("task"),
        customer_id=customer.id,
        assistant_id=_worker(doing, new, task_id),
        title=new.title,
        description=_described(new),
        expected_result=new.expected_result,
        status=TaskStatus.REVIEW,
        budget_seconds=int(new.budget.total_seconds()),
        created_at=doing.now,
        created_by=actor.id if actor else None,
        deadline_at=new.deadline,
        area=new.area,
        check_since=doing.now,
        check_due_at=response_due(doing.now),
        last_message_at=doing.now,
        origin_id=new.origin_id,
    )


def first_messages(
    doing: Doing, task: Task, customer: Customer, actor: Actor, files: Sequence[KeptFile]
) -> Iterator[Message]:
    """What stands in the new chat: copies, the files that came along, and what was promised.

    None of it waits for an answer: what is owed is the check (TASK-3).
    """
    if task.origin_id is not None:
        yield from _copies(doing, task, task.origin_id, actor)
    if files:
        information = frozenset({Tag.INFORMATION})
        brought = spoken(task, actor, "", information, doing.now, no_answer_needed=True)
        kept = tuple(file.of(brought.id, doing.now) for file in files)
        yield replace(brought, due_at=None, attachments=kept)
    yield automatic_message(doing.work, task, told_saved(doing, task, customer), doing.now)


def assistant_for(doing: Doing, person_id: PersonId) -> PersonId:
    """The person, if she can be given work; else `BadInput`."""
    person = doing.work.people.get(person_id)
    if not person.is_assistant or not person.is_active:
        raise BadInput("assistant", "not_working")
    return person.id


def _worker(doing: Doing, new: NewTask, task_id: TaskId) -> PersonId | None:
    """Who is to do a new task: who is named, else the customer's lead.

    `StoppedNeedsReason` for a named one who takes no additional work (STOP-5).
    """
    if new.assistant_id is None:
        return doing.work.customers.lead_of(new.customer_id)
    chosen = assistant_for(doing, new.assistant_id)
    serves = doing.work.customers.is_served_by(new.customer_id, chosen)
    if not serves and not (doing.actor and doing.actor.is_management):
        raise BadInput("assistant", "not_hers")
    given_despite(doing, chosen, new.customer_id, new.despite, task_id)
    return chosen


def _described(new: NewTask) -> str:
    """What is to be done, with the material and whatever else was said."""
    told = [new.description]
    if new.material:
        told.append(MATERIAL.format(material=new.material))
    if new.remarks:
        told.append(REMARKS.format(remarks=new.remarks))
    return "\n\n".join(told)


def _copies(doing: Doing, task: Task, origin_id: TaskId, actor: Actor) -> Iterator[Message]:
    """The tagged messages of the task that this one repeats, with their files (TASK-8).

    `NotFound` for a task she may not read, `BadInput` for one of another customer.
    """
    work = doing.work
    standing = standing_of(work.reader, actor.id, task=origin_id)
    if not sees_everything(actor) and not (standing and standing[2]):
        raise NotFound("task", origin_id)
    origin = work.tasks.get(origin_id)
    if origin.customer_id != task.customer_id:
        raise BadInput("customer", "of_another")
    for message in work.messages.all_of(origin_id):
        if message.visible_at <= doing.now and message.tags - NOT_COPIED:
            yield _copy(work.messages.get(message.id), task, origin, doing)


def _copy(message: Message, task: Task, origin: Task, doing: Doing) -> Message:
    """The message as context: nobody's new word, so it answers nothing and waits for nothing."""
    now = doing.now
    copied = MessageId(new_id(now))
    author = FROM_TASK.format(number=origin.number, author=message.author_name)[:200]
    files = tuple(
        replace(file, id=AttachmentId(new_id(now)), message_id=copied)
        for file in message.attachments
    )
    return Message(
        id=copied,
        task_id=task.id,
        customer_id=task.customer_id,
        side=Side.AUTOMATIC,
        author_id=None,
        author_name=author,
        text=message.text,
        sent_at=now,
        visible_at=now,
        tags=message.tags - NOT_COPIED,
        attachments=files,
    )


def told_saved(doing: Doing, task: Task, customer: Customer) -> str:
    """What the customer reads when her task was saved (TASK-3)."""
    return written(
        Template.TASK_SAVED,
        customer.greeted,
        customer.address,
        own_wordings(doing.work.reader),
        title=task.title,
        number=str(task.number),
        due=german_moment(task.check_due_at or task.created_at),
    )
