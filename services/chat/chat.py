"""Writing in a task chat: post, take back, say that no answer is needed, tag."""

from collections.abc import Sequence
from dataclasses import field
from datetime import datetime
from pathlib import Path

from data.files import FileStore, KeptFile
from domain.answer import AnswerKind
from domain.errors import BadInput, NotFound
from domain.ids import MessageId, PersonId, TaskId
from domain.message import TAKE_BACK, Message, Side, Tag
from domain.permission import Act
from domain.person import Actor
from domain.task import Task
from domain.template import refuse_left_open
from domain.text import clean
from domain.values import dataclass, replace
from domain.waiting import Waiting, with_waiting
from services.absence.standing_in import keep_answers
from services.office import Doing, Office, on_task
from services.once import Once
from services.retention.incoming import let_go, taken_in
from services.saying import spoken
from services.upkeep import answers_given, save_settled

Attempt = tuple[PersonId, TaskId, str, frozenset[Tag], tuple[str, ...]]
"""Who says what where, with which tags and files: the same again is the same message."""

LONGEST = 100_000
"""Characters one message may have."""

FIXED = frozenset({Tag.AUTOMATIC, Tag.APPROVAL})
"""Tags nobody sets by hand: an approval is the customer's alone (TASK-10)."""


@dataclass(frozen=True, slots=True)
class Chat:
    """The use cases of one task's conversation."""

    office: Office
    files: FileStore
    """Where attachments are copied to."""
    once: Once[Attempt, MessageId] = field(default_factory=Once)
    """So that a message whose connection was lost can be sent again."""

    def post(
        self,
        actor: Actor,
        task_id: TaskId,
        text: str,
        *,
        tags: frozenset[Tag] = frozenset(),
        files: Sequence[Path] = (),
    ) -> Message:
        """Say something in the chat; for ten seconds only its author sees it.

        - It answers whatever the customer waits for (RESP-6), an owed check too (RESP-7), whoever
          of our side writes it (ROLE-1); a customer's own word waits for its answer.
        - `BadInput` for an empty or overlong text, a file that cannot be read, or a tag that is not
          ours to set; `Unfilled` while a template's placeholder is open in a text of ours (CHAT-7).
        """
        said = _sayable(actor, text, tags, with_files=bool(files))
        kept = taken_in(self.office, self.files, files)
        attempt = (actor.id, task_id, said, tags, tuple(file.sha256 for file in kept))
        stored = self.once.kept(attempt, self._stored)
        if stored is not None:
            return stored
        acting = self.office.acting(actor, Act.POST_MESSAGE, on_task(task_id))
        with self.once.trying(attempt) as noted, acting as doing:
            task = doing.work.tasks.hold(task_id)
            message = _posted(task, actor, said, doing.now, tags, kept)
            noted(message.id)
            _keep(doing, task, message, actor)
        return message

    def _stored(self, message_id: MessageId) -> Message:
        with self.office.reading() as work:
            return work.messages.get(message_id)

    def take_back(self, actor: Actor, message_id: MessageId) -> Message:
        """Undo a post before anybody else has seen it; what it had answered waits again.

        - `BadInput("message", "too_late")` once its ten seconds are over, or by somebody else.
        """
        with self.office.reading() as work:
            task_id = work.messages.get(message_id).task_id
        with self.office.acting(actor, Act.TAKE_BACK_MESSAGE, on_task(task_id)) as doing:
            message = doing.work.messages.get(message_id)
            if not message.can_be_taken_back(actor.id, doing.now):
                raise BadInput("message", "too_late")
            task = doing.work.tasks.hold(task_id)
            for answer in doing.work.messages.answers_by(message_id):
                if answer.kind is AnswerKind.CHECK:
                    task = replace(task, check_since=answer.arrived_at, check_due_at=answer.due_at)
            doing.work.messages.remove(message_id)
            let_go(doing.work, message.attachments, doing.now)
            newest = doing.work.messages.newest_of(task_id)
            last = newest.sent_at if newest else None
            save_settled(doing.work, replace(task, last_message_at=last))
            _concern(doing, message)
            return message

    def mark_no_answer(self, actor: Actor, task_id: TaskId) -> Sequence[MessageId]:
        """Decide that what the customer wrote last needs no answer; gives the messages marked."""
        with self.office.acting(actor, Act.MARK_NO_ANSWER, on_task(task_id)) as doing:
            waiting = [
                message
                for message in doing.work.messages.since_last_answer(task_id)
                if message.side is Side.CUSTOMER and not message.no_answer_needed
            ]
            if not waiting:
                raise BadInput("message", "nothing_waits")
            self._set_no_answer(doing, task_id, waiting, needed=False)
            return [message.id for message in waiting]

    def unmark_no_answer(
        self, actor: Actor, task_id: TaskId, message_ids: Sequence[MessageId]
    ) -> None:
        """They need an answer after all, by the time that was promised for them (CAL-5).

        `NotFound` for a message of another task.
        """
        with self.office.acting(actor, Act.MARK_NO_ANSWER, on_task(task_id)) as doing:
            marked = [doing.work.messages.get(message_id) for message_id in message_ids]
            for message in marked:
                if message.task_id != task_id:
                    raise NotFound("message", message.id)
            self._set_no_answer(doing, task_id, marked, needed=True)

    def tag(self, actor: Actor, message_id: MessageId, tags: frozenset[Tag]) -> Message:
        """Set what a message is for (TASK-5); an approval is the customer's alone (TASK-10)."""
        with self.office.reading() as work:
            task_id = work.messages.get(message_id).task_id
        with self.office.acting(actor, Act.TAG_MESSAGE, on_task(task_id)) as doing:
            message = doing.work.messages.get(message_id)
            if (message.tags ^ tags) & FIXED:
                raise BadInput("tag", "not_yours")
            tagged = doing.work.messages.save(replace(message, tags=tags))
            doing.changed(message, tagged)
            _concern(doing, message)
            return tagged

    @staticmethod
    def _set_no_answer(
        doing: Doing, task_id: TaskId, messages: Sequence[Message], *, needed: bool
    ) -> None:
        for message in messages:
            doing.work.messages.save(replace(message, no_answer_needed=not needed))
        task = doing.work.tasks.hold(task_id)
        doing.changed(task, save_settled(doing.work, task))
        if messages:
            _concern(doing, messages[0])


