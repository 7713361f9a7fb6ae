"""No additional work for somebody, for a time: set, reviewed and lifted by management (STOP)."""

from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum

from domain.errors import BadInput, VPAError
from domain.ids import PersonId
from domain.values import dataclass


class StopKind(StrEnum):
    """What she is not to be given (STOP-1)."""

    ALL = "all"
    """No new customers and no extra tasks."""
    CUSTOMERS = "customers"
    """No new customers; tasks are fine, as is usual at the start."""


class StopCause(StrEnum):
    """What it was set for."""

    HELP = "help"
    """Management set it so that she catches up."""
    BEGINNING = "beginning"
    """She is new."""
    LEAVING = "leaving"
    """She has resigned (STOP-3)."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop; customers already hers go on delegating. Internal: `outward_stop` tells hers."""

    id: int
    person_id: PersonId
    kind: StopKind
    cause: StopCause
    reason: str
    """Management's own words; nobody else reads them (STOP-4)."""
    review_on: date
    """The day on which it is looked at again."""
    set_by: PersonId | None
    set_name: str
    set_at: datetime
    lifted_by: PersonId | None = None
    lifted_name: str = ""
    lifted_at: datetime | None = None
    lifted_reason: str = ""
    version: int = 1

    @property
    def holds(self) -> bool:
        """Whether it is in force."""
        return self.lifted_at is None


class StopEventKind(StrEnum):
    """What happened to a stop, as management is told of it (STOP-2, STOP-5)."""

    SET = "set"
    LIFTED = "lifted"
    OVERRIDDEN = "overridden"
    """She was given something all the same."""


@dataclass(frozen=True, slots=True)
class StopEvent:
    """One thing that happened to the stops of an assistant; internal (STOP-4)."""

    kind: StopEventKind
    number: int
    """Of the stop; of an override its line in the trail."""
    person_id: PersonId
    name: str
    """Whose stop it is."""
    at: datetime
    by: str
    """Who did it."""
    reason: str
    stop: StopKind | None = None
    """What she is not given; None for an override."""
    review_on: date | None = None
    task_number: int = 0
    """What she was given all the same; 0 when it was a customer."""
    customer: str = ""
    customer_number: int = 0


@dataclass
class StopHolds(VPAError):
    """One is set already; it is changed, not set twice."""

    review_on: date


@dataclass
class StopLifted(VPAError):
    """It was lifted meanwhile."""

    lifted_name: str


@dataclass
class StoppedNeedsReason(VPAError):
    """She takes no additional work; giving her some all the same needs a reason (STOP-5)."""

    name: str
    review_on: date


def check_review(review_on: date, today: date) -> None:
    """`BadInput` for a review that is not ahead."""
    if review_on <= today:
        raise BadInput("review", "past")


def review_is_due(stop: Stop, today: date) -> bool:
    """Whether management looks at it now: from its review day on, until it is lifted or moved."""
    return stop.holds and today >= stop.review_on


def stops_customers(stop: Stop | None) -> bool:
    """Whether she is given no new customers: either kind says so."""
    return stop is not None and stop.holds


def stops_tasks(stop: Stop | None) -> bool:
    """Whether she is given no extra tasks of customers that are not hers."""
    return stop is not None and stop.holds and stop.kind is StopKind.ALL


def in_force(stops: Iterable[Stop]) -> Stop | None:
    """The one that holds; None without any."""
    return next((one for one in stops if one.holds), None)


def held_at(stop: Stop, moment: datetime) -> bool:
    """Whether it was in force at that instant, for looking back."""
    return stop.set_at <= moment and (stop.lifted_at is None or moment < stop.lifted_at)


@dataclass(frozen=True, slots=True)
class NoAdditionalWork:
    """All that she herself is told of it (STOP-4)."""

    until: date


def outward_stop(stop: Stop | None) -> NoAdditionalWork | None:
    """What an assistant may know: until when there is no additional work."""
    if stop is None or not stop.holds:
        return None
    return NoAdditionalWork(stop.review_on)
