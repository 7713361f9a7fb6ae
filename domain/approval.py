"""What a customer has approved in writing, for one task alone (TASK-10)."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from domain.calendar import instant
from domain.errors import VPAError
from domain.ids import CustomerId, MessageId, PersonId, TaskId
from domain.task import Task
from domain.values import dataclass, replace


class ApprovalKind(StrEnum):
    """What can be approved in the task's chat."""

    CHANNEL = "channel"
    """Communication outside: WhatsApp, private phone, another cloud (TASK-10)."""
    WEEKEND_RATE = "weekend_rate"
    """Double rate on weekends and federal holidays (TIME-6)."""
    NO_ACCEPTANCE = "no_acceptance"
    """Results count as accepted when they are delivered (RES-6)."""
    POWER_OF_ATTORNEY = "power_of_attorney"
    """Buying, signing, banking or paying in this single case (POA-1)."""


@dataclass(frozen=True, slots=True)
class Approval:
    """One approval: the customer's own message says it, never one written by the assistant."""

    id: int
    task_id: TaskId
    customer_id: CustomerId
    kind: ApprovalKind
    message_id: MessageId
    """The customer's message it rests on."""
    given_by: PersonId
    given_name: str
    given_at: datetime
    """From when it holds."""
    withdrawn_at: datetime | None = None
    """From when it holds no longer; None while it does."""


@dataclass
class AlreadyApproved(VPAError):
    """The customer has approved this already, and it holds."""

    kind: ApprovalKind


@dataclass
class NotApproved(VPAError):
    """The customer's approval is missing, or does not hold any more (TASK-10)."""

    kind: ApprovalKind


def in_force(
    approvals: Iterable[Approval], kind: ApprovalKind, at: datetime | None = None
) -> Approval | None:
    """The approval of this kind that holds, now or at that moment; None without one."""
    for one in approvals:
        if one.kind is kind and _holds(one, at):
            return one
    return None


def refuse_again(approvals: Iterable[Approval], kind: ApprovalKind) -> None:
    """`AlreadyApproved` when one of this kind holds."""
    if in_force(approvals, kind) is not None:
        raise AlreadyApproved(kind)


def needed(approvals: Iterable[Approval], kind: ApprovalKind) -> Approval:
    """The approval of this kind that holds now, or `NotApproved`."""
    found = in_force(approvals, kind)
    if found is None:
        raise NotApproved(kind)
    return found


def switched(task: Task, approvals: Iterable[Approval], *, off: bool, now: datetime) -> Task:
    """The task whose results count as accepted on delivery, or are accepted again (RES-6).

    Off only with the customer's approval, else `NotApproved`.
    """
    if not off:
        return replace(task, acceptance_off_at=None)
    needed(approvals, ApprovalKind.NO_ACCEPTANCE)
    return replace(task, acceptance_off_at=task.acceptance_off_at or now)


def _holds(approval: Approval, at: datetime | None) -> bool:
    if at is None:
        return approval.withdrawn_at is None
    ended = approval.withdrawn_at
    return instant(approval.given_at) <= instant(at) and (
        ended is None or instant(at) < instant(ended)
    )
