"""What a person sees of herself at a glance: her presence, who waits, what is unread."""

from data.reads.clocks import ClockReads
from data.reads.glance import Counts, GlanceReads
from domain.clock import Run
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
    run: Run | None = None
    """Her running clock (TIME-1)."""
    asks: int = 0
    """About how many runs she still has to say something (TIME-2)."""


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
            clocks = ClockReads(work.reader)
            run = clocks.of(actor.id) if actor.is_assistant else None
            asks = clocks.asking(actor.id) if actor.is_assistant else 0
        if run is not None and run.is_over(now):
            run = self._stopped_by_budget(actor)
            asks += 1
        presence = presence_shown(now, now, to_customer=actor.is_assistant)
        return Seen(presence, counts, run, asks)

    def _stopped_by_budget(self, actor: Actor) -> Run | None:
        """Whoever looks first writes the end of a clock whose budget is used up (BUD-4)."""
        from services.clocking import Clocking

        return Clocking(self.office).running(actor)

    def beat(self, actor: Actor) -> None:
        """She is at a terminal; told once a minute (PRES-1). No evidence, so no trail."""
        with self.office.keeping(actor.id) as own:
            own.beat(self.office.now())
