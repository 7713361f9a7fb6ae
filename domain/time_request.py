"""What an assistant asks to be put right in her recorded time (TIME-4, TIME-6)."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

from domain.calendar import instant
from domain.errors import VPAError
from domain.ids import CustomerId, MessageId, PersonId, TaskId
from domain.values import dataclass


class TimeRequestKind(StrEnum):
    """What is asked for."""

    ADD = "add"
    """An entry that was never recorded."""
    CHANGE = "change"
    """Other times for an entry."""
    DELETE = "delete"
    """An entry is to go."""
    SURCHARGE = "surcharge"
    """The weekend surcharge for an entry (TIME-6)."""


class TimeRequestStatus(StrEnum):
    """What became of it."""

    OPEN = "open"
    BOOKED = "booked"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class TimeRequest:
    """One request, with everything that management decides by."""

    id: int
    kind: TimeRequestKind
    status: TimeRequestStatus
    task_id: TaskId
    customer_id: CustomerId
    entry_id: int | None
    """The entry it is about; None for one that is to be added."""
    person_id: PersonId
    """Whose time it is; she asks for it herself."""
    person_name: str
    started_at: datetime | None
    """The start it is to have; None when no times are asked for."""
    seconds: int | None
    """How long it is to be; None when no times are asked for."""
    note: str
    """The line of the work log for what is added."""
    reason: str
    message_id: MessageId | None
    """The customer's message it rests on."""
    filed_at: datetime
    decided_by: PersonId | None = None
    decided_name: str = ""
    decided_at: datetime | None = None
    answer: str = ""
    """What she is told with the decision."""
    seen_at: datetime | None = None
    """When she took note of the decision."""
    version: int = 1

    @property
    def ended_at(self) -> datetime | None:
        """The end it is to have; None when no times are asked for."""
        if self.started_at is None or self.seconds is None:
            return None
        return instant(self.started_at) + timedelta(seconds=self.seconds)


@dataclass
class AlreadyRequested(VPAError):
    """A request about this entry waits for a decision already."""


@dataclass
class RequestClosed(VPAError):
    """The request was decided or withdrawn."""

    status: TimeRequestStatus


@dataclass
class OwnRequest(VPAError):
    """Nobody decides about her own time (HON-10)."""


def refuse_closed(request: TimeRequest) -> None:
    """`RequestClosed` unless it waits."""
    if request.status is not TimeRequestStatus.OPEN:
        raise RequestClosed(request.status)


def refuse_twice(entry_id: int | None, others: Iterable[TimeRequest]) -> None:
    """`AlreadyRequested` while another one about the same entry waits."""
    if entry_id is None:
        return
    for other in others:
        if other.entry_id == entry_id and other.status is TimeRequestStatus.OPEN:
            raise AlreadyRequested
