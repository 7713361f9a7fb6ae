"""For whom somebody stands in, now or soon (PLAN-3, RESP-9)."""

from collections.abc import Sequence
from datetime import date

from data.reader import Reader
from domain.ids import PersonId
from domain.values import dataclass

_STANDS_IN = """
SELECT a.id, p.name, a.first_day, a.last_day, COUNT(*), a.reachable
FROM backups b JOIN absences a ON a.id = b.absence_id JOIN people p ON p.id = a.person_id
WHERE b.stand_in_id = :me AND a.cancelled_at IS NULL AND a.last_day >= :today
GROUP BY a.id, p.name, a.first_day, a.last_day, a.reachable ORDER BY a.first_day, a.id"""


@dataclass(frozen=True, slots=True)
class StandingIn:
    """An absence of somebody else in which she is there for customers."""

    absence_id: int
    name: str
    """Who is away."""
    first_day: date
    last_day: date
    customers: int
    """For how many customers she is there."""
    reachable: str = ""
    """When and how who is away can be asked; empty: not at all."""


def standing_in_of(reader: Reader, me: PersonId, today: date) -> Sequence[StandingIn]:
    """All that are not over, the next first."""
    rows = reader.rows(_STANDS_IN, me=me, today=today.isoformat())
    return [
        StandingIn(
            absence_id=row[0],
            name=row[1],
            first_day=date.fromisoformat(row[2]),
            last_day=date.fromisoformat(row[3]),
            customers=row[4],
            reachable=row[5],
        )
        for row in rows
    ]
