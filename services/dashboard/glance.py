"""What a person sees of herself at a glance: her presence, who waits, what is unread."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from data.reads.away import away_now
from data.reads.clocks import ClockReads
from data.reads.glance import Counts, GlanceReads
from data.reads.owed import OwedSingle, owed_singles
from data.reads.triage import TriageReads
from data.work import Work
from domain.clock import Run
from domain.permission import sees_everything
from domain.person import Actor
from domain.presence import Presence, presence_shown
from domain.response import is_overdue
from domain.triage import items_of
from domain.values import dataclass, replace
from domain.while_away import PASSED_ON
from services.absence.owed import owed_in_singles
from services.calendar_days import prime_calendar
from services.office import Office
from services.triage.reported import owes, stood_in_for

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
            if actor.is_assistant and not sees_everything(actor):
                counts = _passed_on(work, actor, now, counts)
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
        from services.time.clocking import Clocking

        return Clocking(self.office).running(actor)

    def beat(self, actor: Actor) -> None:
        """She is at a terminal; told once a minute (PRES-1). No evidence, so no trail."""
        with self.office.keeping(actor.id) as own:
            own.beat(self.office.now())


def _passed_on(work: Work, actor: Actor, now: datetime, counts: Counts) -> Counts:
    """The same with what she owes for others, less what others owe for her (RESP-9)."""
    away = away_now(work.reader, now)
    singles = owed_singles(work.reader, actor.id, now)
    if not away.since and not any(one.is_answered for one in singles):
        return counts
    dues = [(item.due, 1) for item, _task in stood_in_for(work.reader, actor.id, away, now)]
    dues += _singles_passed_on(singles, owed_in_singles(work, actor, now, away))
    if actor.id in away.since:
        reads = TriageReads(work.reader, actor.id, everything=False)
        dues += [
            (item.due, -1)
            for waiting in reads.waiting_of(actor.id, now)
            for item in items_of(waiting.task, now, frozenset())
            if item.kind in PASSED_ON and owes(away, waiting, item)[0] != actor.id
        ]
    late = sum(sign for due, sign in dues if due is not None and is_overdue(due, now))
    waiting_now = counts.waiting + sum(sign for _due, sign in dues)
    return replace(counts, waiting=waiting_now, overdue=counts.overdue + late)


def _singles_passed_on(
    found: Iterable[OwedSingle], owed: Iterable[OwedSingle]
) -> Iterator[tuple[datetime | None, int]]:
    """Those of single chats that she owes for others, less what others owe for her."""
    mine = {one.chat_id: one for one in found if not one.left}
    for one in owed:
        if mine.pop(one.chat_id, None) is None:
            yield one.due, 1
    for one in mine.values():
        yield one.due, -1
