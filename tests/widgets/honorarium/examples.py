"""An assistant's October, with all that was booked in it."""

from datetime import date, datetime

from domain.calendar import BERLIN
from domain.fee import BaseRate
from domain.honorarium import Billed, Ledger, Line
from domain.ids import PersonId, TaskId
from domain.paid_time import Piece
from services.honorarium.fee_book import FeeBook, TaskName, book_of

OCTOBER = date(2026, 10, 1)
NOW = datetime(2026, 11, 2, 9, tzinfo=BERLIN)
TASK = TaskName(TaskId(1), 4, "=Logo [/x]", "Acme", 2)
ADA = PersonId(7)


def book(*pieces: Piece, billed: int = 0, billed_seconds: int = 3600) -> FeeBook:
    rates = [BaseRate(ADA, date(2026, 1, 1), 1400)]
    known = {}
    if billed:
        one = pieces[0]
        known[one.key] = Billed(
            line_of(one).kind, OCTOBER, billed_seconds, billed, TASK.id, one.rate
        )
    ledger = Ledger(pieces, (), known)
    return book_of(ADA, "Ada", NOW, ledger, {TASK.id: TASK}, rates, (), (), ())


def line_of(piece: Piece) -> Line:
    (line,) = book(piece).lines
    return line
