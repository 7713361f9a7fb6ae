"""Reading what was agreed on a task: proposals, approvals, versions of the contract."""

from data.reads.agreements import Agreed, AgreementReads
from domain.ids import TaskId
from domain.permission import sees_everything
from domain.person import Actor
from domain.proposal import CHANGEABLE, Proposal, open_among
from domain.task import TaskStatus
from domain.values import dataclass
from services.office import Office

__all__ = ["Agreed", "Agreements", "waiting_on"]


@dataclass(frozen=True, slots=True)
class Agreements:
    """What was agreed, for those who may read the task; customers see theirs."""

    office: Office

    def of(self, actor: Actor, task_id: TaskId) -> Agreed:
        """Everything that was proposed, approved and agreed; or `NotFound`."""
        with self.office.reading() as work:
            reads = AgreementReads(work.reader, actor.id, everything=sees_everything(actor))
            return reads.of(task_id)


def waiting_on(agreed: Agreed, status: TaskStatus) -> list[Proposal]:
    """The proposals that can still be answered on a task that stands there, oldest first."""
    return open_among(agreed.proposals) if status in CHANGEABLE else []
