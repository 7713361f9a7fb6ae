"""Who could be given a task or a customer, with what the store knows of each (STAFF-1)."""

from collections.abc import Sequence
from datetime import datetime

from data.codes import member_or_none_of
from data.instants import from_store
from data.reader import Reader
from domain.area import WorkArea
from domain.competence import Level
from domain.ids import CustomerId, PersonId
from domain.values import dataclass

_LEVEL = member_or_none_of(Level)

_KNOWN = """
SELECT p.id, p.name,
  CASE WHEN EXISTS (SELECT 1 FROM assignments s WHERE s.person_id = p.id
    AND s.customer_id = :customer AND s.until IS NULL) THEN 1 ELSE 0 END,
  CASE WHEN EXISTS (SELECT 1 FROM assignments s WHERE s.person_id = p.id
      AND s.customer_id = :customer AND s.until IS NOT NULL)
    OR EXISTS (SELECT 1 FROM tasks t CROSS JOIN entries e WHERE t.customer_id = :customer
      AND e.task_id = t.id AND e.assistant_id = p.id) THEN 1 ELSE 0 END,
  (SELECT h.level FROM held_competences h JOIN competences k ON k.code = h.code
    WHERE h.person_id = p.id AND h.activated_at IS NOT NULL
      AND (h.code = :competence OR (:competence = '' AND k.area = :area))
    ORDER BY CASE h.level WHEN 'expert' THEN 0 WHEN 'good' THEN 1 ELSE 2 END LIMIT 1),
  p.created_at
FROM people p JOIN person_roles r ON r.person_id = p.id
WHERE r.role = 'assistant' AND p.disabled_at IS NULL ORDER BY p.sort_key, p.id"""


@dataclass(frozen=True, slots=True)
class KnownAssistant:
    """An assistant who can be given work, and what she has to do with the customer."""

    id: PersonId
    name: str
    serves: bool
    """Whether the customer is hers."""
    knows: bool
    """Whether she was hers before, or she has recorded time for her."""
    level: Level | None
    """In the competence asked for, else her best one in the area; as far as it is activated."""
    since: datetime
    """When she came to the agency."""


def assistants_for(
    reader: Reader,
    customer_id: CustomerId,
    competence: str = "",
    area: WorkArea | None = None,
) -> Sequence[KnownAssistant]:
    """Everybody who can be given work, by name; `competence` is the code of what is needed."""
    asked = "" if area is None else area.value
    rows = reader.rows(_KNOWN, customer=customer_id, competence=competence, area=asked)
    return [
        KnownAssistant(
            id=PersonId(row[0]),
            name=row[1],
            serves=bool(row[2]),
            knows=bool(row[3]),
            level=_LEVEL(row[4]),
            since=from_store(row[5]),
        )
        for row in rows
    ]
