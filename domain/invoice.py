"""Assistants' invoices to the agency: when, under which number, and when they are paid (HON-7)."""

from collections.abc import Collection, Iterable
from datetime import date, datetime
from enum import StrEnum

from domain.calendar import add_working_days, local
from domain.errors import BadInput, VPAError
from domain.ids import PersonId
from domain.values import dataclass, replace

PAID_WITHIN = 4
"""How many working days after submission the payment is due."""

MOST_A_MONTH = 2
"""How many invoices an assistant may submit in a calendar month."""

LONGEST_NUMBER = 30
"""Characters of an invoice number."""


CANCELLING = "STORNO "
"""What stands before the number of a record that cancels an invoice; no invoice begins so."""


class InvoiceStatus(StrEnum):
    """Where an invoice stands."""

    SUBMITTED = "submitted"
    PAID = "paid"
    CANCELLED = "cancelled"
    """Taken back by a record of its own; what it held is open again."""


@dataclass
class InvoiceTooSoon(VPAError):
    """It would be the third of the month."""

    possible_on: date
    """The next day on which she can submit one."""


@dataclass
class InvoicePossible(VPAError):
    """She can submit one anyway: nothing has to be allowed."""


@dataclass
class NumberTaken(VPAError):
    """She has used this invoice number before; case and blanks make no difference."""

    number: str
    """The number as it was used before."""


@dataclass
class NothingToInvoice(VPAError):
    """What was chosen comes to nothing, or to less; it stays open for the next invoice."""

    cents: int


@dataclass
class ProfileIncomplete(VPAError):
    """The tax profile lacks what has to stand on an invoice."""

    whose: str
    """A name; empty for the agency's own."""
    fields: tuple[str, ...]
    """Codes: name, street, postcode, city, tax_number, iban."""


@dataclass
class PreviewOutdated(VPAError):
    """What the invoice would contain has changed since it was shown."""


@dataclass
class OwnMoney(VPAError):
    """Nobody prices or pays what is her own (HON-10)."""


@dataclass
class InvoiceSettled(VPAError):
    """The invoice is paid or cancelled already."""

    status: InvoiceStatus


@dataclass
class InvoiceUnpaid(VPAError):
    """There is no payment to take back."""


@dataclass(frozen=True, slots=True)
class Invoice:
    """One submitted invoice; its contents never change."""

    id: int
    person_id: PersonId
    number: str
    number_key: str
    """The number as it is compared."""
    submitted_at: datetime
    due_on: date
    net_cents: int
    gross_cents: int
    contents: str
    """Everything that stands on it, as it was confirmed (domain.invoice_contents)."""
    status: InvoiceStatus = InvoiceStatus.SUBMITTED
    paid_on: date | None = None
    settled_by: str = ""
    """Who marked it paid or cancelled it."""
    settled_at: datetime | None = None
    reason: str = ""
    """Why it was cancelled."""
    cancels_id: int | None = None
    """The invoice that this record takes back; None for an invoice itself."""
    version: int = 1

    def is_overdue(self, today: date) -> bool:
        """Whether it is unpaid after the day it was due (HON-7)."""
        return self.status is InvoiceStatus.SUBMITTED and today > self.due_on


@dataclass(frozen=True, slots=True)
class InvoiceAllowance:
    """Management's word that somebody may submit one more invoice in a month (HAND-11)."""

    id: int
    person_id: PersonId
    month: date
    """The first day of the month it holds for."""
    reason: str
    allowed_by: PersonId
    allowed_name: str
    allowed_at: datetime


def not_paid_after_all(invoice: Invoice) -> Invoice:
    """The invoice as it was before it was marked paid; `InvoiceUnpaid` when it is not.

    What it contains and when it is due stay as they are: only the mark was wrong (HON-7).
    """
    if invoice.status is not InvoiceStatus.PAID:
        raise InvoiceUnpaid
    return replace(
        invoice, status=InvoiceStatus.SUBMITTED, paid_on=None, settled_by="", settled_at=None
    )


def check_paid_on(invoice: Invoice, on: date, today: date) -> None:
    """`BadInput` for a payment that lies ahead, or before the invoice was submitted."""
    if on > today:
        raise BadInput("paid_on", "future")
    if on < local(invoice.submitted_at).date():
        raise BadInput("paid_on", "too_early")


def payout_due(submitted: date) -> date:
    """The day by which an invoice submitted then is paid: the 4th working day after (HON-7)."""
    return add_working_days(submitted, PAID_WITHIN)


def possible_on(
    submitted: Iterable[date], today: date, allowed: Iterable[InvoiceAllowance] = ()
) -> date:
    """The first day from today on at which she can submit one (HON-7).

    Cancelled ones do not count: the caller leaves them out. Each allowance makes one more possible
    in its month (HAND-11).
    """
    month = today.replace(day=1)
    if _in_month(submitted, month) < most_in(month, allowed):
        return today
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)


def most_in(month: date, allowed: Iterable[InvoiceAllowance]) -> int:
    """How many invoices a month may have, with what management has allowed (HON-7, HAND-11)."""
    return MOST_A_MONTH + sum(one.month == month for one in allowed)


def _in_month(submitted: Iterable[date], month: date) -> int:
    return sum(day.replace(day=1) == month for day in submitted)


def number_key(number: str) -> str:
    """The number as it is compared: without case and blanks (HON-7)."""
    return "".join(number.split()).casefold()


def checked_number(number: str, used: Collection[str]) -> str:
    """The number to print, or `BadInput`, or `NumberTaken` when she has used it before (HON-7)."""
    told = " ".join(number.split())
    if not told:
        raise BadInput("number", "missing")
    key = number_key(told)
    if max(len(told), len(key)) > LONGEST_NUMBER:
        raise BadInput("number", "too_long")
    if key.startswith(number_key(CANCELLING)):
        raise BadInput("number", "reserved")
    for before in used:
        if number_key(before) == key:
            raise NumberTaken(before)
    return told
