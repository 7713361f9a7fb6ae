"""Phone calls on a task: how much is covered, and from when a phone flat is needed (TIME-7)."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from domain.calendar import instant
from domain.errors import BadInput, VPAError
from domain.ids import CustomerId, PersonId, TaskId
from domain.task import ACTIVE, Task, TaskStatus
from domain.values import dataclass

FREE = timedelta(minutes=15)
"""So much of calls is covered each working hour, and so much at least."""

LONGEST = timedelta(hours=12)
"""Nobody is on the phone for longer at a time."""

_SHARE = 4
"""A quarter of the working time is 15 minutes an hour."""


@dataclass(frozen=True, slots=True)
class PhoneCall:
    """One call with the customer or for her; our side's only."""

    id: int
    task_id: TaskId
    customer_id: CustomerId
    person_id: PersonId
    person_name: str
    started_at: datetime
    seconds: int
    note: str
    """With whom, and what about."""
    logged_at: datetime
    is_over: bool = False
    """Whether with it calls came to more than is covered, and no flat was booked."""
    settled_at: datetime | None = None
    """When management saw to it."""


@dataclass(frozen=True, slots=True)
class CallLog:
    """The calls on a task, and whether they are covered (TIME-7)."""

    calls: Sequence[PhoneCall]
    worked: timedelta
    """Real working time recorded on the task."""
    flat_since: datetime | None = None
    """Since when the customer has a phone flat; None without one."""

    @property
    def called(self) -> timedelta:
        """How long they were on the phone, together."""
        return timedelta(seconds=sum(one.seconds for one in self.calls))

    @property
    def covered(self) -> timedelta:
        """How long they may be without a flat: 15 minutes a working hour, and once at least."""
        return max(FREE, self.worked / _SHARE)

    @property
    def is_over(self) -> bool:
        """Whether a flat is needed, and there is none."""
        return self.flat_since is None and self.called > self.covered


@dataclass
class NoCallWaits(VPAError):
    """Nobody has to see to the calls on this task any more."""

    number: int
    """The task's."""


@dataclass
class NoCallsYet(VPAError):
    """Nobody has accepted the task, or it was deleted: there is no work to phone for."""

    number: int
    """The task's."""


def refuse_unaccepted(task: Task) -> None:
    """`NoCallsYet` unless the task is accepted, or was."""
    if task.status not in _ACCEPTED:
        raise NoCallsYet(task.number)


_ACCEPTED = ACTIVE | {TaskStatus.DELIVERED, TaskStatus.DONE}


def check_call(started_at: datetime, length: timedelta, now: datetime) -> None:
    """`BadInput` for a call without length, of half a day, or that has not ended yet."""
    if length < timedelta(seconds=1):
        raise BadInput("call", "missing")
    if length > LONGEST:
        raise BadInput("call", "too_long")
    if instant(started_at) + length > instant(now):
        raise BadInput("started", "future")
