"""Single chats: two people about everything that is no task (CHAT-1)."""

from collections.abc import Iterable
from datetime import datetime

from domain.calendar import instant
from domain.ids import MessageId, PersonId
from domain.message import Side, Tag
from domain.person import MANAGEMENT, Role
from domain.response import was_in_time
from domain.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class SingleChat:
    """The conversation of two people; there is one for every two."""

    id: int
    low_id: PersonId
    """Of the two the one with the lower id."""
    high_id: PersonId
    last_message_at: datetime | None = None
    waits_for: PersonId | None = None
    """Who owes an answer; None while nobody does. Kept by the store."""
    unanswered_since: datetime | None = None
    """When the oldest unanswered message arrived (RESP-6). Kept by the store."""
    unanswered_count: int = 0
    answer_due_at: datetime | None = None
    """By when it was promised an answer (RESP-5). Kept by the store."""
    version: int = 1

    def other(self, me: PersonId) -> PersonId:
        """Whom she talks to."""
        return self.high_id if me == self.low_id else self.low_id


@dataclass(frozen=True, slots=True)
class SingleMessage:
    """One message of a single chat."""

    id: MessageId
    chat_id: int
    side: Side
    """The customer's voice, ours, or an automatic one."""
    author_id: PersonId | None
    """None for automatic ones."""
    author_name: str
    text: str
    sent_at: datetime
    visible_at: datetime
    """From when others than the author see it (take-back for 10 seconds)."""
    due_at: datetime | None = None
    tags: frozenset[Tag] = frozenset()
    no_answer_needed: bool = False

    def can_be_taken_back(self, by: PersonId, now: datetime) -> bool:
        """Whether its author may still take it back."""
        return self.author_id == by and now < self.visible_at


@dataclass(frozen=True, slots=True)
class SingleAnswer:
    """One owed answer that was given in a single chat: kept or missed (RESP-5, RESP-8)."""

    message_id: MessageId
    """The answering message; it answers once."""
    chat_id: int
    assistant_id: PersonId
    """Who owed it and gave it; in a single chat nobody answers for another."""
    arrived_at: datetime
    due_at: datetime
    answered_at: datetime
    in_time: bool

    @property
    def seconds(self) -> int:
        """How long the other waited, in real seconds whatever the clocks did."""
        return int((instant(self.answered_at) - instant(self.arrived_at)).total_seconds())


def two(one: PersonId, other: PersonId) -> tuple[PersonId, PersonId]:
    """The two in the order in which a chat keeps them."""
    return (one, other) if one < other else (other, one)


def may_begin(mine: frozenset[Role], theirs: frozenset[Role], *, serves: bool) -> bool:
    """Whether people of these roles may begin to write to each other.

    `serves` tells whether one of them works for the customer of the other. Staff write among
    themselves, management to everybody, customers never to each other.
    """
    if Role.CUSTOMER in mine and Role.CUSTOMER in theirs:
        return False
    if Role.CUSTOMER in mine:
        return serves
    if Role.CUSTOMER in theirs:
        return serves or bool(mine & MANAGEMENT)
    return bool(mine) and bool(theirs)


def after(chat: SingleChat, message: SingleMessage, *, with_customer: bool) -> SingleChat:
    """The chat with what is owed after one more message (RESP-5, RESP-6).

    - A customer's message waits for ours; a customer herself owes nobody an answer.
    - Among colleagues a message waits for the other; one that answers waits itself only when it is
      a question.
    - An automatic message changes nothing, nor does what needs no answer; the due time is that of
      the oldest unanswered message.
    """
    chat = replace(chat, last_message_at=message.sent_at)
    author = message.author_id
    if message.side is Side.AUTOMATIC or author is None:
        return chat
    answers = chat.waits_for == author
    if answers:
        chat = _settled(chat)
    if message.no_answer_needed or (with_customer and message.side is Side.OURS):
        return chat
    if answers and Tag.QUESTION not in message.tags:
        return chat
    if chat.waits_for is not None:
        return replace(chat, unanswered_count=chat.unanswered_count + 1)
    return replace(
        chat,
        waits_for=chat.other(author),
        unanswered_since=message.sent_at,
        unanswered_count=1,
        answer_due_at=message.due_at,
    )


def answer_in(chat: SingleChat, message: SingleMessage) -> SingleAnswer | None:
    """The owed answer that the next message of the chat is; None when it answers nothing."""
    author, since, due = message.author_id, chat.unanswered_since, chat.answer_due_at
    if message.side is Side.AUTOMATIC or author is None or author != chat.waits_for:
        return None
    if since is None or due is None:
        return None
    at = message.sent_at
    return SingleAnswer(message.id, chat.id, author, since, due, at, was_in_time(due, at))


def after_all(
    chat: SingleChat, messages: Iterable[SingleMessage], *, with_customer: bool
) -> SingleChat:
    """The chat with what is owed after these messages and no other, given oldest first."""
    chat = replace(_settled(chat), last_message_at=None)
    for message in messages:
        chat = after(chat, message, with_customer=with_customer)
    return chat


def _settled(chat: SingleChat) -> SingleChat:
    return replace(
        chat, waits_for=None, unanswered_since=None, unanswered_count=0, answer_due_at=None
    )
