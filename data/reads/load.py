"""How much each assistant has worked, and what her active tasks still take (PLAN-6)."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal

from data.instants import from_store, to_store
from data.reader import Reader, Row
from domain.ids import PersonId, TaskId
from domain.values import dataclass
from domain.worked import working_time_in

_WORKED = """
SELECT p.id, (SELECT COALESCE(SUM(e.seconds), 0) FROM entries e
  WHERE e.assistant_id = p.id AND e.started_at >= :start AND e.started_at < :end)
FROM people p JOIN person_roles r ON r.person_id = p.id
WHERE r.role = 'assistant' AND p.disabled_at IS NULL AND {whose}"""

_AHEAD = """
SELECT t.assistant_id, t.id, t.number, t.title, c.name, c.number, t.deadline_at,
  t.budget_seconds, t.shift_millis, t.worked_seconds, t.customer_factor
FROM tasks t JOIN customers c ON c.id = t.customer_id
WHERE t.status IN ('accepted', 'in_progress') AND t.assistant_id IS NOT NULL AND {whose}
ORDER BY t.deadline_at, t.number"""


@dataclass(frozen=True, slots=True)
class AheadTask:
    """An active task with the real working time left on it."""

    assistant_id: PersonId
    task_id: TaskId
    number: int
    title: str
    customer: str
    customer_number: int
    deadline_at: datetime | None
    left: timedelta


class LoadReads:
    """Of one person, or of all assistants who may sign in."""

    def __init__(self, reader: Reader, person_id: PersonId | None = None) -> None:
        self._reader = reader
        self._person = person_id

    def worked(self, start: datetime, end: datetime) -> Mapping[PersonId, timedelta]:
        """The real time recorded by each in [start, end), by the beginning of the entries."""
        asked = _WORKED.format(whose=self._whose("p.id"))
        rows = self._reader.rows(
            asked, start=to_store(start), end=to_store(end), person=self._person
        )
        return {PersonId(row[0]): timedelta(seconds=int(row[1])) for row in rows}

    def ahead(self) -> Sequence[AheadTask]:
        """Their active tasks, the next deadline first; those without one at an end."""
        asked = _AHEAD.format(whose=self._whose("t.assistant_id"))
        return list(_tasks(self._reader.rows(asked, person=self._person)))

    def _whose(self, column: str) -> str:
        return "1 = 1" if self._person is None else f"{column} = :person"


def _tasks(rows: Sequence[Row]) -> Iterator[AheadTask]:
    for row in rows:
        worked = timedelta(seconds=row[9])
        factor = Decimal(1) if row[10] is None else Decimal(row[10]) / 1000
        whole = working_time_in(row[7], row[8], factor)
        yield AheadTask(
            assistant_id=row[0],
            task_id=row[1],
            number=row[2],
            title=str(row[3]),
            customer=str(row[4]),
            customer_number=row[5],
            deadline_at=from_store(row[6]),
            left=max(whole - worked, timedelta(0)),
        )
