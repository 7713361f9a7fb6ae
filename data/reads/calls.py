"""Phone calls on a task, while somebody has to see to them (TIME-7)."""

from collections.abc import Sequence

from data.instants import from_store
from data.reader import Reader
from domain.ids import CustomerId, PersonId, TaskId
from domain.phone import PhoneCall

_OVER = """
SELECT k.id, k.task_id, k.customer_id, k.person_id, k.person_name, k.started_at, k.seconds,
  k.note, k.logged_at, k.is_over, k.settled_at
FROM phone_calls k WHERE k.task_id = :task AND EXISTS (
  SELECT 1 FROM phone_calls w WHERE w.task_id = :task AND w.is_over = 1 AND w.settled_at IS NULL)
ORDER BY k.started_at, k.id"""


def calls_over(reader: Reader, task_id: TaskId) -> Sequence[PhoneCall]:
    """Every call on the task, the oldest first, while they wait for management; else none."""
    return [
        PhoneCall(
            id=row[0],
            task_id=TaskId(row[1]),
            customer_id=CustomerId(row[2]),
            person_id=PersonId(row[3]),
            person_name=row[4],
            started_at=from_store(row[5]),
            seconds=row[6],
            note=row[7],
            logged_at=from_store(row[8]),
            is_over=bool(row[9]),
            settled_at=from_store(row[10]),
        )
        for row in reader.rows(_OVER, task=task_id)
    ]
