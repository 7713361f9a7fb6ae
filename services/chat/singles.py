"""Single chats: two people about everything that is no task (CHAT-1)."""

from collections.abc import Sequence
from dataclasses import field
from datetime import datetime

from data.ids import new_id
from data.reads.singles import Known, SingleReads, SingleRow, Someone
from data.work import Work
from domain.errors import BadInput, NotFound
from domain.ids import MessageId, PersonId
from domain.message import TAKE_BACK, Side, Tag
from domain.permission import Act
from domain.person import MANAGEMENT, Actor
from domain.response import response_due
from domain.single import (
    SingleChat,
    SingleMessage,
    after,
    after_all,
    answer_in,
    two,
)
from domain.template import refuse_left_open
from domain.text import clean
from domain.trail import Subject
from domain.values import dataclass, replace
from services.absence.away_reply import away_reply
from services.absence.passed_on import counted, sees_to, waiting_for_away
from services.chat.partners import may_write_to, partner
from services.office import Doing, Office, on_person
from services.once import Once

__all__ = ["MOST", "OpenSingle", "Partner", "SingleRow", "Singles", "Someone"]

MOST = 500
"""So many chats a list shows."""

PAGE = 50
"""So many messages are read at once."""

LONGEST = 100_000
"""Characters one message may have."""

Attempt = tuple[PersonId, PersonId, str, frozenset[Tag]]
"""Who says what to whom, with which tags: the same again is the same message."""

OURS = frozenset({Tag.INFORMATION, Tag.QUESTION, Tag.DECISION})
"""What may be said of a message here; results and approvals belong to tasks."""


@dataclass(frozen=True, slots=True)
class Partner:
    """Somebody she may write to."""

    who: Someone
    is_customer: bool
    is_management: bool


@dataclass(frozen=True, slots=True)
class OpenSingle:
    """A chat as it stands when it is looked at."""

    head: SingleRow
    messages: Sequence[SingleMessage]
    """Its newest messages, oldest first."""
    more_above: bool
    """Whether there are older ones."""
    read_by_other: MessageId
    """Up to which message somebody else has read it."""


