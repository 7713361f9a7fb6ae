"""What somebody has to see to and is no task: plans, stops, absences, competences."""

from collections.abc import Sequence
from datetime import date, datetime

from data.instants import from_store
from data.reader import Reader, Row
from domain.absence import Absence, AbsenceKind
from domain.ids import PersonId
from domain.triage import TriageKind
from domain.values import dataclass

_CONFIRMED = "SELECT MAX(confirmed_at) FROM plans WHERE person_id = :me"

_HER_ABSENCES = """
SELECT a.id, a.person_id, a.kind, a.first_day, a.last_day, a.reachable, a.entered_at, a.entered_by,
  a.entered_name, a.announced_at, a.mailed_at, EXISTS (SELECT 1 FROM backups b
    WHERE b.absence_id = a.id AND b.is_needed = 1 AND b.stand_in_id IS NULL)
FROM absences a WHERE a.person_id = :me AND a.last_day >= :today AND a.cancelled_at IS NULL
ORDER BY a.first_day"""

_NOTICED = f"""
SELECT '{TriageKind.STOP_REVIEW.value}', s.person_id, p.name, s.review_on, s.set_at
FROM stops s JOIN people p ON p.id = s.person_id
WHERE s.lifted_at IS NULL AND s.review_on <= :today
UNION ALL SELECT '{TriageKind.ABSENCE_OPEN.value}', a.id, p.name, a.first_day,
  CASE WHEN a.seen_at IS NULL THEN a.entered_at END
FROM absences a JOIN people p ON p.id = a.person_id
WHERE a.cancelled_at IS NULL AND a.last_day >= :today AND (a.seen_at IS NULL OR EXISTS (
  SELECT 1 FROM backups b
  WHERE b.absence_id = a.id AND b.is_needed = 1 AND b.stand_in_id IS NULL))
UNION ALL SELECT '{TriageKind.COMPETENCE_WAITS.value}', h.person_id, p.name, k.name, h.added_at
FROM held_competences h JOIN people p ON p.id = h.person_id
JOIN competences k ON k.code = h.code
WHERE h.activated_at IS NULL"""


@dataclass(frozen=True, slots=True)
class Noticed:
    """One thing that waits for management."""

    kind: TriageKind
    number: int
    """Of the person; of an absence its own."""
    name: str
    """Whose it is."""
    told: str
    """A day in ISO form, or the name of a competence."""
    since: datetime | None
    """Since when nobody of management has looked at it; None when somebody did."""


def confirmed_at(reader: Reader, me: PersonId) -> datetime | None:
    """When she confirmed her plan last (PLAN-2); None when she never made one."""
    row = reader.row(_CONFIRMED, me=me)
    return None if row is None or row[0] is None else from_store(row[0])


def her_absences(reader: Reader, me: PersonId, today: date) -> Sequence[tuple[Absence, bool]]:
    """Those that are not over, the next first; whether a customer lacks a stand-in (PLAN-3)."""
    rows = reader.rows(_HER_ABSENCES, me=me, today=today.isoformat())
    return [(_absence(row), bool(row[11])) for row in rows]


def _absence(row: Row) -> Absence:
    return Absence(
        id=row[0],
        person_id=row[1],
        kind=AbsenceKind(row[2]),
        first_day=date.fromisoformat(row[3]),
        last_day=date.fromisoformat(row[4]),
        reachable=row[5],
        entered_at=from_store(row[6]),
        entered_by=row[7],
        entered_name=row[8],
        announced_at=from_store(row[9]),
        mailed_at=from_store(row[10]),
    )


def noticed(reader: Reader, today: date) -> Sequence[Noticed]:
    """Reviews due (STOP-2), absences to take note of or to find stand-ins for (PLAN-4),
    competences to activate (ROLE-4)."""
    return [
        Noticed(TriageKind(kind), number, name, told, from_store(since))
        for kind, number, name, told, since in reader.rows(_NOTICED, today=today.isoformat())
    ]
