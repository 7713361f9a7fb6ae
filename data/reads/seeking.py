"""Tasks for which somebody is looked for: handed up, or with nobody to do them (POOL-3)."""

from collections.abc import Sequence
from datetime import datetime

from data.codes import member_or_none_of
from data.instants import from_store
from data.reader import Reader
from domain.area import WorkArea
from domain.ids import TaskId
from domain.task import OPEN, TaskStatus
from domain.values import dataclass

_AREA = member_or_none_of(WorkArea)

_TO_DO = ", ".join(repr(one.value) for one in sorted(OPEN - {TaskStatus.DELIVERED}))

# Searches of an index each: the tasks that are over are never read. What is delivered by somebody
# who has left asks for nobody before it comes back.
_SEEKING = f"""
SELECT w.id, w.number, w.title, w.area, w.competence, w.since, c.name, c.number FROM (
    SELECT t.id, t.number, t.title, t.area, t.competence, t.customer_id,
      COALESCE(t.handed_since, t.created_at) AS since
    FROM tasks t WHERE t.status = 'with_team_lead'
    UNION
    SELECT t.id, t.number, t.title, t.area, t.competence, t.customer_id,
      COALESCE(t.handed_since, t.created_at)
    FROM tasks t WHERE t.assistant_id IS NULL AND t.status NOT IN ('done', 'deleted')
    UNION
    SELECT t.id, t.number, t.title, t.area, t.competence, t.customer_id,
      COALESCE(t.handed_since, t.created_at)
    FROM people p CROSS JOIN tasks t
    WHERE p.disabled_at IS NOT NULL AND t.assistant_id = p.id AND t.status IN ({_TO_DO})
) w JOIN customers c ON c.id = w.customer_id
ORDER BY w.since, w.id"""


@dataclass(frozen=True, slots=True)
class SeekingTask:
    """A task that waits for somebody to do it."""

    task_id: TaskId
    number: int
    title: str
    area: WorkArea | None
    """None while nobody has said which."""
    competence: str
    """The code of what is needed; empty when nothing special is."""
    since: datetime
    """When it was handed up, or else created."""
    customer: str
    customer_number: int


def seeking_tasks(reader: Reader) -> Sequence[SeekingTask]:
    """All of them, the oldest first; for management."""
    return [
        SeekingTask(
            TaskId(row[0]),
            row[1],
            row[2],
            _AREA(row[3]),
            row[4],
            from_store(row[5]),
            row[6],
            row[7],
        )
        for row in reader.rows(_SEEKING)
    ]
