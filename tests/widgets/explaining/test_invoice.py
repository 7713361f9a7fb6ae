"""Why an invoice was not taken, in words."""

from datetime import date

import pytest

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
from widgets.explain import explain
from widgets.words import use_language


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (InvoiceTooSoon(date(2026, 12, 1)), "Di 01.12.2026"),
        (InvoiceTooSoon(date(2026, 12, 1)), "Leitung mit einem Grund eine mehr"),
        (InvoicePossible(), "ohnehin"),
        (NumberTaken("RE [/x]"), "RE [/x]"),
        (NothingToInvoice(-500), "-5,00"),
        (ProfileIncomplete("Ada", ("street", "iban")), "Straße, IBAN"),
        (ProfileIncomplete("", ("city",)), "Agentur"),
        (PreviewOutdated(), "geändert"),
        (OwnMoney(), "eigenes Honorar"),
        (InvoiceSettled(InvoiceStatus.PAID), "bezahlt"),
        (InvoiceSettled(InvoiceStatus.CANCELLED), "storniert"),
        (InvoiceUnpaid(), "nicht als bezahlt"),
    ],
)
def test_each_refusal_says_what_to_do(error: VPAError, said: str) -> None:
    use_language("de")
    assert said in explain(error)
