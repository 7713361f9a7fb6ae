"""The honorarium in words: rates, standing, how a line came about, the next step."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from data.reads.honorarium import Recorded
from domain.calendar import BERLIN
from domain.fee import BaseRate, FeeItem, FeeKind, Rate
from domain.honorarium import Billed, Ledger
from domain.invoice import Invoice, InvoiceStatus
from domain.invoice_contents import Contents, InvoiceLine, Party
from domain.paid_time import Piece, Release, Worked, pieces
from services.honorarium.fee_book import book_of, held_by
from tests.widgets.honorarium.examples import ADA, NOW, OCTOBER, TASK, book
from widgets.honorarium.words import how, invoice_standing, rate_told, standing, what
from widgets.privacy import hide_customers
from widgets.words import use_language


@pytest.fixture(autouse=True)
def german() -> None:
    use_language("de")


def test_a_rate_says_what_it_is_made_of() -> None:
    told = rate_told(Rate(1400, Decimal("1.2"), is_double=True)).replace("\u00a0", " ")
    assert told == "14,00 € × 1,2 × 2"
    assert rate_told(None) == ""


@pytest.mark.parametrize(
    ("released", "billed", "told"),
    [
        (None, 0, "in Prüfung"),
        (NOW, 0, "freigegeben"),
        (NOW, 1400, "abgerechnet"),
        (NOW, 2000, "abgerechnet + Korrektur"),
    ],
)
def test_a_line_says_where_it_stands(released: datetime | None, billed: int, told: str) -> None:
    piece = Piece(TASK.id, OCTOBER, Rate(1400), 3600, released)
    known = book(piece, billed=billed)
    assert standing(known.lines[0], known) == told
    assert "#4 =Logo [/x]" in what(known.lines[0], known)
    assert list(how(known.lines[0], known))


def test_time_without_a_base_rate_says_so() -> None:
    known = book(Piece(TASK.id, OCTOBER, Rate(0), 3600, NOW))
    assert "Stundensatz" in next(how(known.lines[0], known))


def test_a_premium_says_for_what_unless_customers_are_hidden() -> None:
    cause = "10 Stunden nachgebucht: Acme"
    item = FeeItem(1, ADA, FeeKind.REBOOKING, 500, 0, NOW, cause)
    known = book_of(ADA, "Ada", NOW, Ledger((), (item,)), {}, [], (), (), ())
    (line,) = known.lines
    assert what(line, known) == f"Nachbuchungsprämie: {cause}"
    assert list(how(line, known)) == [cause]
    hide_customers(True)
    try:
        assert what(line, known) == "Nachbuchungsprämie"
        assert list(how(line, known)) == []
    finally:
        hide_customers(False)


@pytest.mark.parametrize(
    ("status", "told", "how_told"),
    [
        (InvoiceStatus.SUBMITTED, "abgerechnet RE-1", "14,00 €, fällig Fr 06.11."),
        (InvoiceStatus.PAID, "bezahlt RE-1", "14,00 €, bezahlt Mi 04.11."),
        (InvoiceStatus.CANCELLED, "abgerechnet", ""),
    ],
)
def test_an_invoiced_line_names_its_invoice_and_whether_it_is_paid(
    status: InvoiceStatus, told: str, how_told: str
) -> None:
    piece = Piece(TASK.id, OCTOBER, Rate(1400), 3600, NOW)
    plain = book(piece, billed=1400)
    paid_on = date(2026, 11, 4) if status is InvoiceStatus.PAID else None
    invoice = Invoice(
        5, ADA, "RE-1", "re-1", NOW, date(2026, 11, 6), 1400, 1400, "", status, paid_on
    )
    line = InvoiceLine(piece.key, FeeKind.WORK, OCTOBER, "Arbeitszeit", "", 3600, 1400)
    contents = Contents("RE-1", NOW.date(), OCTOBER, OCTOBER, NOW.date(), Party(), Party(), (line,))
    known = replace(plain, held=held_by([(invoice, contents)]))
    assert standing(known.lines[0], known) == told
    said = [one.replace("\u00a0", " ") for one in how(known.lines[0], known)]
    named = [one for one in said if one.startswith("Rechnung RE-1 vom Mo 02.11.2026")]
    assert [one.endswith(how_told) for one in named] == [True] * bool(how_told)


def test_by_release_date_a_line_tells_only_of_what_was_released_then() -> None:
    rates = [BaseRate(ADA, date(2026, 1, 1), 1400)]
    october = datetime(2026, 10, 5, 9, tzinfo=BERLIN)
    interim, whole = Release(october + timedelta(days=2), october + timedelta(days=1)), Release(NOW)
    worked = [
        Worked(TASK.id, october + timedelta(days=day), 500, Decimal(1), releases=(interim, whole))
        for day in (0, 3)
    ]
    cut = [piece for one in worked for piece in pieces(one, rates)]
    entries = [Recorded(number, ADA, one, None) for number, one in enumerate(worked)]
    billed = {cut[0].key: Billed(FeeKind.WORK, OCTOBER, 500, 194, TASK.id, Rate(1400))}
    ledger = Ledger(cut, (), billed)
    known = book_of(
        ADA, "Ada", NOW + timedelta(days=1), ledger, {TASK.id: TASK}, rates, (), (), entries
    )
    (first,) = known.total(OCTOBER, by_release=True)
    (second,) = known.total(date(2026, 11, 1), by_release=True)
    assert (first.cents, second.cents) == (194, 195)
    assert (standing(first, known), standing(second, known)) == ("abgerechnet", "freigegeben")
    assert any("hier 1,95" in said for said in how(second, known))
    for line, day, other in ((first, "05.10.", "08.10."), (second, "08.10.", "05.10.")):
        said = " ".join(how(line, known))
        assert day in said
        assert other not in said


def test_what_is_ready_of_a_line_is_told_beside_the_rest() -> None:
    released = Piece(TASK.id, OCTOBER, Rate(1400), 3600, NOW)
    waiting = Piece(TASK.id, OCTOBER, Rate(1400), 1800)
    known = book(released, waiting)
    said = [one.replace("\u00a0", " ") for one in how(known.lines[0], known)]
    assert "Bereit zur Auszahlung: 1:00:00 h · 14,00 €." in said
    assert any(one.startswith("7,00 € warten") for one in said)
    whole = book(released)
    assert not any("Bereit" in one for one in how(whole.lines[0], whole))


def test_an_invoice_tells_until_when_it_is_to_be_paid_and_when_that_is_over() -> None:
    due = date(2026, 11, 6)
    invoice = Invoice(
        5, ADA, "RE-1", "re-1", NOW, due, 1400, 1400, "", InvoiceStatus.SUBMITTED, None
    )
    known = book(Piece(TASK.id, OCTOBER, Rate(1400), 3600, NOW))
    assert invoice_standing(invoice, known) == "fällig Fr 06.11."
    late = replace(known, at=NOW + timedelta(days=9))
    assert invoice_standing(invoice, late) == "✖ überfällig Fr 06.11."
