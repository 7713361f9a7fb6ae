"""What waits for one reader, as it was read; it tells what waits at any later moment."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from data.reads.away import ALL_THERE, Away
from data.reads.owed import OwedSingle
from data.reads.triage import Snoozed, WaitingTask
from data.reads.wishes import ReportedWish
from domain.feedback import steps_seen
from domain.ids import PersonId, TaskId
from domain.person import Role
from domain.triage import DECIDES, TriageItem, items_of, triage_key, waits_for
from domain.values import dataclass
from services.triage.cases import AnyCase, Case, Notice, WishCase, single_case
from services.triage.reported import owes
from services.triage.surveys import NO_REQUESTS, Requests


@dataclass(frozen=True, slots=True)
class Inbox:
    """What was read at one moment; it tells what waits at any moment of the next day."""

    tasks: Sequence[WaitingTask]
    snoozed: Mapping[tuple[TaskId, str], Snoozed]
    read_at: datetime
    is_cut: bool
    """Whether more tasks wait than were read: these are the ones due next."""
    roles: frozenset[Role] = frozenset()
    """The reader's; some things wait for those who decide about them (TASK-6, AREA-3)."""
    only_of: PersonId | None = None
    """Whose tasks they are; of others only what was handed up to the reader."""
    singles: Sequence[OwedSingle] = ()
    """Where the reader owes an answer beside the tasks."""
    wishes: Sequence[ReportedWish] = ()
    """What customers wished for, for management to take note of (CUST-8)."""
    reported: Sequence[tuple[TriageItem, WaitingTask]] = ()
    """Requests about recorded time that wait, decisions about them she has not seen (TIME-4), and
    consents by phone that a customer contests (DEAD-1)."""
    requests: Requests = NO_REQUESTS
    """Requests to the team that wait for the reader's word (STAFF-1)."""
    notices: Sequence[Notice] = ()
    """What else waits and is no task: plans, absences, stops, competences, customers."""
    away: Away = ALL_THERE
    """Who is away, and who has left for good."""
    one: PersonId | None = None
    """Whose list it is; what came while she is away is not hers (RESP-9)."""

    def cases(self, now: datetime) -> Sequence[AnyCase]:
        """Everything that waits now, the next due first; what sleeps is told by its `snooze`."""
        found: list[AnyCase] = [
            self._case(waiting, item, now)
            for waiting in self.tasks
            for item in items_of(waiting.task, now, steps_seen(self.roles))
            if self._is_shown(waiting, item)
        ]
        found += [single_case(owed, now) for owed in self.singles]
        found += [*map(WishCase, self.wishes), *self.requests.cases(now), *self.notices]
        found += [self._case(waiting, item, now) for item, waiting in self.reported]
        return sorted(found, key=lambda case: triage_key(case.item))

    def _is_shown(self, waiting: WaitingTask, item: TriageItem) -> bool:
        hers = waiting.task.assistant_id
        if not waits_for(item, self.roles):
            return False
        if hers is not None and hers == self.one and owes(self.away, waiting, item)[0] != hers:
            return False
        return self.only_of in (None, hers) or item.kind in DECIDES

    def _case(self, waiting: WaitingTask, item: TriageItem, now: datetime) -> Case:
        known = self.snoozed.get((item.task_id, item.kind))
        asleep = known is not None and known.snooze.hides(item.due, known.newest, now)
        return Case(
            item,
            waiting.task,
            waiting.customer,
            waiting.customer_number,
            "" if waiting.task.assistant_id in self.away.closed else waiting.assistant,
            known.snooze if known is not None and asleep else None,
        )
