"""Time worked on a task (TIME-3)."""

from datetime import datetime

from domain.ids import PersonId, TaskId
from domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One stretch of real working time; never rounded."""

    id: int
    task_id: TaskId
    assistant_id: PersonId
    started_at: datetime
    seconds: int
    note: str
    external_id: str | None = None
