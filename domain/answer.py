"""One owed answer that was given: kept or missed (RESP-8)."""

from datetime import datetime
from enum import StrEnum

from domain.calendar import instant
from domain.ids import MessageId, PersonId, TaskId
from domain.values import dataclass


class AnswerKind(StrEnum):
    """What was owed."""

    MESSAGE = "message"
    """An answer to the customer's message (RESP-6)."""
    CHECK = "check"
    """A reaction to a task that came in, or back (RESP-7)."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was owed, by when, and when it came."""

    id: int
    task_id: TaskId
    kind: AnswerKind
    assistant_id: PersonId | None
    """Whose task it was then; her figures count it, whoever answered."""
    answered_by: PersonId | None
    arrived_at: datetime
    due_at: datetime
    answered_at: datetime
    in_time: bool
    message_id: MessageId | None = None
    """The answering message; None when another reaction ended it (RESP-7)."""

    @property
    def seconds(self) -> int:
        """How long the customer waited, in real seconds whatever the clocks did."""
        return int((instant(self.answered_at) - instant(self.arrived_at)).total_seconds())
