"""Why tasks were handed up, for whoever distributes them (TASK-6, AREA-3)."""

from collections.abc import Sequence
from datetime import datetime

from data.instants import from_store
from data.reader import Reader
from domain.ids import CustomerId, TaskId
from domain.permission import Act
from domain.values import dataclass

MOST = 6
"""So many reasons are shown, the newest first."""

_UP = f"'{Act.DELEGATE.value}', '{Act.SEND_TO_OPERATIONS.value}'"
_REASONS = f"""
SELECT d.at, d.actor_name, d.act, d.reason, t.number, t.id
FROM tasks t CROSS JOIN trail d WHERE t.customer_id = :customer AND d.task_id = t.id
  AND d.act IN ({_UP}) ORDER BY d.number DESC LIMIT :most"""


@dataclass(frozen=True, slots=True)
class HandedUp:
    """Once that a task was passed on or sent to operations, and why."""

    at: datetime
    by: str
    act: Act
    reason: str
    """Hers when she delegated; her word whether she can take it when she sent it to operations."""
    number: int
    """The task's."""
    task_id: TaskId


class HandedUpReads:
    """For management only."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def reasons(self, customer_id: CustomerId) -> Sequence[HandedUp]:
        """Why tasks of this customer were handed up, the newest first."""
        rows = self._reader.rows(_REASONS, customer=customer_id, most=MOST)
        return [
            HandedUp(from_store(row[0]), row[1], Act(row[2]), row[3], row[4], TaskId(row[5]))
            for row in rows
        ]
