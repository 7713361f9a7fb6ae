"""The views of one honorarium, from lines given by hand (HON-6, HON-8)."""

from datetime import date, datetime
from decimal import Decimal

from domain.calendar import BERLIN
from domain.fee import BaseRate, FeeKind, Rate
from domain.honorarium import Ledger
from domain.ids import PersonId, TaskId
from domain.paid_time import Piece
from services.fee_book import Ahead, Average, FeeBook, TaskName, book_of

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
    average = Average(OCTOBER, OCTOBER, 0, {FeeKind.REBOOKING: 500})
    assert (average.cents, average.an_hour(500)) == (500, 0)
    assert book().average().parts == {}


def test_what_is_expected_is_real_working_time_at_todays_rate() -> None:
    left = Ahead(TASK, 7200, 0, Decimal("2.0"), Decimal("1.8"))
    (expected,) = book(ahead=(left,)).expected()
    assert (expected.seconds, expected.cents) == (3600, 2520)
