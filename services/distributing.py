"""Distributing tasks that were handed up: who could take one (TASK-6)."""

from collections.abc import Sequence

from data.reads.handing import Candidate, HandedUp, HandingReads
from domain.errors import Forbidden
from domain.ids import TaskId
from domain.permission import Act, reach_of
from domain.person import Actor
from domain.values import dataclass
from services.office import Office

__all__ = ["Candidate", "Distributing", "HandedUp"]


@dataclass(frozen=True, slots=True)
class Distributing:
    """What management reads before it gives a task to somebody."""

    office: Office

    def candidates(self, actor: Actor, task_id: TaskId) -> Sequence[Candidate]:
        """Who could take the task, the likeliest first; `Forbidden` for others than management."""
        reach_of(actor, Act.GIVE_BACK)
        with self.office.reading() as work:
            task = work.tasks.get(task_id)
            return HandingReads(work.reader).candidates(task.customer_id)

    def reasons(self, actor: Actor, task_id: TaskId) -> Sequence[HandedUp]:
        """Why this task, and others of its customer, were handed up, the newest first."""
        if not actor.is_management:
            raise Forbidden(Act.GIVE_BACK)
        with self.office.reading() as work:
            task = work.tasks.get(task_id)
            return HandingReads(work.reader).reasons(task.customer_id)
