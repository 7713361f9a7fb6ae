"""What an invoice says, and whose it is."""

from datetime import date
from decimal import Decimal

from domain.fee import FeeKind, Rate
from domain.ids import TaskId
from domain.invoice_contents import Contents, InvoiceLine, Party

ADA = Party(
    "Ada Assistent",
    "Am Ring 3",
    "89073",
    "Ulm",
    tax_number="88/123/45678",
    iban="DE89370400440532013000",
)

BUYER = Party("Fleißige Hände GmbH", "Marktplatz 1", "10115", "Berlin")
OCTOBER = date(2026, 10, 1)


def line(cents: int, key: str = "work/2026-10/1/1400x1") -> InvoiceLine:
    rate = Rate(1400, Decimal("1.2"), is_double=True)
    return InvoiceLine(
        key, FeeKind.WORK, OCTOBER, "Aufgabe", "1:00 h", 3600, cents, TaskId(1), rate, "Grund"
    )


def contents(*cents: int, seller: Party = ADA) -> Contents:
    lines = tuple(line(one) for one in cents)
    day = date(2026, 11, 2)
    return Contents(
        "RE 1", day, OCTOBER, date(2026, 10, 31), date(2026, 11, 6), seller, BUYER, lines
    )
