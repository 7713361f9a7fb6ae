"""Distributing tasks that were handed up: why they came (TASK-6)."""

from collections.abc import Sequence

from data.reads.handed_up import HandedUp, HandedUpReads
from domain.errors import Forbidden
from domain.ids import TaskId
from domain.permission import Act
from domain.person import Actor
from domain.values import dataclass
from services.office import Office

__all__ = ["Distributing", "HandedUp"]


@dataclass(frozen=True, slots=True)
class Distributing:
    """What management reads before it gives a task to somebody."""

    office: Office

    def reasons(self, actor: Actor, task_id: TaskId) -> Sequence[HandedUp]:
        """Why this task, and others of its customer, were handed up, the newest first."""
        if not actor.is_management:
            raise Forbidden(Act.GIVE_BACK)
        with self.office.reading() as work:
            task = work.tasks.get(task_id)
            return HandedUpReads(work.reader).reasons(task.customer_id)
