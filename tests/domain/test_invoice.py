"""When an invoice may be submitted, under which number, and when it is paid (HON-7)."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import is_working_day
from domain.errors import BadInput
from domain.ids import PersonId
from domain.invoice import (
    Invoice,
    InvoiceAllowance,
    InvoiceStatus,
    NumberTaken,
    checked_number,
    most_in,
    number_key,
    payout_due,
    possible_on,
)
from domain.values import replace


@pytest.mark.parametrize(
    ("submitted", "due"),
    [
        ("2026-11-23", "2026-11-27"),
        ("2026-11-24", "2026-11-30"),
        ("2026-11-28", "2026-12-03"),
        ("2026-04-01", "2026-04-09"),
        ("2026-12-23", "2026-12-30"),
        ("2026-12-31", "2027-01-07"),
    ],
)
def test_it_is_due_on_the_fourth_working_day_after(submitted: str, due: str) -> None:
    assert payout_due(date.fromisoformat(submitted)) == date.fromisoformat(due)


@given(st.dates(date(1991, 1, 1), date(2099, 12, 1)))
def test_four_working_days_lie_after_submission_up_to_the_due_day(submitted: date) -> None:
    due = payout_due(submitted)
    days = [submitted + timedelta(days=n) for n in range(1, (due - submitted).days + 1)]
    assert sum(is_working_day(day) for day in days) == 4
    assert is_working_day(due)


@pytest.mark.parametrize(
    ("submitted", "today", "possible"),
    [
        ([], "2026-11-23", "2026-11-23"),
        (["2026-11-02"], "2026-11-23", "2026-11-23"),
        (["2026-11-02", "2026-11-16"], "2026-11-23", "2026-12-01"),
        (["2026-11-02", "2026-11-16"], "2026-12-01", "2026-12-01"),
        (["2026-12-02", "2026-12-16"], "2026-12-31", "2027-01-01"),
        (["2025-11-02", "2025-11-16"], "2026-11-23", "2026-11-23"),
    ],
)
def test_the_third_of_a_month_waits_for_the_first_of_the_next(
    submitted: list[str], today: str, possible: str
) -> None:
    days = [date.fromisoformat(day) for day in submitted]
    assert possible_on(days, date.fromisoformat(today)) == date.fromisoformat(possible)


@pytest.mark.parametrize(
    ("months", "possible", "most"),
    [
        ((), "2026-12-01", 2),
        (("2026-11-01",), "2026-11-23", 3),
        (("2026-10-01", "2026-12-01"), "2026-12-01", 2),
        (("2025-11-01",), "2026-12-01", 2),
        (("2026-11-01", "2026-11-01"), "2026-11-23", 4),
    ],
)
def test_each_allowance_makes_one_more_possible_in_its_month(
    months: tuple[str, ...], possible: str, most: int
) -> None:
    now = datetime(2026, 11, 20, 8, tzinfo=UTC)
    allowed = [
        InvoiceAllowance(1, PersonId(1), date.fromisoformat(month), "Geht", PersonId(2), "Mia", now)
        for month in months
    ]
    two, today = [date(2026, 11, 2), date(2026, 11, 16)], date(2026, 11, 23)
    assert possible_on(two, today, allowed) == date.fromisoformat(possible)
    assert most_in(date(2026, 11, 1), allowed) == most


@pytest.mark.parametrize("again", ["re 2026/7", "RE2026/7", " Re  2026 / 7 ", "RE\t2026/7"])
def test_case_and_blanks_make_no_new_number(again: str) -> None:
    with pytest.raises(NumberTaken) as refusal:
        checked_number(again, ["RE 2026/7"])
    assert refusal.value.number == "RE 2026/7"


def test_a_number_is_kept_as_it_was_written() -> None:
    assert checked_number("  RE  2026/8 ", ["RE 2026/7"]) == "RE 2026/8"
    for wrong in ("", " \n", "x" * 31):
        with pytest.raises(BadInput):
            checked_number(wrong, [])


@pytest.mark.parametrize("number", ["STORNO RE 1", " storno7", "Storno"])
def test_what_cancels_an_invoice_keeps_its_number_free(number: str) -> None:
    with pytest.raises(BadInput) as refusal:
        checked_number(number, [])
    assert refusal.value == BadInput("number", "reserved")


def test_a_number_whose_key_is_longer_than_itself_still_fits() -> None:
    with pytest.raises(BadInput):
        checked_number("ß" * 30, [])
    assert checked_number("ß" * 15, []) == "ß" * 15


@given(st.text(max_size=30))
def test_the_key_of_a_key_is_itself(number: str) -> None:
    assert number_key(number_key(number)) == number_key(number_key(number_key(number)))


def test_it_is_overdue_from_the_day_after_until_it_is_settled() -> None:
    sent = datetime(2026, 11, 23, 9, tzinfo=UTC)
    invoice = Invoice(1, PersonId(7), "1", "1", sent, date(2026, 11, 27), 100, 119, "{}")
    assert not invoice.is_overdue(date(2026, 11, 27))
    assert invoice.is_overdue(date(2026, 11, 28))
    assert not replace(invoice, status=InvoiceStatus.PAID).is_overdue(date(2026, 11, 28))
