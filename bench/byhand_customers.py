"""How the rows of customers and of their files become the values that the screens show, by hand."""

from datetime import timedelta

from bench.byhand import EPOCH, TICK, Rows, moment
from data.reader import Row
from data.reads.customers import CustomerRow
from domain.category import CustomerFacts
from domain.customer_file import Channel, FileNote, Heading

HEADING = {one.value: one for one in Heading}
CHANNEL = {one.value: one for one in Channel}


def customers(rows: Rows) -> object:
    """A page of the list."""
    return [_customer(row) for row in rows]


def one(rows: Rows) -> object:
    """The line of one customer."""
    return _customer(rows[0])


def notes(rows: Rows) -> object:
    """The notes of a file."""
    return [
        FileNote(
            row[0],
            row[1],
            HEADING[row[2]],
            row[3],
            EPOCH + row[4] * TICK,
            row[5],
            row[6],
            EPOCH + row[7] * TICK,
            None if row[8] is None else CHANNEL[row[8]],
            None if row[9] is None else row[9] == 1,
            row[10],
            None,
            "",
            row[11],
        )
        for row in rows
    ]


def _customer(row: Row) -> CustomerRow:
    account = row[6] - row[7]
    facts = CustomerFacts(
        EPOCH + row[5] * TICK,
        row[10],
        row[11],
        moment(row[12]),
        row[13],
        moment(row[14]),
        moment(row[9]),
        timedelta(0, account),
        timedelta(0, account - row[8]),
        row[15] == 1,
    )
    return CustomerRow(row[0], row[1], row[2], row[3], row[6], row[7], row[8], row[4] or "", facts)