def _sayable(actor: Actor, text: str, tags: frozenset[Tag], *, with_files: bool) -> str:
    """The text as it may be kept, or why it may not."""
    said = clean(text).strip()
    if not said and not with_files:
        raise BadInput("message", "missing")
    if len(said) > LONGEST:
        raise BadInput("message", "too_long")
    if tags & FIXED:
        raise BadInput("tag", "not_yours")
    if not actor.is_customer:
        refuse_left_open(said)
    return said


def _posted(
    task: Task,
    actor: Actor,
    text: str,
    at: datetime,
    tags: frozenset[Tag],
    files: Sequence[KeptFile],
) -> Message:
    """The message, not seen by others before its grace is over."""
    message = spoken(task, actor, text, tags, at, grace=TAKE_BACK)
    if not files:
        return message
    return replace(message, attachments=tuple(file.of(message.id, at) for file in files))


def _keep(doing: Doing, task: Task, message: Message, by: Actor) -> None:
    """Store the message with what it answers, or what it waits for when a customer wrote it.

    Others see it when its grace is over.
    """
    doing.work.messages.add(message)
    if by.is_customer:
        save_settled(doing.work, replace(task, last_message_at=doing.now))
    else:
        keep_answers(doing.work, task, answers_given(task, message, by.id))
        answered = replace(task, check_since=None, check_due_at=None, last_message_at=doing.now)
        doing.work.tasks.save(with_waiting(answered, Waiting()))
    _concern(doing, message)
    doing.shows_at = message.visible_at


def _concern(doing: Doing, message: Message) -> None:
    """The line in the trail names the customer and the message it is about."""
    doing.subject = replace(doing.subject, customer_id=message.customer_id)
    doing.message_id = message.id
