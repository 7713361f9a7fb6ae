"""Consents by phone that the customer contests: management sees to them (DEAD-1)."""

from domain.contract import checked_text
from domain.ids import TaskId
from domain.permission import Act
from domain.person import Actor
from domain.proposal import NothingContested, contested_among
from domain.values import dataclass, replace
from services.office import Office, on_task


@dataclass(frozen=True, slots=True)
class Contested:
    """The use case of settling what is contested; the customer never sees how."""

    office: Office

    def settle(self, actor: Actor, task_id: TaskId, outcome: str) -> None:
        """Management has spoken with both sides about every contested consent on the task.

        What came of it stands in the history as the reason, for our side only. What is agreed
        stays as it is: a change takes a new consent. `BadInput` without words, and
        `NothingContested` when nothing waits there.
        """
        came_of_it = checked_text("outcome", outcome)
        with self.office.acting(actor, Act.SETTLE_CONTEST, on_task(task_id)) as doing:
            task = doing.work.tasks.get(task_id)
            agreements = doing.work.agreements
            waiting = contested_among(agreements.proposals_of(task_id))
            if not waiting:
                raise NothingContested(task.number)
            for one in waiting:
                agreements.save_proposal(replace(one, settled_at=doing.now))
            doing.reason = came_of_it
