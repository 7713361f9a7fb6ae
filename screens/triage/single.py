"""A single chat close up in the triage: who waits and by when, and the newest messages."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from rich.text import Text

from domain.ids import PersonId
from domain.values import dataclass
from screens.triage.facts import single_facts
from services.triage.triage import SingleCase
from widgets.chat.log import Bubble

if TYPE_CHECKING:
    from services.chat.singles import OpenSingle


@dataclass(frozen=True, slots=True)
class SinglePreview:
    """What was read of a single chat."""

    case: SingleCase
    opened: "OpenSingle"

    def facts(self, now: datetime) -> Text:
        """Who waits, and by when and why (RESP-10)."""
        return single_facts(self.case, now)

    def bubbles(self, me: PersonId, now: datetime) -> Sequence[Bubble]:
        """The messages as they are shown at that moment."""
        from screens.singles.lines import bubble_of  # the whole room: not before it is needed

        upto = self.opened.read_by_other
        return [bubble_of(message, me, upto, now) for message in self.opened.messages]
