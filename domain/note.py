"""Internal notes on a task: for assistants and management, never for the customer (TASK-9)."""

from datetime import datetime

from domain.ids import CustomerId, PersonId, TaskId
from domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Note:
    """One internal note."""

    id: int
    task_id: TaskId
    customer_id: CustomerId
    author_id: PersonId
    author_name: str
    text: str
    written_at: datetime
