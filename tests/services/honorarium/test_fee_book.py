"""The views of one honorarium, from lines given by hand (HON-6, HON-8)."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from domain.calendar import BERLIN
from domain.fee import BaseRate, FeeKind, Rate
from domain.honorarium import Ledger
from domain.ids import PersonId, TaskId
from domain.invoice import Invoice, InvoiceStatus
from domain.paid_time import Piece
from services.honorarium.fee_book import Ahead, Average, FeeBook, TaskName, book_of

ADA = PersonId(7)
TASK = TaskName(TaskId(1), 4, "Logo", "Acme", 2)
NOW = datetime(2026, 11, 2, 9, tzinfo=BERLIN)
OCTOBER = date(2026, 10, 1)


def book(*pieces: Piece, ahead: tuple[Ahead, ...] = ()) -> FeeBook:
    rates = [BaseRate(ADA, date(2026, 1, 1), 1400)]
    return book_of(ADA, "Ada", NOW, Ledger(pieces), {TASK.id: TASK}, rates, (), ahead, ())


def test_each_view_takes_its_part() -> None:
    released = Piece(TASK.id, OCTOBER, Rate(1400), 3600, NOW)
    waiting = Piece(TASK.id, OCTOBER, Rate(1400), 1800)
    told = book(released, waiting)
    assert [line.cents for line in told.total(OCTOBER)] == [2100]
    assert [line.open_cents for line in told.payout()] == [1400]
    assert [line.review_cents for line in told.in_review()] == [700]
    assert told.total(date(2026, 9, 1)) == []


def test_without_hours_an_hour_brings_nothing() -> None:
    average = Average(OCTOBER, OCTOBER, 0, {FeeKind.REBOOKING: 500}, {}, {})
    assert (average.cents, average.an_hour(500)) == (500, 0)
    assert book().average().parts == {}


def test_what_is_expected_is_real_working_time_at_todays_rate() -> None:
    left = Ahead(TASK, 7200, 0, Decimal("2.0"), Decimal("1.8"))
    (expected,) = book(ahead=(left,)).expected()
    assert (expected.seconds, expected.cents) == (3600, 2520)
    assert (expected.left_seconds, expected.customer_factor) == (7200, Decimal("2.0"))


def test_a_task_she_was_brought_into_is_told_beside_and_not_expected() -> None:
    left = Ahead(TASK, 7200, 0, Decimal("2.0"), Decimal("1.8"), "Texte", 1)
    told = book(ahead=(left,))
    assert told.expected() == []
    (beside,) = told.expected_beside()
    assert (beside.part, beside.seconds) == ("Texte", 3600)


def test_an_average_is_taken_apart_by_month() -> None:
    september = date(2026, 9, 1)
    pieces = [Piece(TASK.id, month, Rate(1400), 3600, NOW) for month in (september, OCTOBER)]
    average = book(*pieces).average()
    assert list(average.worked.items()) == [
        (date(2026, 8, 1), 0),
        (september, 3600),
        (OCTOBER, 3600),
    ]
    assert average.by_month == {
        (FeeKind.WORK, september): 1400,
        (FeeKind.WORK, OCTOBER): 1400,
    }


def invoice(number: int, submitted: int, cancelled: int | None = None) -> Invoice:
    """Submitted and perhaps cancelled so many hours after nine."""
    made = Invoice(
        *(number, ADA, f"RE {number}", f"re{number}", NOW + timedelta(hours=submitted)),
        *(NOW.date(), 100, 100, ""),
    )
    if cancelled is None:
        return made
    at = NOW + timedelta(hours=cancelled)
    return replace(made, status=InvoiceStatus.CANCELLED, settled_at=at)


@pytest.mark.parametrize(
    ("invoices", "number"),
    [
        ((), None),
        ((invoice(1, 0),), None),
        ((invoice(1, 0, 2),), 1),
        ((invoice(1, 0, 2), replace(invoice(2, 2, 2), cancels_id=1)), 1),
        ((invoice(1, 0, 3), invoice(2, 2)), 1),
        ((invoice(1, 0, 1), invoice(2, 2)), None),
        ((invoice(1, 0, 1), invoice(2, 2, 3)), 2),
    ],
    ids=["none", "standing", "cancelled", "its record", "another before", "anew", "that one too"],
)
def test_a_cancelled_invoice_is_told_until_she_submits_another(
    invoices: tuple[Invoice, ...], number: int | None
) -> None:
    known = replace(book(), invoices=invoices)
    assert (known.taken_back.id if known.taken_back else None) == number
