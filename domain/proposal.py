"""Proposed changes of what is agreed; nothing changes before the customer consents (DEAD-1)."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

from domain.area import WorkArea
from domain.contract import UNAGREED
from domain.errors import VPAError
from domain.ids import CustomerId, MessageId, PersonId, TaskId
from domain.task import UNDER_DEADLINE, TaskStatus
from domain.trail import Facts
from domain.values import dataclass

TERMS = ("title", "description", "expected_result", "deadline_at", "budget_seconds", "area")
"""The particulars that change by consent, by field of the task, in the order they are told."""

CHANGEABLE = UNAGREED | UNDER_DEADLINE
"""Where a task stands while its terms can still change: before its result is handed over."""


class ProposalStatus(StrEnum):
    """What became of a proposal."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    CONTESTED = "contested"
    """The customer denies what was noted after a call."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Terms as they are to be; what is None stays as it is."""

    title: str | None = None
    description: str | None = None
    expected_result: str | None = None
    deadline: datetime | None = None
    budget: timedelta | None = None
    area: WorkArea | None = None


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
    contested_at: datetime | None = None
    """When the customer denied the call; management is to see to it from then on."""
    settled_at: datetime | None = None
    """When management had settled what was contested."""

    @property
    def can_be_contested(self) -> bool:
        """Whether it rests on a call that the customer has not denied."""
        return self.by_phone and self.status is ProposalStatus.ACCEPTED


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


@dataclass
class TermsClosed(VPAError):
    """The task is handed over or closed: its terms do not change any more."""

    status: TaskStatus


@dataclass
class NothingProposed(VPAError):
    """Everything is to stay as it is."""


@dataclass
class AlreadyProposed(VPAError):
    """One of these is in an open proposal already."""

    fields: tuple[str, ...]
    """By field of the task."""


@dataclass
class OwnPrice(VPAError):
    """Nobody notes an area for her own work that no one could contest: it prices it (HON-10)."""

    number: int
    """The task's."""


@dataclass
class ProposalClosed(VPAError):
    """It was answered or withdrawn, or there is nothing to contest."""

    status: ProposalStatus
    by: str = ""
    """The name of who answered; empty when unknown."""


@dataclass
class NothingContested(VPAError):
    """No consent by phone waits to be settled on the task."""

    number: int
    """The task's."""


@dataclass
class TermsMoved(VPAError):
    """What it was to change is not any more as it was when it was proposed."""

    fields: tuple[str, ...]
    """By field of the task."""


@dataclass
class BudgetBelowWork(VPAError):
    """More account time is worked already than the budget is to be (BUD-4)."""

    worked: timedelta
    """In account time."""


@dataclass
class NotCovered(VPAError):
    """The customer's available time does not cover the raise (BUD-4)."""

    missing: timedelta
    available: timedelta


@dataclass
class AreaNeedsRelease(VPAError):
    """Work that runs cannot move to an area that operations has to release before (AREA-3)."""

    area: WorkArea


@dataclass
class NothingToRelease(VPAError):
    """No budget is left on the task that could become free (BUD-5)."""

    number: int
    """The task's."""


def open_among(proposals: Iterable[Proposal]) -> list[Proposal]:
    """Those that wait for the customer, the oldest first."""
    waiting = (one for one in proposals if one.status is ProposalStatus.OPEN)
    return sorted(waiting, key=lambda one: one.id)


def contested_among(proposals: Iterable[Proposal]) -> list[Proposal]:
    """The contested ones that management has not settled yet, the oldest first (DEAD-1)."""
    waiting = (one for one in proposals if one.contested_at and not one.settled_at)
    return sorted(waiting, key=lambda one: one.id)


def refuse_twice(new: Facts, waiting: Iterable[Proposal]) -> None:
    """`AlreadyProposed` when one of the waiting proposals is about the same."""
    asked = {field for one in waiting for field in one.new}
    twice = tuple(field for field in TERMS if field in asked and field in new)
    if twice:
        raise AlreadyProposed(twice)


def refuse_closed(proposal: Proposal) -> None:
    """`ProposalClosed` unless it still waits for the customer."""
    if proposal.status is not ProposalStatus.OPEN:
        raise ProposalClosed(proposal.status, proposal.answered_name)


def refuse_settled(proposal: Proposal) -> None:
    """`ProposalClosed` unless it is a consent noted after a call, not yet denied."""
    if not proposal.can_be_contested:
        raise ProposalClosed(proposal.status, proposal.answered_name)