@dataclass(frozen=True, slots=True)
class Singles:
    """The use cases of single chats; management may read all of them (ROLE-1)."""

    office: Office
    once: Once[Attempt, MessageId] = field(default_factory=Once)
    """So that a message whose connection was lost can be sent again."""

    def partners(self, actor: Actor) -> Sequence[Partner]:
        """Whom she may write to, by name."""
        with self.office.reading() as work:
            known = may_write_to(work, actor, self.office.now())
        return [
            Partner(one.who, one.who.customer_id is not None, bool(one.roles & MANAGEMENT))
            for one in known
        ]

    def chats(self, actor: Actor, *, of_all: bool = False) -> Sequence[SingleRow]:
        """Her chats, the newest first; with `of_all` everybody's, for management."""
        with self.office.reading() as work:
            return self._reads(work, actor).chats(MOST, of_all=of_all)

    def with_person(self, actor: Actor, person_id: PersonId) -> int | None:
        """Her chat with that person; None while they have not written to each other."""
        with self.office.reading() as work:
            chat = work.singles.find(actor.id, person_id)
        return chat.id if chat else None

    def open(
        self, actor: Actor, chat_id: int, *, since: MessageId | None = None, limit: int = PAGE
    ) -> OpenSingle:
        """The chat with its newest page, or everything from `since` on; or `NotFound`."""
        with self.office.reading() as work:
            reads = self._reads(work, actor)
            if (passed := waiting_for_away(work, actor, chat_id, self.office.now())) is not None:
                return OpenSingle(*passed, more_above=False, read_by_other=MessageId(0))
            head, by_other = reads.head(chat_id), reads.read_by_other(chat_id)
            if since is not None:
                return OpenSingle(head, reads.messages(chat_id, since=since), True, by_other)
            limit = max(limit, head.unread + 1)
            found = reads.messages(chat_id, limit=limit + 1)
        return OpenSingle(head, found[-limit:], len(found) > limit, by_other)

    def older(
        self, actor: Actor, chat_id: int, before: MessageId, limit: int = PAGE
    ) -> tuple[Sequence[SingleMessage], bool]:
        """The page before a message, and whether there are older ones still."""
        with self.office.reading() as work:
            reads = self._reads(work, actor)
            reads.head(chat_id)
            found = reads.messages(chat_id, before=before, limit=limit + 1)
        return found[-limit:], len(found) > limit

    def post(
        self,
        actor: Actor,
        person_id: PersonId,
        text: str,
        tags: frozenset[Tag] = frozenset(),
    ) -> SingleMessage:
        """Say something to that person; for ten seconds only its author sees it.

        - What it answers is recorded as kept or missed (RESP-8).
        - `Forbidden` when she may not write to them; a customer may answer management.
        - `BadInput` for an empty or overlong text; `Unfilled` while a placeholder is open.
        """
        said = _sayable(actor, text, tags)
        attempt = (actor.id, person_id, said, tags)
        stored = self.once.kept(attempt, self._stored)
        if stored is not None:
            return stored
        acting = self.office.acting(actor, Act.POST_SINGLE, on_person(actor.id))
        with self.once.trying(attempt) as noted, acting as doing:
            work, me = doing.work, doing.actor or actor
            other = partner(work, me, person_id, doing.now)
            chat, with_customer = _chat(doing, actor.id, other), _with_customer(actor, other)
            waits = actor.is_customer or not with_customer
            message = _message(me, chat, said, doing.now, tags, waits=waits)
            noted(message.id)
            both = (message, *away_reply(doing, chat, me, person_id))
            work.singles.add_messages(both)
            work.singles.add_answers(counted(work, chat, answer_in(chat, message)))
            for one in both:
                chat = after(chat, one, with_customer=with_customer)
            work.singles.save(chat)
            doing.subject, doing.message_id = _on(chat.id), message.id
            doing.shows_at = message.visible_at
            return message

    def _stored(self, message_id: MessageId) -> SingleMessage:
        with self.office.reading() as work:
            return work.singles.message(message_id)

    def take_back(self, actor: Actor, message_id: MessageId) -> SingleMessage:
        """Undo a post before anybody else has seen it; what it had answered waits again.

        - `BadInput("message", "too_late")` once its ten seconds are over, or by somebody else.
        """
        with self.office.acting(actor, Act.TAKE_BACK_SINGLE, on_person(actor.id)) as doing:
            message = doing.work.singles.message(message_id)
            if not message.can_be_taken_back(actor.id, doing.now):
                raise BadInput("message", "too_late")
            chat = doing.work.singles.hold(message.chat_id)
            doing.work.singles.remove_message(message_id)
            self._settle(doing, actor, chat)
            return message

    def mark_no_answer(self, actor: Actor, chat_id: int) -> Sequence[MessageId]:
        """What she sees to needs no answer, her own or another's (RESP-9); the messages marked."""
        with self.office.acting(actor, Act.MARK_NO_ANSWER_SINGLE, on_person(actor.id)) as doing:
            chat = doing.work.singles.hold(chat_id)
            reader, since = chat.waits_for, chat.unanswered_since or doing.now
            if reader is None or not sees_to(doing.work, actor, chat, reader, doing.now, since):
                raise BadInput("message", "nothing_waits")
            waiting = [
                message
                for message in doing.work.singles.all_of(chat_id)
                if message.author_id == chat.other(reader)
                and not message.no_answer_needed
                and message.sent_at >= since
            ]
            for message in waiting:
                doing.work.singles.save_message(replace(message, no_answer_needed=True))
            self._settle(doing, actor, chat)
            return [message.id for message in waiting]

    def unmark_no_answer(
        self, actor: Actor, chat_id: int, message_ids: Sequence[MessageId]
    ) -> None:
        """They need an answer after all, by the time that was promised for them (CAL-5)."""
        with self.office.acting(actor, Act.MARK_NO_ANSWER_SINGLE, on_person(actor.id)) as doing:
            chat = doing.work.singles.hold(chat_id)
            if not message_ids:
                raise NotFound("single", chat_id)
            for message_id in message_ids:
                message = doing.work.singles.message(message_id)
                author = message.author_id
                if message.chat_id != chat_id or author is None:
                    raise NotFound("message", message_id)
                whose = chat, chat.other(author), doing.now, message.sent_at
                if not sees_to(doing.work, actor, *whose):
                    raise NotFound("message", message_id)
                doing.work.singles.save_message(replace(message, no_answer_needed=False))
            self._settle(doing, actor, chat)

    def mark_read(self, actor: Actor, chat_id: int, upto: MessageId) -> None:
        """She has seen the chat up to this message; no evidence, so no line in the trail."""
        with self.office.reading() as work:
            self._reads(work, actor).head(chat_id)
        with self.office.keeping(actor.id) as own:
            own.mark_single_read(chat_id, upto, self.office.now())

    def _settle(self, doing: Doing, actor: Actor, chat: SingleChat) -> None:
        """Work out anew what is owed after a message was taken away or marked."""
        work = doing.work
        customers = map(work.customers.customer_of, (chat.low_id, chat.high_id))
        with_customer = any(one is not None for one in customers)
        messages = work.singles.all_of(chat.id)
        work.singles.save(after_all(chat, messages, with_customer=with_customer))
        doing.subject = _on(chat.id)

    def _reads(self, work: Work, actor: Actor) -> SingleReads:
        return SingleReads(work.reader, actor, self.office.now())


def _on(chat_id: int) -> Subject:
    return Subject("single", chat_id)


def _message(
    by: Actor, chat: SingleChat, text: str, now: datetime, tags: frozenset[Tag], *, waits: bool
) -> SingleMessage:
    """What is said now; only its author sees it before its grace is over."""
    return SingleMessage(
        id=MessageId(new_id(now)),
        chat_id=chat.id,
        side=Side.CUSTOMER if by.is_customer else Side.OURS,
        author_id=by.id,
        author_name=by.name,
        text=text,
        sent_at=now,
        visible_at=now + TAKE_BACK,
        due_at=response_due(now) if waits else None,
        tags=tags,
    )


def _sayable(actor: Actor, text: str, tags: frozenset[Tag]) -> str:
    said = clean(text).strip()
    if not said:
        raise BadInput("message", "missing")
    if len(said) > LONGEST:
        raise BadInput("message", "too_long")
    if tags - OURS:
        raise BadInput("tag", "not_yours")
    if not actor.is_customer:
        refuse_left_open(said)
    return said


def _with_customer(actor: Actor, other: Known) -> bool:
    return actor.is_customer or other.who.customer_id is not None


def _chat(doing: Doing, me: PersonId, other: Known) -> SingleChat:
    """The chat of the two, held; a new one when they never wrote to each other."""
    singles = doing.work.singles
    known = singles.find(me, other.who.id)
    if known is not None:
        return singles.hold(known.id)
    return singles.add(SingleChat(new_id(doing.now), *two(me, other.who.id)))
