"""What may be booked on a customer's account, and what may be given back (BUD-5, CUST-7, DEAD-3).

Seconds are whole; nothing is rounded here.
"""

from datetime import timedelta

from domain.booking import PACKAGES
from domain.category import LOW_ACCOUNT, LOW_AVAILABLE
from domain.credit import CreditKind
from domain.errors import BadInput, VPAError
from domain.values import dataclass

TRIAL = PACKAGES[0]
"""The hours of the trial package."""

LARGEST_CREDIT = timedelta(hours=1_000)
"""More is a slip of the finger."""


@dataclass
class RefundTooLarge(VPAError):
    """More account time was to be given back than the task still costs (DEAD-3)."""

    number: int
    """The task's."""
    left_seconds: int
    """What can still be given back."""


def checked_package(hours: int, bought: int) -> int:
    """The hours of a package for a customer who has bought so many before (CUST-7).

    `BadInput` for hours that no package has, and for a trial that is not the first purchase.
    """
    if hours not in PACKAGES:
        raise BadInput("hours", "no_package")
    if hours == TRIAL and bought:
        raise BadInput("hours", "trial_only_first")
    return hours


def packages_for(bought: int) -> tuple[int, ...]:
    """The packages that a customer who has bought so many before can choose from (CUST-7)."""
    return tuple(hours for hours in PACKAGES if not (hours == TRIAL and bought))


def checked_credit(kind: CreditKind, seconds: int) -> int:
    """The account time of a credit that somebody books by hand.

    `BadInput` when it is nothing, a slip of the finger, takes away without being a correction, or
    is a refund, which belongs to a task (DEAD-3).
    """
    if kind is CreditKind.REFUND:
        raise BadInput("kind", "needs_task")
    if seconds == 0:
        raise BadInput("time", "missing")
    if abs(seconds) > LARGEST_CREDIT.total_seconds():
        raise BadInput("time", "too_long")
    if seconds < 0 and kind is not CreditKind.CORRECTION:
        raise BadInput("time", "only_corrections_take")
    return seconds


def refundable(debited: int, refunded: int) -> int:
    """What of a task's cost can still be given back: its debit less what was (DEAD-3)."""
    return max(debited - refunded, 0)


def checked_refund(number: int, seconds: int, *, debited: int, refunded: int) -> int:
    """The account time to give back for the task of this number (DEAD-3).

    `BadInput` when it is nothing, `RefundTooLarge` when the task does not cost as much any more.
    """
    if seconds <= 0:
        raise BadInput("time", "missing")
    left = refundable(debited, refunded)
    if seconds > left:
        raise RefundTooLarge(number, left)
    return seconds


def needs_rebooking(account_seconds: int, available_seconds: int) -> bool:
    """Whether the customer is told that the account is nearly used up, or given away (CUST-2).

    Both limits are meant strictly: exactly two hours, or one, are still enough.
    """
    is_low = account_seconds < LOW_ACCOUNT.total_seconds()
    return is_low or available_seconds < LOW_AVAILABLE.total_seconds()
