"""Copying a message from a single chat into the task it belongs to (TASK-11)."""

from collections.abc import Sequence

from data.ids import new_id
from data.reads.copying import TaskChoice, choices_of
from data.reads.singles import SingleReads, SingleRow
from data.work import Work
from domain.errors import BadInput, NotFound
from domain.ids import CustomerId, MessageId, TaskId
from domain.message import Message, Side, Tag
from domain.permission import Act
from domain.person import Actor
from domain.single import SingleMessage
from domain.values import dataclass, replace
from services.office import Office, on_task
from services.texts.copied import FROM_SINGLE
from services.texts.forms import german_moment
from services.upkeep import save_settled

__all__ = ["Copying", "TaskChoice"]


@dataclass(frozen=True, slots=True)
class Copying:
    """The use cases of copying; for those who reach both the chat and the task."""

    office: Office

    def choices(self, actor: Actor, message_id: MessageId) -> Sequence[TaskChoice]:
        """The customer's tasks in her reach, open ones first.

        - `NotFound` when the chat is not hers to read.
        - `BadInput("message", "no_customer")` for a chat without a customer.
        """
        with self.office.reading() as work:
            _message, customer = self._seen(work, actor, message_id)
            return choices_of(work.reader, actor, customer)

    def copy(self, actor: Actor, message_id: MessageId, task_id: TaskId) -> Message:
        """The copy in the task's chat, tagged as information; it answers nothing (RESP-6).

        `BadInput("message", "other_customer")` for a task of somebody else.
        """
        with self.office.acting(actor, Act.COPY_MESSAGE, on_task(task_id)) as doing:
            work = doing.work
            said, customer = self._seen(work, actor, message_id)
            task = work.tasks.hold(task_id)
            if task.customer_id != customer:
                raise BadInput("message", "other_customer")
            text = FROM_SINGLE.format(
                author=said.author_name, moment=german_moment(said.sent_at), text=said.text
            )
            copied = Message(
                id=MessageId(new_id(doing.now)),
                task_id=task.id,
                customer_id=task.customer_id,
                side=Side.AUTOMATIC,
                author_id=None,
                author_name=doing.actor.name if doing.actor else actor.name,
                text=text,
                sent_at=doing.now,
                visible_at=doing.now,
                tags=frozenset({Tag.INFORMATION}),
            )
            work.messages.add(copied)
            save_settled(work, replace(task, last_message_at=doing.now))
            doing.subject = replace(doing.subject, customer_id=task.customer_id)
            doing.message_id = copied.id
            return copied

    def _seen(
        self, work: Work, actor: Actor, message_id: MessageId
    ) -> tuple[SingleMessage, CustomerId]:
        """The message if she may read it, and the customer its chat is with."""
        now = self.office.now()
        said = work.singles.message(message_id)
        head = SingleReads(work.reader, actor, now).head(said.chat_id)
        if said.visible_at > now and said.author_id != actor.id:
            raise NotFound("message", message_id)
        customer = _customer(head)
        if customer is None:
            raise BadInput("message", "no_customer")
        return said, customer


def _customer(head: SingleRow) -> CustomerId | None:
    return head.one.customer_id or (head.two.customer_id if head.two else None)
