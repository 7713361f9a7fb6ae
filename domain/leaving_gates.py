"""What is locked until everything is handed over: last invoice, then the accounts (HAND-8).

Each gate tells its reasons as facts; an open one tells none.
"""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from domain.errors import VPAError
from domain.leaving import Leaving, LeavingState
from domain.values import dataclass


class Lock(StrEnum):
    """Why a gate is locked."""

    NO_NOTICE = "no_notice"
    """No notice is given: there is nothing to close."""
    CUSTOMERS_LEFT = "customers_left"
    """Customers are not handed over."""
    TASKS_OPEN = "tasks_open"
    """Tasks are not done."""
    WORK_UNRELEASED = "work_unreleased"
    """Working time or a premium is not released yet."""
    NOT_INVOICED = "not_invoiced"
    """Something is ready for payout and on no invoice."""
    NOT_PAID = "not_paid"
    """Invoices are not paid."""
    LAST_DAY_AHEAD = "last_day_ahead"
    """Her last day is not over."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that locks, and how many of it where that can be counted."""

    lock: Lock
    count: int = 0
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Left:
    """What is still there of somebody who leaves."""

    customers: int = 0
    """Not handed over."""
    tasks: int = 0
    """Hers that are not over."""
    unreleased: int = 0
    """Tasks and premiums with something that is not released."""
    to_invoice: int = 0
    """Lines ready for payout on no invoice."""
    unpaid: int = 0
    """Invoices submitted and not paid."""


@dataclass
class LastInvoiceLocked(VPAError):
    """From her last day on there is only the last invoice, and it is not open yet (HAND-8)."""

    reasons: Sequence[Reason]


@dataclass
class AccountsLocked(VPAError):
    """Her accounts cannot be closed yet (HAND-8)."""

    reasons: Sequence[Reason]


def last_invoice_locks(left: Left) -> Sequence[Reason]:
    """What keeps the last invoice locked; empty when it is open."""
    counted = (
        (Lock.CUSTOMERS_LEFT, left.customers),
        (Lock.TASKS_OPEN, left.tasks),
        (Lock.WORK_UNRELEASED, left.unreleased),
    )
    return [Reason(lock, count) for lock, count in counted if count]


def account_locks(leaving: Leaving, left: Left, today: date) -> Sequence[Reason]:
    """What keeps her accounts open; empty when they can be closed. Not before (HAND-8)."""
    if leaving.state is not LeavingState.NOTICE or leaving.last_day is None:
        return [Reason(Lock.NO_NOTICE)]
    money = ((Lock.NOT_INVOICED, left.to_invoice), (Lock.NOT_PAID, left.unpaid))
    reasons = [*last_invoice_locks(left)]
    reasons += [Reason(lock, count) for lock, count in money if count]
    if today <= leaving.last_day:
        reasons.append(Reason(Lock.LAST_DAY_AHEAD, day=leaving.last_day))
    return reasons


def only_last_invoice(leaving: Leaving | None, today: date) -> bool:
    """Whether the next invoice would be her last one: from her last day on (HAND-8)."""
    if leaving is None or leaving.last_day is None or not leaving.is_open:
        return False
    return today >= leaving.last_day
