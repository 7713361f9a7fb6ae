"""The honorarium in words: rates, standing, how a line came about, the next step."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from domain.calendar import BERLIN
from domain.fee import BaseRate, Rate
from domain.honorarium import Billed, Ledger, Line
from domain.ids import PersonId, TaskId
from domain.paid_time import Piece
from services.fee_book import FeeBook, TaskName, book_of
from widgets.honorarium_words import how, rate_told, standing, what
from widgets.words import use_language

OCTOBER = date(2026, 10, 1)
NOW = datetime(2026, 11, 2, 9, tzinfo=BERLIN)
TASK = TaskName(TaskId(1), 4, "=Logo [/x]", "Acme", 2)
ADA = PersonId(7)


@pytest.fixture(autouse=True)
def german() -> None:
    use_language("de")


def book(*pieces: Piece, billed: int = 0) -> FeeBook:
    rates = [BaseRate(ADA, date(2026, 1, 1), 1400)]
    known = {}
    if billed:
        one = pieces[0]
        known[one.key] = Billed(line_of(one).kind, OCTOBER, 3600, billed, TASK.id, one.rate)
    ledger = Ledger(pieces, (), known)
    return book_of(ADA, "Ada", NOW, ledger, {TASK.id: TASK}, rates, (), (), ())


def line_of(piece: Piece) -> Line:
    (line,) = book(piece).lines
    return line


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
    assert standing(known.lines[0]) == told
    assert "#4 =Logo [/x]" in what(known.lines[0], known)
    assert list(how(known.lines[0], known))


def test_time_without_a_base_rate_says_so() -> None:
    known = book(Piece(TASK.id, OCTOBER, Rate(0), 3600, NOW))
    assert "Stundensatz" in next(how(known.lines[0], known))
