"""What happened in the agency since a terminal last looked."""

from collections.abc import Sequence

from data.feed import Feed, make_feed
from data.reads.changes import Change, ChangesReads, Position
from domain.values import dataclass
from services.office import Office


@dataclass(frozen=True, slots=True)
class Changes:
    """The change feed; it tells that something changed, never what a reader may not see."""

    office: Office

    def bell(self) -> Feed:
        """A bell that rings when something may have changed."""
        return make_feed(self.office.database.address)

    def position(self) -> Position:
        """Where the trail ends now."""
        with self.office.reading() as work:
            return ChangesReads(work.reader).position()

    def since(self, known: Position) -> tuple[Position, Sequence[Change]]:
        """What came after, oldest first, and the position after it."""
        with self.office.reading() as work:
            return ChangesReads(work.reader).since(known)
