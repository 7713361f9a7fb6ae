"""Why an invoice was not taken, or money not touched."""

from domain.errors import VPAError
from domain.invoice import (
    InvoicePossible,
    InvoiceSettled,
    InvoiceStatus,
    InvoiceTooSoon,
    InvoiceUnpaid,
    NothingToInvoice,
    NumberTaken,
    OwnMoney,
    PreviewOutdated,
    ProfileIncomplete,
)
from domain.money import euros
from widgets import formats
from widgets.words import N_, _

_FIELDS = {
    "name": N_("Name"),
    "street": N_("Street"),
    "postcode": N_("Postcode"),
    "city": N_("City"),
    "tax_number": N_("Tax number"),
    "vat_id": N_("VAT id"),
    "iban": N_("IBAN"),
}


def explain(error: VPAError) -> str:
    """The sentence for a refusal of `domain.invoice`."""
    match error:
        case InvoiceTooSoon(possible_on=day):
            return _(
                "Two invoices a month are possible, and this month has them. The next is on {day}; "
                "sooner, if management allows one more with a reason."
            ).format(day=formats.day_full(day))
        case InvoicePossible():
            return _("One more invoice is possible this month anyway; nothing has to be allowed.")
        case NumberTaken(number=number):
            return _("You have used the number {number} before. Choose the next one.").format(
                number=formats.plain(number, 30)
            )
        case NothingToInvoice(cents=cents):
            return _(
                "What is ready comes to {amount}. An invoice needs more than nothing; "
                "it stays open for the next one."
            ).format(amount=formats.money(euros(cents)))
        case ProfileIncomplete(whose=whose, fields=fields):
            return _incomplete(whose, fields)
        case PreviewOutdated():
            return _("What is ready has changed since it was shown. Look at it again.")
        case OwnMoney():
            return _("This is your own honorarium. Somebody else in management has to do it.")
        case InvoiceSettled(status=InvoiceStatus.PAID):
            return _("The invoice is paid already; what was wrong is put right on the next one.")
        case InvoiceUnpaid():
            return _("The invoice is not marked paid; there is no payment to take back.")
        case InvoiceSettled():
            return _("The invoice was cancelled already; what it held is open again.")
        case _:
            return ""


def _incomplete(whose: str, fields: tuple[str, ...]) -> str:
    lacking = ", ".join(_(_FIELDS.get(field, field)) for field in fields)
    if not whose:
        return _(
            "The agency's address lacks: {fields}. An admin enters it in the honorarium room."
        ).format(fields=lacking)
    return _(
        "The tax profile of {name} lacks: {fields}. Management enters it in the honorarium room."
    ).format(name=formats.plain(whose, 40), fields=lacking)
