"""One task as it lives: what is said, answered, moved and worked, in the order of time."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from data.demo.cast import Client, Figure
from data.demo.dice import Dice
from data.demo.papers import paper
from domain.answer import Answer, AnswerKind
from domain.calendar import instant, last_open_until
from domain.entry import Entry
from domain.ids import AttachmentId, MessageId, PersonId
from domain.message import TAKE_BACK, Attachment, Message, Side, Tag
from domain.permission import Act
from domain.person import Actor
from domain.response import response_due, was_in_time
from domain.task import Task
from domain.trail import Deed, Facts, Subject
from domain.values import replace
from domain.waiting import Waiting, with_waiting

_BESIDE = frozenset({"version", "next_due_at", "unanswered_count", "last_message_at"})
_MORE = timedelta(seconds=4)
_MARGIN = timedelta(seconds=45)
"""What is said so shortly before the horizon is said earlier, so that a reply still fits."""


class Life:
    """Collects everything about one task; times never run backwards, nor past the horizon."""

    def __init__(self, dice: Dice, client: Client, task: Task, horizon: datetime) -> None:
        self._dice = dice
        self._client = client
        self.task = task
        """As it stands."""
        self.horizon = horizon
        """Nothing happens after it."""
        self.clock = task.created_at
        """When the last thing happened."""
        self.messages: list[Message] = []
        self.answers: list[Answer] = []
        self.entries: list[Entry] = []
        self.deeds: list[Deed] = []
        self._waiting = Waiting()

    @property
    def contact(self) -> str:
        """The customer's own name."""
        return self._client.customer.contact

    @property
    def is_full(self) -> bool:
        """Whether hardly any time is left for anything more."""
        return self.clock + timedelta(minutes=20) >= self.horizon

    def settled(self) -> Task:
        """The task with every fact that follows from what happened."""
        return with_waiting(self.task, self._waiting)

    def customer_says(
        self,
        at: datetime,
        text: str,
        *,
        needs_answer: bool = True,
        tags: frozenset[Tag] = frozenset(),
    ) -> Message:
        """The customer writes; unless somebody marked it, it waits for an answer (RESP-6)."""
        moment = self._moment(at)
        due = response_due(moment).astimezone(UTC)
        message = replace(
            self._message(moment, Side.CUSTOMER, None, self._client.customer.contact, text),
            due_at=due,
            tags=tags,
            no_answer_needed=not needs_answer,
        )
        self._add(message)
        if needs_answer:
            old = self._waiting
            self._waiting = Waiting(old.since or moment, old.due_at or due, old.count + 1)
        return message

    def we_say(
        self,
        at: datetime,
        by: Figure,
        text: str,
        tags: frozenset[Tag] = frozenset(),
        file: str = "",
    ) -> Message:
        """One of ours writes, which answers whatever waits (RESP-6, RESP-7)."""
        moment = self._moment(at)
        message = self._message(moment, Side.OURS, by.id, by.person.name, text)
        if moment + TAKE_BACK <= self.horizon:
            message = replace(message, visible_at=moment + TAKE_BACK)
        if file:
            message = replace(message, attachments=(self._attached(message, file),))
        message = replace(message, tags=tags)
        self._add(message)
        if self._waiting.since and self._waiting.due_at:
            owed = (AnswerKind.MESSAGE, self._waiting.since, self._waiting.due_at)
            self._answered(owed, moment, by.id, message.id)
        if self.task.check_since and self.task.check_due_at:
            owed = (AnswerKind.CHECK, self.task.check_since, self.task.check_due_at)
            self._answered(owed, moment, by.id, message.id)
        self.task = replace(self.task, check_since=None, check_due_at=None)
        self._waiting = Waiting()
        return message

    def program_says(self, at: datetime, name: str, text: str) -> Message:
        """An automatic message in somebody's name; it answers nothing."""
        message = self._message(self._moment(at), Side.AUTOMATIC, None, name, text)
        message = replace(message, tags=frozenset({Tag.AUTOMATIC}))
        self._add(message)
        return message

    def moves(
        self,
        act: Act,
        after: Task,
        by: Actor | None,
        *,
        reason: str = "",
        message: Message | None = None,
    ) -> None:
        """The task moves on at the life's clock; `by` is None for the customer herself."""
        before = self.task
        if before.check_since and before.check_due_at and after.check_since != before.check_since:
            owed = (AnswerKind.CHECK, before.check_since, before.check_due_at)
            self._answered(owed, self.clock, by.id if by else None, None)
        self.task = after
        self._deed(act, by, before, after, reason, message)

    def is_created(self, message: Message) -> None:
        """The first line of its history."""
        self._deed(Act.CREATE_TASK, None, None, self.settled(), "", message)

    def passes(self, at: datetime) -> datetime:
        """Time goes on to that moment, as far as it may; whole seconds."""
        self.clock = self._moment(at)
        return self.clock

    def _deed(
        self,
        act: Act,
        by: Actor | None,
        before: Task | None,
        after: Task,
        reason: str,
        message: Message | None,
    ) -> None:
        old, new = _difference(before, after)
        subject = Subject("task", after.id, after.id, after.customer_id)
        name = by.name if by else self._client.customer.contact
        role = min(by.roles).value if by else "customer"
        who = by.id if by else None
        told = message.id if message else None
        self.deeds.append(
            Deed(self.clock, who, name, role, act, subject, old, new, reason, message_id=told)
        )

    def _moment(self, at: datetime) -> datetime:
        """The wished moment in whole seconds, but after the last thing and before the horizon."""
        wished = at.replace(microsecond=0)
        if wished <= self.clock:
            wished = self.clock + _MORE
        if wished > self.horizon - _MARGIN:
            wished = self._squeezed()
        self.clock = wished
        return wished

    def _squeezed(self) -> datetime:
        """A moment for what would come too late: the end of the last open hours, if possible."""
        evening = last_open_until(self.horizon).astimezone(UTC).replace(microsecond=0)
        before = evening - timedelta(seconds=60 + self._dice.random.randrange(1800))
        if before > self.clock:
            return before
        left = int((self.horizon - self.clock).total_seconds())
        return self.clock + timedelta(seconds=max(left // 3, 0))

    def _message(
        self, at: datetime, side: Side, author: PersonId | None, name: str, text: str
    ) -> Message:
        return Message(
            id=MessageId(self._dice.new_id(at)),
            task_id=self.task.id,
            customer_id=self.task.customer_id,
            side=side,
            author_id=author,
            author_name=name,
            text=text,
            sent_at=at,
            visible_at=at,
        )

    def _add(self, message: Message) -> None:
        self.messages.append(message)
        self.task = replace(self.task, last_message_at=message.sent_at)

    def _attached(self, message: Message, name: str) -> Attachment:
        kept = paper(name)
        made = AttachmentId(self._dice.new_id(message.sent_at))
        return Attachment(made, message.id, name, kept.sha256, kept.size)

    def _answered(
        self,
        owed: tuple[AnswerKind, datetime, datetime],
        at: datetime,
        by: PersonId | None,
        message_id: MessageId | None,
    ) -> None:
        kind, since, due = owed
        in_time = was_in_time(due, at)
        made = self._dice.new_id(at)
        whose = self.task.assistant_id
        self.answers.append(
            Answer(made, self.task.id, kind, whose, by, since, due, at, in_time, message_id)
        )


def _difference(before: Task | None, after: Task) -> tuple[Facts, Facts]:
    """In which fields the task changed, as the trail keeps them."""
    old: dict[str, str | int | None] = {}
    new: dict[str, str | int | None] = {}
    for slot in fields(Task):
        was = None if before is None else getattr(before, slot.name)
        becomes = getattr(after, slot.name)
        if was != becomes and slot.name not in _BESIDE:
            old[slot.name], new[slot.name] = _fact(was), _fact(becomes)
    return old, new


def _fact(value: object) -> str | int | None:
    if value is None or isinstance(value, int):
        return value
    if isinstance(value, datetime):
        return instant(value).isoformat()
    return value.value if isinstance(value, StrEnum) else str(value)


def terms(task: Task) -> Mapping[str, str | int | None]:
    """What was agreed when the task was accepted (TASK-4)."""
    agreed = (
        "title description expected_result deadline_at budget_seconds area "
        "customer_factor assistant_factor"
    )
    return {name: _fact(getattr(task, name)) for name in agreed.split()}
