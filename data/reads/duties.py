"""Duties to delete with the names of whom they are about (RET-1, CG-6)."""

from collections.abc import Sequence
from datetime import date

from data.instants import from_store
from data.reader import Reader, Row
from domain.ids import PersonId
from domain.retention import Duty, Ending, Kept
from domain.values import dataclass

MOST = 1_000
"""So many are read at once: the open ones first, then those done last."""

_COLUMNS = """d.id, d.key, d.ending, d.kept, d.customer_id, d.person_id, d.ended_on, d.kept_until,
  d.made_at, d.appeared_at, d.confirmed_by, d.confirmed_name, d.confirmed_at, d.deleted,
  d.row_count, d.file_count, d.version, COALESCE(c.name, ''), COALESCE(c.number, 0),
  COALESCE(p.name, ''), CASE WHEN p.disabled_at IS NULL THEN 1 ELSE 0 END"""

_JOINED = """FROM duties d LEFT JOIN customers c ON c.id = d.customer_id
LEFT JOIN people p ON p.id = d.person_id"""

_SHOWN = f"""
SELECT {_COLUMNS} {_JOINED} WHERE {{whose}}
ORDER BY CASE WHEN d.confirmed_at IS NULL THEN 0 ELSE 1 END, d.kept_until, d.id LIMIT {MOST}"""

_HERS = "d.person_id = :me AND d.ending = 'assignment'"

_DUE = "d.confirmed_at IS NULL AND d.kept_until < :today"

_OURS = "(d.ending <> 'assignment' OR p.disabled_at IS NOT NULL)"


@dataclass(frozen=True, slots=True)
class DutyRow:
    """A duty with the names of whom it is about."""

    duty: Duty
    customer: str
    """Empty where it is about no customer."""
    customer_number: int
    person: str
    """Who has to delete it herself, or who has left; empty for a customer's end."""
    signs_in: bool
    """Whether she can confirm it herself."""


def duties_shown(reader: Reader, person_id: PersonId | None) -> Sequence[DutyRow]:
    """All of them, or what one person has to delete herself; the open ones first."""
    whose = "1 = 1" if person_id is None else _HERS
    return [_shown(row) for row in reader.rows(_SHOWN.format(whose=whose), me=person_id)]


def duties_due(
    reader: Reader, person_id: PersonId, today: date, *, ours: bool
) -> Sequence[DutyRow]:
    """What is due now: what she has to delete herself; with `ours` what management sees to."""
    whose = f"{_DUE} AND ({_HERS}{f' OR {_OURS}' if ours else ''})"
    rows = reader.rows(_SHOWN.format(whose=whose), me=person_id, today=today.isoformat())
    return [_shown(row) for row in rows]


def _shown(row: Row) -> DutyRow:
    duty = Duty(
        id=row[0],
        key=row[1],
        ending=Ending(row[2]),
        kept=Kept(row[3]),
        customer_id=row[4],
        person_id=row[5],
        ended_on=date.fromisoformat(row[6]),
        kept_until=date.fromisoformat(row[7]),
        made_at=from_store(row[8]),
        appeared_at=from_store(row[9]),
        confirmed_by=row[10],
        confirmed_name=row[11],
        confirmed_at=from_store(row[12]),
        deleted=row[13],
        row_count=row[14],
        file_count=row[15],
        version=row[16],
    )
    return DutyRow(duty, row[17], row[18], row[19], bool(row[20]))
