"""Complaints: their clocks, their solution, and the ruling when there is none (RES-7)."""

from datetime import datetime, time
from enum import StrEnum

from domain.calendar import add_working_days, at, instant, local
from domain.errors import VPAError
from domain.feedback import FeedbackStep
from domain.ids import CustomerId, PersonId, TaskId
from domain.response import EVENING, is_overdue, response_due
from domain.task import ACTIVE, Task, TaskStatus
from domain.values import dataclass, replace


class Cause(StrEnum):
    """Why somebody complains."""

    RATING = "rating"
    """One to three stars."""
    DEADLINE = "deadline"
    """The deadline was missed."""
    RESULT = "result"
    """The result differs from the description."""
    CONSENT = "consent"
    """Budget raised or deadline moved without consent."""
    OTHER = "other"


class Gravity(StrEnum):
    """What goes to the assistant manager at once."""

    DAMAGE = "damage"
    """Damage over 500 €."""
    THREAT = "threat"
    POACHING = "poaching"
    LOSS = "loss"
    """The customer is about to leave."""


SOLUTION_DAYS = 3
"""Working days until a solution is found with the customer (RES-7)."""

COMPLAINT_DAYS = 7
"""Working days after completion in which one can complain (RES-7)."""


@dataclass
class NothingToComplain(VPAError):
    """Nobody has accepted the task yet, or it is gone: there is no work to complain about."""

    number: int
    """The task's."""


@dataclass
class ComplaintTooLate(VPAError):
    """The days after completion in which one can complain are over (RES-7)."""

    number: int
    """The task's."""
    until: datetime
    """Until when one could."""


@dataclass
class AlreadyComplained(VPAError):
    """A complaint about the task is open; it is settled first."""

    number: int
    """The task's."""


@dataclass
class NoComplaint(VPAError):
    """No complaint about the task is open."""

    number: int
    """The task's."""


@dataclass
class ContactFirst(VPAError):
    """A solution is found with the customer, so somebody speaks with her first (RES-7)."""

    number: int
    """The task's."""


@dataclass
class SolutionAwaited(VPAError):
    """Management arbitrates when no solution was found in time, or the matter is grave (RES-7)."""

    number: int
    """The task's."""
    due: datetime
    """By when a solution may be found."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """One complaint about one task."""

    id: int
    task_id: TaskId
    customer_id: CustomerId
    assistant_id: PersonId | None
    cause: Cause
    text: str
    claimed_by: PersonId
    claimed_name: str
    claimed_at: datetime
    step: FeedbackStep | None
    """What is owed next; None when it is closed."""
    due_at: datetime | None
    """By when."""
    rating_id: int | None = None
    """The rating that is the cause."""
    gravity: Gravity | None = None
    escalated_at: datetime | None = None
    """When the assistant manager was called in."""
    contacted_by: PersonId | None = None
    contacted_at: datetime | None = None
    contact_note: str = ""
    solution: str = ""
    solved_at: datetime | None = None
    ruling: str = ""
    """What management ruled, with the reasons of both sides."""
    ruled_by: PersonId | None = None
    ruled_at: datetime | None = None
    refund_seconds: int = 0
    """Account time given back because of it (DEAD-3)."""
    version: int = 1

    @property
    def is_open(self) -> bool:
        """Whether it is neither solved nor ruled on."""
        return self.solved_at is None and self.ruled_at is None


def solution_due(claimed_at: datetime) -> datetime:
    """By when a solution is found: the evening of the third working day after (RES-7)."""
    return at(add_working_days(local(claimed_at).date(), SOLUTION_DAYS), EVENING)


def complain_until(done_at: datetime) -> datetime:
    """The first moment too late to complain: the end of the seventh working day after (RES-7)."""
    last = add_working_days(local(done_at).date(), COMPLAINT_DAYS)
    return at(last.fromordinal(last.toordinal() + 1), time(0))


def check_open_to_complaint(task: Task, now: datetime) -> None:
    """Complaints are heard during the work and until 7 working days after it (RES-7).

    `NothingToComplain` before the acceptance, `ComplaintTooLate` afterwards.
    """
    if task.status is TaskStatus.DONE and task.done_at is not None:
        until = complain_until(task.done_at)
        if instant(now) >= instant(until):
            raise ComplaintTooLate(task.number, until)
    elif task.status not in ACTIVE:
        raise NothingToComplain(task.number)


def is_open_to_complaint(task: Task, now: datetime) -> bool:
    """Whether a complaint about it would be heard now (RES-7)."""
    try:
        check_open_to_complaint(task, now)
    except (NothingToComplain, ComplaintTooLate):
        return False
    return True


def opened(complaint: Complaint, now: datetime) -> Complaint:
    """The complaint with its first step: contact, or at once management for a grave one (RES-7)."""
    grave = complaint.gravity is not None
    return replace(
        complaint,
        step=FeedbackStep.ARBITRATION if grave else FeedbackStep.CONTACT,
        due_at=response_due(now),
        escalated_at=now if grave else None,
    )


def contacted(
    complaint: Complaint, number: int, note: str, by: PersonId, now: datetime
) -> Complaint:
    """The complaint after the first contact: a solution is to be found (RES-7).

    One that management arbitrates already keeps its step.
    """
    if complaint.step is FeedbackStep.CONTACT:
        step, due = FeedbackStep.SOLUTION, solution_due(complaint.claimed_at)
    elif complaint.step is FeedbackStep.ARBITRATION and complaint.due_at is not None:
        step, due = complaint.step, complaint.due_at
    else:
        raise NoComplaint(number)
    return replace(
        complaint, step=step, due_at=due, contact_note=note, contacted_by=by, contacted_at=now
    )


def solved(complaint: Complaint, number: int, solution: str, now: datetime) -> Complaint:
    """The complaint settled with the customer; `ContactFirst` before anybody spoke with her."""
    if complaint.step is None:
        raise NoComplaint(number)
    if complaint.contacted_at is None:
        raise ContactFirst(number)
    return replace(complaint, step=None, due_at=None, solution=solution, solved_at=now)


def escalated(
    complaint: Complaint, number: int, gravity: Gravity | None, now: datetime
) -> Complaint:
    """The complaint in management's hands, by RESP from now (RES-7)."""
    if complaint.step in (None, FeedbackStep.ARBITRATION):
        raise NoComplaint(number)
    return replace(
        complaint,
        step=FeedbackStep.ARBITRATION,
        due_at=response_due(now),
        gravity=gravity or complaint.gravity,
        escalated_at=now,
    )


def ruled(
    complaint: Complaint, number: int, ruling: str, refund: int, by: PersonId, now: datetime
) -> Complaint:
    """The complaint ended by management's word, with account time given back or not (DEAD-3).

    `SolutionAwaited` while assistant and customer still have time to agree.
    """
    if complaint.step is None:
        raise NoComplaint(number)
    until = solution_due(complaint.claimed_at)
    if complaint.step is not FeedbackStep.ARBITRATION and not is_overdue(until, now):
        raise SolutionAwaited(number, until)
    return replace(
        complaint,
        step=None,
        due_at=None,
        ruling=ruling,
        refund_seconds=refund,
        ruled_by=by,
        ruled_at=now,
    )
