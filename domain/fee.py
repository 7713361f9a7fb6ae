"""What a fee is made of: base rates, rates, and amounts booked as rows of their own (HON-1..4)."""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from domain.errors import BadInput
from domain.ids import CustomerId, PersonId, TaskId
from domain.money import half_up
from domain.values import dataclass

_HOUR = 3600

HIGHEST_RATE = 20_000
"""More cents an hour is a slip of the finger."""

LONGEST_CAUSE = 500
"""Characters of a reason."""


class FeeKind(StrEnum):
    """What an amount is for."""

    WORK = "work"
    PERFORMANCE = "performance"
    """The premium for the hours of a month (HON-3)."""
    REBOOKING = "rebooking"
    """A share of the premium for a rebooked package (HON-2)."""
    NEW_CUSTOMER = "new_customer"
    FIRST_REBOOKING = "first_rebooking"
    REACTIVATION = "reactivation"
    REFUND = "refund"
    """Working time given back to the customer (DEAD-3, HON-9)."""
    CORRECTION = "correction"
    """A mistake put right by management."""


CREDITS = (FeeKind.NEW_CUSTOMER, FeeKind.FIRST_REBOOKING, FeeKind.REACTIVATION)
"""Kinds that pay minutes at the base rate, factor 1 (HON-4)."""

CREDIT_SECONDS = 30 * 60
"""What each of them pays unless somebody says otherwise (CUST-3, CUST-5)."""


@dataclass(frozen=True, slots=True)
class BaseRate:
    """What an hour at factor 1 pays an assistant, from a day on (HON-1)."""

    person_id: PersonId
    valid_from: date
    cents: int


@dataclass(frozen=True, slots=True)
class Rate:
    """At what an hour of a line is paid (HON-1, TIME-6)."""

    base_cents: int
    factor: Decimal = Decimal(1)
    is_double: bool = False

    @property
    def cents_an_hour(self) -> Fraction:
        """Exact: base rate × assistant factor, twice where the weekend surcharge is booked."""
        return self.base_cents * Fraction(str(self.factor)) * (2 if self.is_double else 1)


@dataclass(frozen=True, slots=True)
class FeeItem:
    """A premium, credit, refund or correction: its own row with its cause, never changed."""

    id: int
    person_id: PersonId
    kind: FeeKind
    cents: int
    """Negative takes back."""
    seconds: int
    """The minutes a credit pays or a refund takes back; else 0."""
    booked_at: datetime
    cause: str
    """Why, in the words of who booked it, or what it was worked out from."""
    customer_id: CustomerId | None = None
    task_id: TaskId | None = None
    booked_by: PersonId | None = None
    """None when the rules booked it."""
    booked_name: str = ""


def rate_on(rates: list[BaseRate], day: date) -> int:
    """The base rate in force on a day, in cents; 0 before the first (HON-1)."""
    held = [one for one in rates if one.valid_from <= day]
    return max(held, key=lambda one: one.valid_from).cents if held else 0


def price(seconds: int, rate: Rate) -> int:
    """What so many seconds earn at the rate, half a cent rounded up; the one rounding of a line."""
    return half_up(rate.cents_an_hour * seconds / _HOUR)


def checked_rate(cents: int) -> int:
    """A base rate that somebody sets, or `BadInput`."""
    if cents <= 0:
        raise BadInput("rate", "missing")
    if cents > HIGHEST_RATE:
        raise BadInput("rate", "too_long")
    return cents


def checked_cause(text: str) -> str:
    """Why an amount is booked; it needs a reason, else `BadInput`."""
    if not text.strip():
        raise BadInput("reason", "missing")
    if len(text.strip()) > LONGEST_CAUSE:
        raise BadInput("reason", "too_long")
    return text.strip()


def taken_back(fee_cents: int, seconds: int, debited: int, before: int = 0) -> int:
    """What of a task's fee goes back when so much of its account time is refunded (HON-9).

    In proportion to what the task cost the customer; of several refunds the sum is rounded, never
    each alone, so that refunding all takes back exactly all. A negative amount, or 0.
    """
    if debited <= 0:
        return 0
    whole = Fraction(fee_cents, debited)
    return half_up(whole * before) - half_up(whole * (before + seconds))
