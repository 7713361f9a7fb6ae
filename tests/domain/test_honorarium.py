"""The lines of the honorarium and their parts; the worked month to the cent (HON-1 to HON-9)."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.budget import account_debit
from domain.calendar import BERLIN
from domain.fee import BaseRate, FeeItem, FeeKind, Rate, price, taken_back
from domain.honorarium import (
    Billed,
    Ledger,
    Line,
    lines,
    released_between,
    worked_in,
)
from domain.ids import PersonId, TaskId
from domain.money import cents_of
from domain.paid_time import Piece, Release, Worked, pieces
from domain.premium import rebooking_premium, share
from domain.values import replace
from tests import worked_month as month

ADA = PersonId(7)
OCTOBER, NOVEMBER = date(2026, 10, 1), date(2026, 11, 1)
TASKS = {name: TaskId(n) for n, name in enumerate(month.FACTORS, 1)}
RATES = [BaseRate(ADA, day, cents) for day, cents in month.BASE_RATES]
ACCEPTED = Release(datetime(2026, 11, 1, 12, tzinfo=BERLIN))
NOV_2, NOV_16 = (datetime(2026, 11, day, 9, tzinfo=BERLIN) for day in (2, 16))


def the_month(*, design_accepted: bool = False) -> Ledger:
    """Docs/worked-month.md as a ledger."""
    made: list[Piece] = []
    for task, start, seconds, double in month.stretches():
        released = (ACCEPTED,) if task != month.DESIGN or design_accepted else ()
        factor = month.FACTORS[task]
        made += pieces(Worked(TASKS[task], start, seconds, factor, double, released), RATES)
    items = [
        FeeItem(1, ADA, FeeKind.NEW_CUSTOMER, price(1800, Rate(1400)), 1800, on_day(12), "Bolt"),
        FeeItem(2, ADA, FeeKind.REBOOKING, third_of(100), 0, on_day(20), "100 h"),
    ]
    return Ledger(made, items)


def on_day(day: int) -> datetime:
    return datetime(2026, 10, day, 10, tzinfo=BERLIN)


def third_of(hours: int) -> int:
    return cents_of(share(rebooking_premium(hours), 3)[2])


def amounts(made: list[Line]) -> list[tuple[FeeKind, int, int]]:
    return [(line.kind, line.seconds, line.cents) for line in made]


def test_the_worked_month_is_as_it_was_worked_out_by_hand() -> None:
    made = lines(the_month(), NOV_2)
    assert sorted(amounts(made)) == sorted(
        [
            (FeeKind.WORK, 50_399, 196_00),
            (FeeKind.WORK, 38_401, 154_67),
            (FeeKind.WORK, 27_330, 127_54),
            (FeeKind.WORK, 6_270, 58_52),
            (FeeKind.WORK, 21_600, 156_60),
            (FeeKind.PERFORMANCE, 144_000, 20_00),
            (FeeKind.REBOOKING, 0, 11_66),
            (FeeKind.NEW_CUSTOMER, 1_800, 7_00),
        ]
    )
    assert sum(line.cents for line in made) == 731_99
    assert worked_in(the_month(), OCTOBER) == 40 * 3600


def test_what_is_not_accepted_waits_and_the_rest_is_ready() -> None:
    made = lines(the_month(), NOV_2)
    assert sum(line.open_cents for line in made) == 575_39
    assert sum(line.review_cents for line in made) == 156_60


def test_the_next_invoice_takes_the_rest_and_the_refund() -> None:
    first = {line.key: as_billed(line) for line in lines(the_month(), NOV_2) if line.open_cents}
    back = taken_back(127_54 + 58_52, month.REFUNDED, month.MARKETING_DEBIT)
    assert back == -25_85
    later = the_month(design_accepted=True)
    refund = FeeItem(3, ADA, FeeKind.REFUND, back, 0, on_day(31), "zurück")
    ledger = Ledger(later.pieces, [*later.items, refund], first)
    left = [line for line in lines(ledger, NOV_16) if line.open_cents]
    assert [(line.kind, line.open_cents) for line in left] == [
        (FeeKind.WORK, 156_60),
        (FeeKind.REFUND, -25_85),
    ]


def as_billed(line: Line) -> Billed:
    return Billed(
        line.kind, line.month, line.open_seconds, line.open_cents, line.task_id, line.rate
    )


def test_by_release_date_the_same_money_falls_into_other_months() -> None:
    ledger = the_month()
    october = released_between(ledger, at_first(OCTOBER), at_first(NOVEMBER))
    november = released_between(ledger, at_first(NOVEMBER), at_first(date(2026, 12, 1)))
    assert sorted(line.kind for line in october) == [FeeKind.NEW_CUSTOMER, FeeKind.REBOOKING]
    assert sum(line.cents for line in [*october, *november]) == 575_39
    assert FeeKind.PERFORMANCE in {line.kind for line in november}


def at_first(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=BERLIN)


@pytest.mark.parametrize("now", [datetime(2026, 10, 31, 23, 59, 59, tzinfo=BERLIN)])
def test_a_premium_is_due_on_the_first_of_the_next_month(now: datetime) -> None:
    (premium,) = (one for one in lines(the_month(), now) if one.kind is FeeKind.PERFORMANCE)
    assert (premium.cents, premium.open_cents, premium.released_seconds) == (20_00, 0, 0)
    (premium,) = (
        one
        for one in lines(the_month(), now + timedelta(seconds=1))
        if one.kind is FeeKind.PERFORMANCE
    )
    assert premium.open_cents == 20_00


def test_a_lowered_month_takes_its_premium_back() -> None:
    whole = the_month()
    known = {"performance/2026-10": Billed(FeeKind.PERFORMANCE, OCTOBER, 144_000, 20_00)}
    fewer = Ledger(whole.pieces[:-1], (), known)
    (premium,) = (one for one in lines(fewer, NOV_2) if one.kind is FeeKind.PERFORMANCE)
    assert (premium.cents, premium.open_cents) == (0, -20_00)
    assert premium.is_correction
    never_invoiced = replace(premium, billed_cents=0, cents=-20_00, released_cents=-20_00)
    assert never_invoiced.open_cents < 0 and not never_invoiced.is_correction


def test_an_invoiced_entry_that_is_gone_comes_back_as_a_negative_line() -> None:
    was = Billed(FeeKind.WORK, OCTOBER, 3600, 1400, TASKS[month.OFFICE], Rate(1400))
    (line,) = lines(Ledger((), (), {"work/2026-10/1/1400x1": was}), NOV_2)
    assert (line.cents, line.open_cents, line.open_seconds) == (0, -1400, -3600)


FACTOR = st.sampled_from([Decimal(1), Decimal("1.2"), Decimal("1.5"), Decimal("1.8")])
ENTRIES = st.lists(
    st.tuples(
        st.sampled_from(list(TASKS.values())),
        st.integers(0, 25 * 86400),
        st.integers(1, 9 * 3600),
        FACTOR,
        st.booleans(),
    ),
    min_size=1,
    max_size=8,
)
Entries = list[tuple[TaskId, int, int, Decimal, bool]]


def ledger_of(entries: Entries) -> Ledger:
    made: list[Piece] = []
    for task, offset, seconds, factor, double in entries:
        start = datetime(2026, 11, 1, tzinfo=BERLIN) + timedelta(seconds=offset)
        made += pieces(Worked(task, start, seconds, factor, double, (ACCEPTED,)), RATES)
    return Ledger(made)


def total(ledger: Ledger) -> int:
    return sum(line.cents for line in lines(ledger, NOV_2))


@given(ENTRIES, st.data())
def test_splitting_entries_anywhere_changes_nothing(entries: Entries, data: st.DataObject) -> None:
    split: Entries = []
    for task, offset, seconds, factor, double in entries:
        cut = data.draw(st.integers(0, seconds))
        parts = [(offset, cut), (offset + cut, seconds - cut)]
        split += [(task, begin, length, factor, double) for begin, length in parts if length]
    assert total(ledger_of(split)) == total(ledger_of(entries))


@given(ENTRIES, st.randoms())
def test_the_order_of_entry_never_matters(entries: Entries, chance: Random) -> None:
    mixed = list(entries)
    chance.shuffle(mixed)
    assert lines(ledger_of(mixed), NOV_2) == lines(ledger_of(entries), NOV_2)


@given(ENTRIES)
def test_each_line_is_off_by_half_a_cent_at_most(entries: Entries) -> None:
    ledger = ledger_of(entries)
    exact = sum(
        (piece.rate.cents_an_hour * piece.seconds / 3600 for piece in ledger.pieces), Fraction(0)
    )
    work = [line for line in lines(ledger, NOV_2) if line.kind is FeeKind.WORK]
    assert abs(sum(line.cents for line in work) - exact) <= Fraction(len(work), 2)


@given(ENTRIES)
def test_the_account_and_the_fee_come_from_the_same_seconds(entries: Entries) -> None:
    work = [line for line in lines(ledger_of(entries), NOV_2) if line.kind is FeeKind.WORK]
    for task in TASKS.values():
        recorded = sum(seconds for one, _, seconds, _, _ in entries if one == task)
        paid = sum(line.seconds for line in work if line.task_id == task)
        spans = timedelta(seconds=recorded), timedelta(seconds=paid)
        assert account_debit(spans[0], 1) == account_debit(spans[1], 1)


@given(ENTRIES, st.integers(0, 8))
def test_two_invoices_add_up_to_one(entries: Entries, many: int) -> None:
    first = ledger_of(entries[:many])
    known = {line.key: as_billed(line) for line in lines(first, NOV_2)}
    whole = ledger_of(entries)
    rest = lines(Ledger(whole.pieces, (), known), NOV_2)
    paid = sum(one.cents for one in known.values()) + sum(line.open_cents for line in rest)
    assert paid == sum(line.cents for line in rest if line.month < NOVEMBER) + sum(
        line.released_cents for line in rest if line.month >= NOVEMBER
    )
    assert total(whole) == sum(line.cents for line in rest)
