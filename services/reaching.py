"""Telling somebody within an act: a customer in a chat (CHAT-4), a colleague in the single chat."""

from data.ids import new_id
from data.work import Work
from domain.customer import Customer
from domain.ids import MessageId, PersonId
from domain.message import Side, Tag
from domain.permission import Act
from domain.single import SingleChat, SingleMessage, after, answer_in, two
from domain.task import Task
from domain.trail import Deed, Subject
from domain.values import replace
from services.office import PROGRAM, Doing, on_task
from services.saying import automatic_message
from services.upkeep import save_settled


def said_to_customer(doing: Doing, customer: Customer, by: PersonId, text: str) -> MessageId | None:
    """The automatic message in her name, in the chat where it belongs, within the act under way.

    About everything that is no task the two have their single chat (CHAT-1). While nobody signs in
    for the customer, the newest open task takes it: of those with the assistant, else of any, for
    who introduces herself has none yet. None when there is no chat at all: then nothing was said.
    """
    work = doing.work
    reader = _who_reads(work, customer)
    if reader is not None:
        return _in_single(doing, by, reader, text)
    task_id = work.tasks.newest_open_of(by).get(customer.id)
    task_id = task_id or work.tasks.newest_open_for(customer.id)
    if task_id is None:
        return None
    return said_in_task(doing, work.tasks.hold(task_id), text, by)


def said_in_task(doing: Doing, task: Task, text: str, by: PersonId | None = None) -> MessageId:
    """The automatic message in the chat of a task that is held, within the act under way.

    In the name of who says it, else of the task's assistant.
    """
    work, now = doing.work, doing.now
    message = automatic_message(work, task, text, now)
    if by is not None:
        message = replace(message, author_name=work.people.get(by).name)
    work.messages.add(message)
    save_settled(work, replace(task, last_message_at=now))
    subject = replace(on_task(task.id), customer_id=task.customer_id)
    _ring(doing, Act.POST_MESSAGE, subject, message.id)
    return message.id


def told_colleague(doing: Doing, to: PersonId, text: str) -> MessageId | None:
    """Who acts says so in the single chat of the two, within the act; it needs no answer.

    None where there is nobody to tell: herself, or somebody who does not sign in any more.
    """
    work, actor, now = doing.work, doing.actor, doing.now
    if actor is None or actor.id == to or not work.people.get(to).is_active:
        return None
    chat = _held(doing, actor.id, to)
    message = SingleMessage(
        id=MessageId(new_id(now)),
        chat_id=chat.id,
        side=Side.OURS,
        author_id=actor.id,
        author_name=actor.name,
        text=text,
        sent_at=now,
        visible_at=now,
        tags=frozenset({Tag.INFORMATION}),
        no_answer_needed=True,
    )
    work.singles.add_messages([message])
    work.singles.add_answers(filter(None, [answer_in(chat, message)]))
    work.singles.save(after(chat, message, with_customer=False))
    _ring(doing, Act.POST_SINGLE, Subject("single", chat.id), message.id)
    return message.id


def _held(doing: Doing, one: PersonId, other: PersonId) -> SingleChat:
    """The chat of the two, held; a new one when they never wrote to each other."""
    known = doing.work.singles.find(one, other)
    if known is None:
        return doing.work.singles.add(SingleChat(new_id(doing.now), *two(one, other)))
    return doing.work.singles.hold(known.id)


def _who_reads(work: Work, customer: Customer) -> PersonId | None:
    """Who signs in for the customer; of several the one who came first."""
    found = (one for one in work.customers.contacts_of(customer.id))
    return next((one for one in found if work.people.get(one).is_active), None)


def _in_single(doing: Doing, by: PersonId, reader: PersonId, text: str) -> MessageId:
    work, now = doing.work, doing.now
    chat = _held(doing, by, reader)
    message = SingleMessage(
        id=MessageId(new_id(now)),
        chat_id=chat.id,
        side=Side.AUTOMATIC,
        author_id=None,
        author_name=work.people.get(by).name,
        text=text,
        sent_at=now,
        visible_at=now,
        tags=frozenset({Tag.AUTOMATIC}),
    )
    work.singles.add_messages([message])
    work.singles.save(after(chat, message, with_customer=True))
    _ring(doing, Act.POST_SINGLE, Subject("single", chat.id), message.id)
    return message.id


def _ring(doing: Doing, act: Act, subject: Subject, message_id: MessageId) -> None:
    """The act's own line is about somebody; whoever has the chat open is told by this one."""
    deed = Deed(doing.now, None, PROGRAM, "program", act, subject, message_id=message_id)
    doing.work.trail.add(deed)
