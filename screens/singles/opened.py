"""The single chat that is open, with what is loaded of it."""

from collections.abc import Sequence
from dataclasses import field
from datetime import datetime

from domain.ids import MessageId, PersonId
from domain.message import Tag
from domain.single import SingleMessage
from domain.values import dataclass
from services.chat.singles import SingleRow, Someone
from services.drafts import single_key

_NONE = MessageId(0)
"""Before every message."""

OVERLAP = 50
"""So many of the newest loaded messages are read again with the news."""


@dataclass(slots=True)
class OpenedSingle:
    """One open chat; without an id while the two have not written to each other."""

    who: Sequence[Someone]
    """Whom one talks to; both for somebody who reads along."""
    chat_id: int | None = None
    head: SingleRow | None = None
    messages: list[SingleMessage] = field(default_factory=list)
    more_above: bool = False
    read_by_other: MessageId = _NONE
    marked: MessageId = _NONE
    """Up to where it is marked as read."""
    tags: frozenset[Tag] = frozenset()
    """What the next message is for."""
    offered: str = ""
    """A ready text that goes in as soon as the chat is shown."""
    sending: list[str] = field(default_factory=list)
    """Texts on their way to the store."""

    @property
    def partner_id(self) -> PersonId | None:
        """Whom one writes to; None for somebody who only reads along."""
        return self.who[0].id if len(self.who) == 1 else None

    @property
    def draft_key(self) -> str:
        """Under which key what is typed is kept."""
        return single_key(self.who[0].id)

    @property
    def since(self) -> MessageId:
        """From where on the news has to be read."""
        return self.messages[-OVERLAP:][0].id if self.messages else MessageId(0)

    def draft(self, typed: str) -> str:
        """What would be lost if the program ended now."""
        return "\n".join(part for part in (*self.sending, typed) if part)

    def get(self, key: object) -> SingleMessage | None:
        """The loaded message of this identity, or None."""
        return next((one for one in reversed(self.messages) if one.id == key), None)

    def take_in(self, news: Sequence[SingleMessage], since: MessageId) -> None:
        """Everything from `since` on as it is now."""
        self.messages = [one for one in self.messages if one.id < since] + list(news)

    def own_pending(self, me: PersonId, now: datetime) -> SingleMessage | None:
        """My newest message that I can still take back."""
        return next(
            (one for one in reversed(self.messages) if one.can_be_taken_back(me, now)), None
        )

    def seen_upto(self, me: PersonId, now: datetime) -> MessageId:
        """The newest message that is seen when the end of the chat is; 0 for none."""
        last = MessageId(0)
        for message in self.messages:
            if message.author_id != me and now < message.visible_at:
                break
            last = message.id
        return last
