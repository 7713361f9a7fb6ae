"""Phone calls on a task (TIME-7)."""

from datetime import datetime

from domain.ids import PersonId, TaskId
from domain.values import dataclass


@dataclass(frozen=True, slots=True)
class PhoneCall:
    """One call that was made for a task."""

    id: int
    task_id: TaskId
    person_id: PersonId
    person_name: str
    called_at: datetime
    seconds: int
    note: str
    """With whom, and about what."""
