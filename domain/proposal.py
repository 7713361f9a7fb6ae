"""Proposed changes of what is agreed; nothing changes before the customer consents (DEAD-1)."""

from datetime import datetime
from enum import StrEnum

from domain.ids import CustomerId, MessageId, PersonId, TaskId
from domain.trail import Facts
from domain.values import dataclass


class ProposalStatus(StrEnum):
    """What became of a proposal."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    CONTESTED = "contested"
    """The customer denies what was noted after a call."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change of deadline, budget, area, title or description, as it was proposed."""

    id: int
    task_id: TaskId
    customer_id: CustomerId
    old: Facts
    """The particulars as they were, by field of the task."""
    new: Facts
    """The particulars as they are to be, the same fields."""
    reason: str
    message_id: MessageId
    """The message that proposes it in the chat."""
    proposed_by: PersonId
    proposed_name: str
    proposed_at: datetime
    asked_late: bool = False
    """On the day of the deadline or later (DEAD-2)."""
    status: ProposalStatus = ProposalStatus.OPEN
    by_phone: bool = False
    """The consent was given by phone and noted by the assistant; the customer can contest it."""
    answered_by: PersonId | None = None
    answered_name: str = ""
    answered_at: datetime | None = None
    answer_message_id: MessageId | None = None
    """The message the answer rests on."""
    version: int = 1


@dataclass(frozen=True, slots=True)
class ContractVersion:
    """What was agreed on a task from one moment on; later versions keep the former (TASK-4)."""

    id: int
    task_id: TaskId
    number: int
    """1 for what was accepted first."""
    terms: Facts
    """Every particular (`contract`)."""
    agreed_at: datetime
    agreed_by: PersonId | None
    """Who accepted the task or whose consent it rests on."""
    agreed_name: str
    proposal_id: int | None = None
    """The proposal it came from; None for the acceptance."""
