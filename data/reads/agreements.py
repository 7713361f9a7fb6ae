"""What was agreed on one task, for those who may read it: proposals, approvals, versions."""

from collections.abc import Sequence
from datetime import datetime
from json import loads

from data.instants import from_store
from data.reader import Reader, Row
from data.scope import tasks_in_reach
from domain.approval import Approval, ApprovalKind
from domain.attorney import AttorneyScope
from domain.errors import NotFound
from domain.ids import CustomerId, MessageId, PersonId, TaskId
from domain.proposal import ContractVersion, Proposal, ProposalStatus
from domain.task import OPEN, TaskStatus
from domain.values import dataclass, replace

_SEES = """
SELECT t.status, t.acceptance_off_at, t.attorney_for FROM tasks t WHERE t.id = :task AND """
_WAITING = """
SELECT id, task_id, customer_id, old, new, reason, message_id, proposed_by, proposed_name,
       proposed_at, asked_late, status, by_phone, answered_by, answered_name, answered_at,
       answer_message_id, version
FROM proposals WHERE task_id = :task AND customer_id = :customer AND status = 'open' ORDER BY id"""
_PROPOSALS = """
SELECT id, task_id, customer_id, old, new, reason, message_id, proposed_by, proposed_name,
       proposed_at, asked_late, status, by_phone, answered_by, answered_name, answered_at,
       answer_message_id, version
FROM proposals WHERE task_id = :task ORDER BY id"""
_IS_CONTESTED = "contested_at IS NOT NULL AND settled_at IS NULL"
_CONTESTED = f"""
SELECT id, task_id, customer_id, old, new, reason, message_id, proposed_by, proposed_name,
       proposed_at, asked_late, status, by_phone, answered_by, answered_name, answered_at,
       answer_message_id, version, contested_at
FROM proposals WHERE task_id = :task AND {_IS_CONTESTED} ORDER BY id"""
_APPROVALS = """
SELECT id, task_id, customer_id, kind, message_id, given_by, given_name, given_at, withdrawn_at
FROM approvals WHERE task_id = :task ORDER BY id"""
_CONTRACTS = """
SELECT id, task_id, number, terms, agreed_at, agreed_by, agreed_name, proposal_id
FROM contracts WHERE task_id = :task ORDER BY number"""


@dataclass(frozen=True, slots=True)
class Agreed:
    """Everything that was proposed, approved and agreed on one task, oldest first."""

    status: TaskStatus
    """Where the task stands."""
    acceptance_off_at: datetime | None = None
    """Since when results count as accepted on delivery (RES-6)."""
    proposals: Sequence[Proposal] = ()
    approvals: Sequence[Approval] = ()
    versions: Sequence[ContractVersion] = ()
    attorney_for: AttorneyScope | None = None
    """For what a power of attorney is needed (POA-1)."""

    @property
    def can_approve(self) -> bool:
        """Whether an approval would still approve something."""
        return self.status in OPEN


class AgreementReads:
    """Reads what was agreed, for one person."""

    def __init__(self, reader: Reader, me: PersonId, *, everything: bool) -> None:
        self._reader = reader
        self._me = me
        self._reach = tasks_in_reach(everything=everything)

    def of(self, task_id: TaskId) -> Agreed:
        """Everything, or `NotFound` when the task is not hers to see."""
        row = self._reader.row(_SEES + self._reach, task=task_id, me=self._me)
        if row is None:
            raise NotFound("task", task_id)
        rows = self._reader.rows
        return Agreed(
            TaskStatus(row[0]),
            from_store(row[1]),
            [_proposal(row) for row in rows(_PROPOSALS, task=task_id)],
            approvals_of(self._reader, task_id),
            [_version(row) for row in rows(_CONTRACTS, task=task_id)],
            None if row[2] is None else AttorneyScope(row[2]),
        )


def waiting_of(reader: Reader, task_id: TaskId, customer_id: CustomerId) -> Sequence[Proposal]:
    """The proposals on a task that wait for its customer, oldest first."""
    rows = reader.rows(_WAITING, task=task_id, customer=customer_id)
    return [_proposal(row) for row in rows]


def contested_of(reader: Reader, task_id: TaskId) -> Sequence[Proposal]:
    """The consents by phone on a task that are contested and not settled, oldest first."""
    rows = reader.rows(_CONTESTED, task=task_id)
    return [replace(_proposal(row), contested_at=from_store(row[18])) for row in rows]


def approvals_of(reader: Reader, task_id: TaskId) -> Sequence[Approval]:
    """Every approval on a task, oldest first, those withdrawn too."""
    return [_approval(row) for row in reader.rows(_APPROVALS, task=task_id)]


def _proposal(row: Row) -> Proposal:
    return Proposal(
        id=row[0],
        task_id=TaskId(row[1]),
        customer_id=CustomerId(row[2]),
        old=loads(row[3]),
        new=loads(row[4]),
        reason=row[5],
        message_id=MessageId(row[6]),
        proposed_by=PersonId(row[7]),
        proposed_name=row[8],
        proposed_at=from_store(row[9]),
        asked_late=bool(row[10]),
        status=ProposalStatus(row[11]),
        by_phone=bool(row[12]),
        answered_by=row[13],
        answered_name=row[14],
        answered_at=from_store(row[15]),
        answer_message_id=row[16],
        version=row[17],
    )


def _approval(row: Row) -> Approval:
    return Approval(
        id=row[0],
        task_id=TaskId(row[1]),
        customer_id=CustomerId(row[2]),
        kind=ApprovalKind(row[3]),
        message_id=MessageId(row[4]),
        given_by=PersonId(row[5]),
        given_name=row[6],
        given_at=from_store(row[7]),
        withdrawn_at=from_store(row[8]),
    )


def _version(row: Row) -> ContractVersion:
    return ContractVersion(
        id=row[0],
        task_id=TaskId(row[1]),
        number=row[2],
        terms=loads(row[3]),
        agreed_at=from_store(row[4]),
        agreed_by=row[5],
        agreed_name=row[6],
        proposal_id=row[7],
    )
