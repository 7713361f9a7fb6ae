"""Results handed over: interim and final ones (RES-1, RES-2)."""

from datetime import datetime, timedelta
from enum import StrEnum

from domain.errors import VPAError
from domain.ids import CustomerId, MessageId, PersonId, TaskId
from domain.values import dataclass

LONG = timedelta(hours=5)
"""An accepted interim result of a task with a larger budget releases its time (RES-6)."""


@dataclass
class NothingDelivered(VPAError):
    """A result is handed over as an attachment or as text; here is neither (RES-2)."""

    number: int
    """The task's."""


@dataclass
class CustomersWord(VPAError):
    """Accepting and returning is for the customer herself: she signs in (RES-3, RES-4)."""

    number: int
    """The task's."""


@dataclass
class WordMissing(VPAError):
    """Who records the customer's word names the message in which she gave it (RES-4)."""

    number: int
    """The task's."""


@dataclass
class OwnRelease(VPAError):
    """Nobody releases her own pay by writing down that the customer accepted it (HON-10)."""

    number: int
    """The task's."""


@dataclass
class NoInterimResult(VPAError):
    """No interim result waits for the customer's word (RES-1)."""

    number: int
    """The task's."""


class ResultKind(StrEnum):
    """Which result it is."""

    INTERIM = "interim"
    FINAL = "final"


class ResultAnswer(StrEnum):
    """What the customer said to it."""

    ACCEPTED = "accepted"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class Result:
    """One result, as it was handed over, and what became of it."""

    id: int
    task_id: TaskId
    customer_id: CustomerId
    kind: ResultKind
    message_id: MessageId
    """The message that handed it over; its files are the result's."""
    summary: str
    """What was done, and how."""
    covers: str
    """What it covers and what not (RES-1)."""
    deviations: str
    """What differs from the order (RES-2)."""
    deadline_holds: bool
    budget_holds: bool
    delivered_by: PersonId
    delivered_name: str
    delivered_at: datetime
    answer: ResultAnswer | None = None
    """None while the customer has not said."""
    answered_by: PersonId | None = None
    """None when nobody had to: acceptance is switched off (RES-6)."""
    answered_at: datetime | None = None


def check_content(number: int, *, has_text: bool, has_files: bool) -> None:
    """`NothingDelivered` unless the result comes as an attachment or as text (RES-2)."""
    if not has_text and not has_files:
        raise NothingDelivered(number)


def check_word(number: int, *, is_hers: bool, signs_in: bool, names_message: bool) -> None:
    """Whether this may stand as the customer's word about a result (RES-3, RES-4).

    - Her own word always does.
    - Staff record it only for customers nobody signs in for: else `CustomersWord`.
    - They name the message in which she gave it: else `WordMissing`.
    """
    if is_hers:
        return
    if signs_in:
        raise CustomersWord(number)
    if not names_message:
        raise WordMissing(number)


def check_release(number: int, *, is_paid: bool, names_message: bool) -> None:
    """`OwnRelease` unless the word that releases the pay is the customer's, in writing (HON-10).

    Who is paid for the work may name the message in which the customer accepts the result; what
    was said elsewhere is written down by somebody who is not.
    """
    if is_paid and not names_message:
        raise OwnRelease(number)
