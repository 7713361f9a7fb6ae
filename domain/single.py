"""Single chats: two people about everything that is no task (CHAT-1)."""

from datetime import datetime

from domain.ids import MessageId, PersonId
from domain.message import Side, Tag
from domain.values import dataclass


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
