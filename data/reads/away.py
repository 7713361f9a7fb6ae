"""Who is away now, since when, who stands in for whom, and who does not come back (RESP-9)."""

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType

from data.instants import from_store
from data.reader import Reader
from domain.absence import begins
from domain.calendar import instant, local
from domain.ids import CustomerId, PersonId
from domain.values import dataclass

# Few of each: absences that are not over stand in a partial index.
_AWAY = """
SELECT a.person_id, a.first_day, a.entered_at, b.customer_id, p.id, p.name, a.id
FROM absences a
LEFT JOIN backups b ON b.absence_id = a.id AND b.stand_in_id IS NOT NULL
LEFT JOIN people p ON p.id = b.stand_in_id
WHERE a.cancelled_at IS NULL AND a.first_day <= :today AND a.last_day >= :today
UNION ALL SELECT p.id, NULL, NULL, NULL, NULL, NULL, NULL
FROM people p JOIN person_roles r ON r.person_id = p.id AND r.role = 'assistant'
WHERE p.disabled_at IS NOT NULL
ORDER BY 7, 4"""
"""Who is away, with a row for each customer somebody is named for; and who has left for good."""

Who = tuple[PersonId | None, str]
"""Somebody with her name; None and empty for nobody."""


@dataclass(frozen=True, slots=True)
class Away:
    """Who is away at one moment."""

    since: Mapping[PersonId, datetime]
    """When it began, of everybody who is."""
    stand_ins: Mapping[tuple[PersonId, CustomerId], tuple[PersonId, str]]
    """Who stands in for whom at which customer."""
    closed: frozenset[PersonId] = frozenset()
    """Whose accounts are closed: they answer nothing any more (HAND-8)."""

    def owing(self, who: Who, customer: CustomerId, came: datetime | None) -> Who:
        """Who owes an answer to what came then on her task: she, her stand-in, or nobody.

        What came before she left stays hers; a stand-in's own absence is followed on. Nobody,
        which is management, whenever it came, once her account is closed.
        """
        met: set[PersonId] = set()
        person, name = who
        while person is not None and came is not None and self._is_gone(person, came):
            if person in met:
                return None, ""
            met.add(person)
            person, name = self.stand_ins.get((person, customer), (None, ""))
        return (None, "") if person in self.closed else (person, name)

    def _is_gone(self, person: PersonId, moment: datetime) -> bool:
        since = self.since.get(person)
        return since is not None and instant(moment) >= since


ALL_THERE = Away(MappingProxyType({}), MappingProxyType({}))
"""Nobody is away."""


def away_now(reader: Reader, now: datetime) -> Away:
    """Who is away at that moment, and whose accounts are closed."""
    since: dict[PersonId, datetime] = {}
    named: dict[tuple[PersonId, CustomerId], tuple[PersonId, str]] = {}
    closed: set[PersonId] = set()
    for row in reader.rows(_AWAY, today=local(now).date().isoformat()):
        person = PersonId(row[0])
        if row[1] is None:
            closed.add(person)
            continue
        begin = begins(date.fromisoformat(row[1]), from_store(row[2]))
        if begin > instant(now):
            continue
        since[person] = begin
        if row[4] is not None:
            named[person, CustomerId(row[3])] = PersonId(row[4]), row[5]
    return Away(since, named, frozenset(closed))
