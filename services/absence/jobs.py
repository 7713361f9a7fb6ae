"""What time brings for absences: customers told two weeks ahead, stand-ins let go (PLAN-4, RESP-9).

Worked out from the data by whoever looks first, as often as anybody likes: what is done is marked
in the transaction that does it, so that it happens once.
"""

from datetime import date, timedelta

from data.work import Work
from domain.absence import Absence, is_to_be_announced
from domain.calendar import local
from domain.errors import Stale
from domain.permission import Act
from domain.person import AssignmentRole
from domain.values import dataclass, replace
from services.absence.access import on_absence
from services.absence.standing_in import let_in
from services.absence.telling import announced
from services.office import Office

_LOOK_BACK = timedelta(days=60)
"""Stand-ins of an absence that ended longer ago were let go long since."""


@dataclass(frozen=True, slots=True)
class AbsenceJobs:
    """Nobody's use case: it is asked by every terminal, and needs none to be running."""

    office: Office

    def settle(self) -> int:
        """Announce what is due, let go whose time is over; how many absences that were."""
        now = self.office.now()
        since = local(now).date() - _LOOK_BACK
        with self.office.reading() as work:
            known = work.absences.holding_from(since)
            due = [one for one in known if is_to_be_announced(one, now)]
            over = [one for one in known if one.ends_at <= now and _has_stand_ins(work, one)]
        return sum(map(self._announce, due)) + sum(map(self._let_go, over))

    def _announce(self, seen: Absence) -> bool:
        try:
            with self.office.running(Act.ANNOUNCE_ABSENCE, on_absence(seen)) as doing:
                absence = doing.work.absences.get(seen.id)
                if absence.version != seen.version:
                    raise Stale("absence", seen.id)
                doing.work.absences.save(replace(absence, announced_at=doing.now))
                told = announced(doing, absence)
                doing.new = {"person_id": absence.person_id, "customers": told}
        except Stale:
            return False
        return True

    def _let_go(self, absence: Absence) -> bool:
        with self.office.running(Act.CHANGE_ABSENCE, on_absence(absence)) as doing:
            let_in(doing.work, doing.now, doing.work.absences.backups_of([absence.id]), [])
            doing.new = {"stand_ins": 0}
        return True


def _has_stand_ins(work: Work, absence: Absence) -> bool:
    """Whether somebody still sees a customer for its sake alone."""
    for one in work.absences.backups_of([absence.id]):
        if one.stand_in_id is None:
            continue
        serving = work.customers.assignments_of(one.customer_id)
        if any(
            each.person_id == one.stand_in_id and each.role is AssignmentRole.STAND_IN
            for each in serving
        ) and not work.absences.stands_in(one.stand_in_id, one.customer_id, _after(absence)):
            return True
    return False


def _after(absence: Absence) -> date:
    return absence.last_day + timedelta(days=1)
