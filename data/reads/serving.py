"""Who serves a customer, as the customer herself may know it (ROLE-3)."""

from collections.abc import Sequence
from datetime import datetime

from data.instants import from_store
from data.reader import Reader
from domain.ids import PersonId
from domain.person import AssignmentRole
from domain.values import dataclass

_STANDINGS = (AssignmentRole.LEAD, AssignmentRole.TEAM, AssignmentRole.STAND_IN, None)

_SERVING = """
SELECT p.id, p.name, MIN(x.standing), s.seen_at FROM (
  SELECT a.person_id AS id, CASE a.role WHEN 'lead' THEN 0 WHEN 'team' THEN 1 ELSE 2 END AS standing
  FROM assignments a JOIN contacts k ON k.customer_id = a.customer_id
  WHERE k.person_id = :me AND a.until IS NULL
  UNION ALL SELECT t.assistant_id, 3 FROM tasks t
  JOIN contacts k ON k.customer_id = t.customer_id
  WHERE k.person_id = :me AND t.assistant_id IS NOT NULL
    AND t.status NOT IN ('done', 'deleted')
  UNION ALL SELECT j.person_id, 3 FROM participants j JOIN tasks t ON t.id = j.task_id
  JOIN contacts k ON k.customer_id = t.customer_id
  WHERE k.person_id = :me AND t.status NOT IN ('done', 'deleted')
) x JOIN people p ON p.id = x.id LEFT JOIN presence s ON s.person_id = p.id
WHERE p.disabled_at IS NULL
GROUP BY p.id, p.name, p.sort_key, s.seen_at ORDER BY MIN(x.standing), p.sort_key, p.id"""


@dataclass(frozen=True, slots=True)
class ServingPerson:
    """Somebody who works for the customer, with nothing private."""

    id: PersonId
    name: str
    role: AssignmentRole | None
    """How she stands to the customer; None for one who helps with a task (PA)."""
    seen_at: datetime | None
    """When one of her terminals last told that she is there (PRES-1)."""


class ServingReads:
    """Who works for the customer that a person signs in for."""

    def __init__(self, reader: Reader, me: PersonId) -> None:
        self._reader = reader
        self._me = me

    def everybody(self) -> Sequence[ServingPerson]:
        """Her assistants, lead first, then those who help with an open task of hers."""
        return [
            ServingPerson(PersonId(row[0]), row[1], _STANDINGS[int(row[2])], from_store(row[3]))
            for row in self._reader.rows(_SERVING, me=self._me)
        ]
