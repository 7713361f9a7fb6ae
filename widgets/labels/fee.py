"""Fees and invoices, in the reader's words."""

from domain.fee import FeeKind
from domain.invoice import InvoiceStatus
from widgets.words import N_, _

_KINDS = {
    FeeKind.WORK: N_("Working time"),
    FeeKind.PERFORMANCE: N_("Performance premium"),
    FeeKind.REBOOKING: N_("Rebooking premium"),
    FeeKind.NEW_CUSTOMER: N_("Credit: new customer"),
    FeeKind.FIRST_REBOOKING: N_("Credit: first rebooking"),
    FeeKind.REACTIVATION: N_("Credit: reactivation"),
    FeeKind.REFUND: N_("Refund to the customer"),
    FeeKind.CORRECTION: N_("Put right by management"),
}
_STATUSES = {
    InvoiceStatus.SUBMITTED: N_("submitted"),
    InvoiceStatus.PAID: N_("paid"),
    InvoiceStatus.CANCELLED: N_("cancelled"),
}


def fee_kind(kind: FeeKind) -> str:
    """What an amount is for."""
    return _(_KINDS[kind])


def invoice_status(status: InvoiceStatus) -> str:
    """Where an invoice stands."""
    return _(_STATUSES[status])
