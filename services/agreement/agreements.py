"""Reading what was agreed on a task: proposals, approvals, versions of the contract."""

from data.reads.agreements import Agreed, AgreementReads
from domain.ids import TaskId
from domain.permission import sees_everything
from domain.person import Actor
from domain.proposal import CHANGEABLE, Proposal, open_among
from domain.task import TaskStatus
from domain.values import dataclass, replace
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
            agreed = reads.of(task_id)
        return _outward(agreed) if actor.is_customer else agreed


def waiting_on(agreed: Agreed, status: TaskStatus) -> list[Proposal]:
    """The proposals that can still be answered on a task that stands there, oldest first."""
    return open_among(agreed.proposals) if status in CHANGEABLE else []


def _outward(agreed: Agreed) -> Agreed:
    """As a customer may know it: what assistants are paid is not hers to see (ROLE-3)."""
    versions = [
        replace(one, terms={key: told for key, told in one.terms.items() if key not in _INWARD})
        for one in agreed.versions
    ]
    return replace(agreed, versions=versions)


_INWARD = frozenset({"assistant_factor", "shift_millis"})
