"""The use case: look at everything, mend nothing."""

from collections.abc import Iterator, Sequence

from data.files import FileStore
from data.reads.agency import AgencyReads
from data.schema import REVISION
from data.upgrade import stored_revision
from data.work import Work
from domain.errors import StoreUnfit, VPAError
from domain.values import dataclass
from services.doctor.derived import examine_derived
from services.doctor.findings import Finding, State, What, fault, fine, warning
from services.doctor.surroundings import (
    Surroundings,
    examine_clock,
    examine_copies,
    examine_disk,
    examine_rights,
    examine_terminal,
)
from services.office import Office

SOUND_SQLITE = (3, 51, 3)
"""Before this version a rare damage of the write-ahead log is possible."""

TOLD = 5
"""So many lines of an engine's own complaints, or of what is missing, are told."""


@dataclass(frozen=True, slots=True)
class Doctor:
    """Examines the store and what it stands on; it reads nobody's names and needs no sign-in."""

    office: Office
    around: Surroundings

    def examine(self) -> Sequence[Finding]:
        """All findings, in the order of `What`; never an error, but a fault among them."""
        found = [*self._store(), *self._place()]
        order = list(What)
        return sorted(found, key=lambda finding: order.index(finding.what))

    def _place(self) -> Iterator[Finding]:
        database = self.office.database.address.path
        yield examine_rights(database, self.around)
        yield examine_disk(database, self.around)
        yield from examine_terminal(self.around)

    def _store(self) -> Iterator[Finding]:
        place = self.office.database.address
        try:
            stored = stored_revision(place)
            if stored is None:
                yield warning(What.DATABASE, "missing", place=place.shown)
                return
            yield fine(What.DATABASE, place=place.shown)
            if stored != REVISION:
                yield fault(What.REVISION, "other", stored=stored, needed=REVISION)
                return
            with self.office.reading() as work:
                if lacking := work.doctor.missing():
                    told = ", ".join(lacking[:TOLD])
                    yield fault(What.REVISION, "incomplete", count=len(lacking), missing=told)
                    return
                yield fine(What.REVISION, stored=stored)
                yield from self._inside(work)
        except StoreUnfit as error:
            yield fault(What.INTEGRITY, "unusable", place=place.shown, said=error.why)
        except VPAError as error:
            said = str(getattr(error, "detail", "")) or type(error).__name__
            yield fault(What.DATABASE, "unreachable", place=place.shown, said=said)

    def _inside(self, work: Work) -> Iterator[Finding]:
        database = self.office.database.address.path
        version = work.doctor.engine_version()
        server = None
        if database is None:
            yield fine(What.ENGINE, engine="PostgreSQL", version=version)
            server = work.doctor.server_time()
        else:
            yield _sqlite(version)
            yield _integrity(work)
        agency = AgencyReads(work.reader).find()
        now = self.office.now()
        is_demo = agency is not None and agency.is_demo
        yield examine_clock(now, server, self.around)
        yield examine_copies(database, now, self.around, is_demo=is_demo)
        yield from examine_derived(work, FileStore(self.around.files))


def worst(findings: Sequence[Finding]) -> State:
    """The gravest state among them."""
    states = {finding.state for finding in findings}
    return next((s for s in (State.FAULT, State.WARNING) if s in states), State.OK)


def _sqlite(version: str) -> Finding:
    numbers = tuple(int(part) for part in version.split(".") if part.isdigit())
    facts = {"engine": "SQLite", "version": version}
    return (
        fine(What.ENGINE, **facts)
        if numbers >= SOUND_SQLITE
        else warning(What.ENGINE, "old", **facts)
    )


def _integrity(work: Work) -> Finding:
    damage = work.doctor.damage()
    if not damage:
        return fine(What.INTEGRITY)
    return fault(What.INTEGRITY, "damaged", count=len(damage), said="; ".join(damage[:TOLD]))
