"""The chat that is open in the room, with what the reader has done in it and not yet sent."""

from collections.abc import Sequence
from dataclasses import field
from datetime import datetime
from pathlib import Path

from domain.ids import MessageId, PersonId, TaskId
from domain.message import Message, Tag
from domain.proposal import Proposal
from domain.values import dataclass
from screens.tasks.bubbles import is_pending, seconds_left
from screens.tasks.loaded import Loaded
from services.chat.conversation import ChatHead, ChatPerson
from services.drafts import chat_key


@dataclass(slots=True)
class Opened:
    """One open chat."""

    head: ChatHead
    people: Sequence[ChatPerson]
    loaded: Loaded
    unread_after: MessageId
    """After which message the unread line stands, as long as the chat stays open."""
    marked: MessageId
    """Up to where it is marked as read."""
    waiting: Sequence[Proposal] = ()
    """What was proposed and waits for the customer's consent."""
    files: tuple[Path, ...] = ()
    """What goes along with the next message."""
    tags: frozenset[Tag] = frozenset()
    """What the next message is for."""
    sending: list[str] = field(default_factory=list)
    """Texts on their way to the store: part of the draft until they are there."""

    @property
    def task_id(self) -> TaskId:
        """Which task's chat it is."""
        return self.head.task_id

    @property
    def draft_key(self) -> str:
        """Under which key what is typed is kept."""
        return chat_key(self.task_id)

    def draft(self, typed: str) -> str:
        """What would be lost if the program ended now."""
        return "\n".join(part for part in (*self.sending, typed) if part)

    def own_pending(self, me: PersonId, now: datetime) -> Message | None:
        """My newest message that I can still take back."""
        return next(
            (
                one
                for one in reversed(self.loaded.recent)
                if one.author_id == me and is_pending(one, now)
            ),
            None,
        )

    def take_back_left(self, me: PersonId, now: datetime) -> int:
        """For how many seconds that goes on; 0 when there is none."""
        pending = self.own_pending(me, now)
        return seconds_left(pending, now) if pending else 0
