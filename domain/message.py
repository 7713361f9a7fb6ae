"""Messages of a task chat (TASK-5, CHAT-1)."""

from datetime import datetime, timedelta
from enum import StrEnum

from domain.ids import AttachmentId, CustomerId, MessageId, PersonId, TaskId
from domain.values import dataclass

TAKE_BACK = timedelta(seconds=10)
"""How long a sent message can be taken back, and nobody else sees it."""


class Side(StrEnum):
    """Whose voice a message is (RESP-6)."""

    CUSTOMER = "customer"
    OURS = "ours"
    AUTOMATIC = "automatic"


class Tag(StrEnum):
    """What a message is for (TASK-5)."""

    INFORMATION = "information"
    QUESTION = "question"
    DECISION = "decision"
    RESULT = "result"
    APPROVAL = "approval"
    AUTOMATIC = "automatic"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with a message; the content lies in the file store under its hash."""

    id: AttachmentId
    message_id: MessageId
    name: str
    """The label people see; never used as a path."""
    sha256: str
    size: int
    """Bytes."""


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a task chat."""

    id: MessageId
    task_id: TaskId
    customer_id: CustomerId
    side: Side
    author_id: PersonId | None
    """None for the customer's own voice while customers have no sign-in, and for automatic ones."""
    author_name: str
    text: str
    sent_at: datetime
    visible_at: datetime
    """From when others than the author see it (take-back for 10 seconds)."""
    due_at: datetime | None = None
    """By when the customer was promised an answer to this one; a promise stays (CAL-5)."""
    tags: frozenset[Tag] = frozenset()
    no_answer_needed: bool = False
    """Somebody decided that the customer's message needs no answer (RESP-6)."""
    attachments: tuple[Attachment, ...] = ()
    external_id: str | None = None

    def can_be_taken_back(self, by: PersonId, now: datetime) -> bool:
        """Whether its author may still take it back."""
        return self.author_id == by and now < self.visible_at
