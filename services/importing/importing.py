"""The use case: files in, all of them or nothing."""

from collections.abc import Sequence
from pathlib import Path

from domain.permission import Act, reach_of
from domain.person import Actor
from domain.trail import Facts
from domain.values import dataclass
from services.importing.bringing import Bringing
from services.importing.checking import check
from services.importing.file_notes import bring_files
from services.importing.master_data import (
    bring_assignments,
    bring_assistants,
    bring_customers,
    bring_packages,
)
from services.importing.reading import Progress, Readings, read_files
from services.importing.result import Outcome
from services.importing.settling import write_tasks_and_messages
from services.importing.stored import what_is_stored
from services.importing.tasks import bring_tasks
from services.office import AGENCY, Doing, Office

_READ, _CHECKED = 0.3, 0.4
"""Shares of the whole that reading and checking take."""


class _Faulty(Exception):
    """Leaves the transaction without a trace."""


@dataclass(frozen=True, slots=True)
class Importing:
    """Brings an agency's own data in."""

    office: Office

    def bring_in(self, actor: Actor, files: Sequence[Path], progress: Progress) -> Outcome:
        """Everything in the files, or, with a single fault in them, nothing.

        - Open to admins: `Forbidden` for everybody else.
        - The same files again change nothing, whatever was done at the desk since: of a known line
          only those fields are changed that it says otherwise than the last time.
        - What `progress` raises ends the import without a trace.
        """
        reach_of(actor, Act.IMPORT)
        readings = read_files(files, lambda share: progress(share * _READ))
        try:
            with self.office.acting(actor, Act.IMPORT, AGENCY) as doing:
                return _bring(doing, readings, progress)
        except _Faulty:
            return Outcome(faults=readings.sorted_faults(), hints=readings.hints)


def _bring(doing: Doing, readings: Readings, progress: Progress) -> Outcome:
    progress(_READ)
    stored = what_is_stored(doing.work, readings)
    check(readings, stored, doing.now)
    if readings.faults:
        raise _Faulty
    progress(_CHECKED)
    bringing = Bringing(
        doing.work,
        doing.now,
        readings,
        stored,
        lambda share: progress(_CHECKED + share * (1 - _CHECKED)),
    )
    bring_customers(bringing)
    bring_assistants(bringing)
    bring_assignments(bringing)
    bring_packages(bringing)
    write_tasks_and_messages(bringing, bring_tasks(bringing))
    bring_files(bringing)
    for customer_id in sorted(bringing.accounts):
        doing.work.customers.keep_account(customer_id)
    for customer_id in sorted(bringing.moved):
        doing.work.imports.keep_movement(customer_id)
    bringing.remember()
    doing.new = _evidence(bringing)
    progress(1.0)
    kinds = [kind for kind, lines in readings.lines.items() if lines]
    counts = {kind: bringing.counts[kind] for kind in kinds}
    return Outcome(counts, hints=readings.hints, newcomers=bringing.newcomers)


def _evidence(bringing: Bringing) -> Facts:
    """How many of what came in, for the trail."""
    return {
        f"{kind}_{what}": count
        for kind, counts in bringing.counts.items()
        for what, count in (("added", counts.added), ("updated", counts.updated))
        if count
    }
