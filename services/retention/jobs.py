"""What time brings for kept data: duties appear, fall due, files leave the store (RET-1, CG-6).

Worked out from the data by whoever looks first, as often as anybody likes: what is done is marked
in the transaction that does it, so that it happens once.
"""

from contextlib import suppress
from datetime import timedelta

from data.files import FileStore
from domain.calendar import local
from domain.errors import NotFound, Stale, StoreFull, StoreReadOnly
from domain.permission import Act
from domain.retention import Duty, newly_due
from domain.trail import Subject
from domain.values import dataclass, replace
from services.office import AGENCY, Office
from services.retention.duties import differs, keep_duties


@dataclass(frozen=True, slots=True)
class RetentionJobs:
    """Nobody's use case: it is asked by every terminal, and needs none to be running."""

    office: Office
    files: FileStore

    def settle(self) -> int:
        """Bring duties up to date and tell what falls due; how many fell due."""
        today = local(self.office.now()).date()
        with self.office.reading() as work:
            to_keep = differs(work)
        if to_keep:
            self._keep()
        with self.office.reading() as work:
            due = newly_due(work.duties.open_until(today - timedelta(days=1)), today)
        self.sweep()
        return sum(map(self._tell, due))

    def sweep(self) -> int:
        """Remove from the store what no message names any more; how many contents that were."""
        with self.office.reading() as work:
            leaving = work.erasing.leaving()
        return sum(map(self._remove, leaving))

    def _keep(self) -> None:
        """Bring duties up to date; without a line when another program was quicker."""
        with suppress(Stale), self.office.running(Act.KEEP_DUTIES, AGENCY) as doing:
            added, withdrawn = keep_duties(doing.work, doing.now)
            if not added and not withdrawn:
                raise Stale("duty", 0)
            doing.new = {"added": added, "withdrawn": withdrawn}

    def _tell(self, seen: Duty) -> bool:
        """Mark it as told; false when another program was quicker, or it was withdrawn."""
        with suppress(Stale, NotFound):
            with self.office.running(Act.TELL_DUTY, Subject("duty", seen.id)) as doing:
                duty = doing.work.duties.get(seen.id)
                if duty.appeared_at is not None:
                    raise Stale("duty", seen.id)
                doing.work.duties.save(replace(duty, appeared_at=doing.now))
                doing.new = {"kept": duty.kept.value, "kept_until": duty.kept_until.isoformat()}
            return True
        return False

    def _remove(self, sha256: str) -> bool:
        """Take one content out of the store; it stays on the list while that cannot be done."""
        try:
            with self.office.database.write() as work:
                if not work.erasing.is_named(sha256) and not self.files.remove(sha256):
                    return False
                work.erasing.left(sha256)
        except (StoreFull, StoreReadOnly, OSError):
            return False
        return True
