"""The loaded part of one chat, and how news changes it without moving anything."""

from collections.abc import Sequence

from domain.ids import MessageId
from domain.message import Message
from domain.values import dataclass

OVERLAP = 50
"""So many of the newest loaded messages are read again with the news: a terminal whose clock is
behind may have written between them, and a message may have been taken back."""


@dataclass(frozen=True, slots=True)
class News:
    """What the news changed."""

    dropped: Sequence[MessageId]
    """No longer there, or in the way of one that belongs before them."""
    changed: Sequence[Message]
    """Still in their place, with other contents."""
    added: Sequence[Message]
    """To be put at the end, in this order."""


class Loaded:
    """Messages of one chat, oldest first, without a gap up to the newest."""

    def __init__(self, messages: Sequence[Message], *, more_above: bool) -> None:
        self.messages = list(messages)
        """What is loaded."""
        self.more_above = more_above
        """Whether there are older ones."""

    @property
    def since(self) -> MessageId:
        """From where on the news has to be read."""
        return self.messages[-OVERLAP:][0].id if self.messages else MessageId(0)

    @property
    def recent(self) -> Sequence[Message]:
        """Those that the news may change."""
        return self.messages[-OVERLAP:]

    def get(self, key: object) -> Message | None:
        """The loaded message of this identity, or None."""
        return next((one for one in reversed(self.messages) if one.id == key), None)

    def add_older(self, messages: Sequence[Message], *, more_above: bool) -> None:
        """Put an older page in front."""
        self.messages[:0] = messages
        self.more_above = more_above

    def put(self, message: Message) -> None:
        """Replace a loaded message by its newer self."""
        self.messages = [message if one.id == message.id else one for one in self.messages]

    def take_in(self, news: Sequence[Message], since: MessageId) -> News:
        """Everything from `since` on as it is now, in place of what was loaded of it."""
        kept = [one for one in self.messages if one.id < since]
        before = {one.id: one for one in self.messages if one.id >= since}
        now = {one.id: one for one in news}
        gone = [key for key in before if key not in now]
        fresh = [one.id for one in news if one.id not in before]
        first = min(fresh, default=None)
        displaced = [key for key in before if key in now and first is not None and key > first]
        stays = [one for one in news if one.id in before and one.id not in displaced]
        self.messages = [*kept, *news]
        return News(
            dropped=[*gone, *displaced],
            changed=[one for one in stays if one != before[one.id]],
            added=[one for one in news if one.id in displaced or one.id in set(fresh)],
        )
