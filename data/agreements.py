"""Proposals, approvals and versions of the contract, in and out."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, Row, insert, select, update

from data.rows import columns, save_version
from data.tables.agreements import approvals, contracts, proposals
from domain.approval import Approval
from domain.errors import NotFound
from domain.ids import CustomerId, TaskId
from domain.proposal import ContractVersion, Proposal
from domain.values import replace


class AgreementRepository:
    """What customer and agency agree on. Knows no rule and never commits."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def proposal(self, proposal_id: int) -> Proposal:
        """The proposal, or `NotFound`."""
        asked = select(proposals).where(proposals.c.id == proposal_id)
        row = self._connection.execute(asked).one_or_none()
        if row is None:
            raise NotFound("proposal", proposal_id)
        return _proposal(row)

    def proposals_of(self, task_id: TaskId) -> Sequence[Proposal]:
        """Every proposal on a task, oldest first."""
        asked = select(proposals).where(proposals.c.task_id == task_id).order_by(proposals.c.id)
        return [_proposal(row) for row in self._connection.execute(asked)]

    def contested_of_customer(self, customer_id: CustomerId) -> Sequence[Proposal]:
        """What was ever contested on a customer's tasks, oldest first (DEAD-1)."""
        asked = select(proposals).where(
            proposals.c.customer_id == customer_id, proposals.c.contested_at.is_not(None)
        )
        return [_proposal(row) for row in self._connection.execute(asked.order_by(proposals.c.id))]

    def add_proposal(self, proposal: Proposal) -> Proposal:
        """A new proposal."""
        self._connection.execute(insert(proposals), _columns(proposal))
        return proposal

    def save_proposal(self, proposal: Proposal) -> Proposal:
        """Keep what became of a proposal, unless somebody was quicker: then `Stale`."""
        kept = replace(proposal, version=proposal.version + 1)
        save_version(self._connection, proposals, "proposal", kept)
        return kept

    def contracts_of(self, task_id: TaskId) -> Sequence[ContractVersion]:
        """Every version of what was agreed on a task, the first first."""
        asked = select(contracts).where(contracts.c.task_id == task_id).order_by(contracts.c.number)
        return [ContractVersion(**row._mapping) for row in self._connection.execute(asked)]

    def add_contract(self, version: ContractVersion) -> ContractVersion:
        """One version more; there is one of each number."""
        self._connection.execute(insert(contracts), columns(contracts, version))
        return version

    def approval(self, approval_id: int) -> Approval:
        """The approval, or `NotFound`."""
        asked = select(approvals).where(approvals.c.id == approval_id)
        row = self._connection.execute(asked).one_or_none()
        if row is None:
            raise NotFound("approval", approval_id)
        return Approval(**row._mapping)

    def approvals_of(self, task_id: TaskId) -> Sequence[Approval]:
        """Every approval on a task, oldest first, those withdrawn too."""
        asked = select(approvals).where(approvals.c.task_id == task_id).order_by(approvals.c.id)
        return [Approval(**row._mapping) for row in self._connection.execute(asked)]

    def add_approval(self, approval: Approval) -> Approval:
        """A new approval."""
        self._connection.execute(insert(approvals), columns(approvals, approval))
        return approval

    def end_approval(self, approval_id: int, at: datetime) -> None:
        """The approval holds no longer."""
        ended = update(approvals).where(approvals.c.id == approval_id)
        self._connection.execute(ended.values(withdrawn_at=at))


def _columns(proposal: Proposal) -> dict[str, object]:
    return columns(proposals, proposal) | {
        "asked_late": int(proposal.asked_late),
        "by_phone": int(proposal.by_phone),
    }


def _proposal(row: Row[tuple[object, ...]]) -> Proposal:
    """The only translation of a row into a proposal."""
    values = dict(row._mapping)
    values["asked_late"], values["by_phone"] = bool(row.asked_late), bool(row.by_phone)
    return Proposal(**values)
