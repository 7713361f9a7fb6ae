"""What a person sees of herself at a glance: her presence, who waits, what is unread."""

from data.reads.glance import Counts, GlanceReads
from domain.person import Actor
from domain.presence import Presence, presence_shown
from domain.values import dataclass
from services.calendar_days import prime_calendar
from services.office import Office

__all__ = ["Counts", "Glance", "Seen"]


@dataclass(frozen=True, slots=True)
class Seen:
    """What the top line tells, as of one moment."""

    presence: Presence
    """How she is seen now: an assistant by her customers, anybody else by the colleagues."""
    counts: Counts


@dataclass(frozen=True, slots=True)
class Glance:
    """The use cases of the top line."""

    office: Office

    def look(self, actor: Actor) -> Seen:
        """How she, who is at her terminal, is seen now (PRES-1), and what waits for her."""
        now = self.office.now()
        with self.office.reading() as work:
            prime_calendar(work.reader, now)
            counts = GlanceReads(work.reader, actor, now).counts()
        return Seen(presence_shown(now, now, to_customer=actor.is_assistant), counts)

    def beat(self, actor: Actor) -> None:
        """She is at a terminal; told once a minute (PRES-1). No evidence, so no trail."""
        with self.office.keeping(actor.id) as own:
            own.beat(self.office.now())
