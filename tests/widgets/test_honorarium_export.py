"""Tables of the honorarium: no cell is a formula, the sums are the lines'."""

import json
from datetime import date

from domain.fee import Rate
from domain.paid_time import Piece
from tests.widgets.test_honorarium_words import NOW, OCTOBER, TASK, book
from widgets.honorarium_export import honorarium_csv, honorarium_json, invoices_csv


def test_no_cell_of_a_table_is_a_formula() -> None:
    known = book(Piece(TASK.id, OCTOBER, Rate(1400), 3600, NOW))
    for german_numbers in (True, False):
        table = honorarium_csv(known, OCTOBER, german=german_numbers)
        assert ",=Logo" not in table
        assert ";=Logo" not in table


def test_the_sum_is_that_of_the_lines() -> None:
    known = book(Piece(TASK.id, OCTOBER, Rate(1400), 5400, NOW))
    told = json.loads(honorarium_json(known, OCTOBER))
    assert told["cents"] == 2100 == sum(line["cents"] for line in told["lines"])
    assert len(invoices_csv(known, german=True, month=date(2026, 11, 1)).splitlines()) == 1
