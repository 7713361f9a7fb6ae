"""Where a text stands in a chat, and which place comes next."""

from collections.abc import Sequence

from domain.ids import MessageId
from domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Search:
    """The places of one text in one chat."""

    text: str
    found: Sequence[MessageId]
    """Oldest first."""

    def next(self, cursor: MessageId, direction: int) -> MessageId | None:
        """The next place above (-1) or below (1) the cursor; None when there is none."""
        if direction < 0:
            return max((key for key in self.found if key < cursor), default=None)
        return min((key for key in self.found if key > cursor), default=None)

    def place(self, key: MessageId) -> int:
        """The how-manieth place it is, counted from the newest, from 1 on; 0 when it is none."""
        return len(self.found) - self.found.index(key) if key in self.found else 0
