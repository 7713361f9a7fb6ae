"""Tables of the honorarium: no cell is a formula, the sums are the lines'."""

import json
from datetime import date
from decimal import Decimal

from domain.fee import Rate
from domain.ids import PersonId
from domain.invoice import Invoice
from domain.paid_time import Piece
from tests.widgets.honorarium.examples import NOW, OCTOBER, TASK, book
from widgets.honorarium.export import honorarium_csv, honorarium_json, invoices_csv, invoices_json
from widgets.honorarium.words import View


def test_no_cell_of_a_table_is_a_formula() -> None:
    known = book(Piece(TASK.id, OCTOBER, Rate(1400), 3600, NOW))
    for german_numbers in (True, False):
        table = honorarium_csv(known, OCTOBER, german=german_numbers)
        assert ",=Logo" not in table
        assert ";=Logo" not in table


def test_the_sum_is_that_of_the_lines() -> None:
    known = book(Piece(TASK.id, OCTOBER, Rate(1400), 5400, NOW))
    told = json.loads(honorarium_json(known, OCTOBER))
    assert [(line["status"], line["invoices"]) for line in told["lines"]] == [("released", "")]
    assert told["cents"] == 2100 == sum(line["cents"] for line in told["lines"])
    assert len(invoices_csv((), german=True, month=date(2026, 11, 1)).splitlines()) == 1


def test_an_invoice_says_whose_it_is_and_its_number_is_no_formula() -> None:
    made = Invoice(5, PersonId(7), "=RE 1", "=re1", NOW, date(2026, 11, 6), -1400, -1400, "")
    told = [("=Ada", made)]
    assert "'=RE 1,2026-11-02,2026-11-06,submitted,,-1400,-1400,'=Ada" in invoices_csv(
        told, german=False
    )
    assert "'=RE 1;02.11.2026" in invoices_csv(told, german=True)
    (row,) = json.loads(invoices_json(told))["invoices"]
    assert (row["number"], row["person"], row["net_cents"]) == ("=RE 1", "=Ada", -1400)


def test_a_german_spreadsheet_reads_the_rate_in_words() -> None:
    known = book(Piece(TASK.id, OCTOBER, Rate(1400, Decimal("1.2"), is_double=True), 3600, NOW))
    assert ";14,00 € × 1,2 × 2;" in honorarium_csv(known, OCTOBER, german=True)


def test_payout_and_release_are_saved_as_they_are_shown() -> None:
    released = Piece(TASK.id, OCTOBER, Rate(1400), 3600, NOW)
    waiting = Piece(TASK.id, OCTOBER, Rate(1400), 1800)
    known = book(released, waiting)
    for view, seconds, cents in ((View.PAYOUT, 3600, 1400), (View.RELEASE, 1800, 700)):
        told = json.loads(honorarium_json(known, OCTOBER, view=view))
        assert [(line["seconds"], line["cents"]) for line in told["lines"]] == [(seconds, cents)]
        assert told["cents"] == cents
        assert str(cents) in honorarium_csv(known, OCTOBER, german=False, view=view)
