"""A deadline lies ahead, and a day alone means its evening."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import BERLIN
from widgets.entry.deadlines import Deadline, parse_deadline
from widgets.entry.hours import EntryCode, EntryError
from widgets.formats import moment_full

NOW = datetime(2026, 11, 23, 9, 5, tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("typed", "at", "is_usual"),
    [
        ("Freitag 12 Uhr", datetime(2026, 11, 27, 12), False),
        ("Freitag", datetime(2026, 11, 27, 18), True),
        ("14.3.", datetime(2027, 3, 14, 18), True),
        ("14.3. 9:30", datetime(2027, 3, 14, 9, 30), False),
        ("übermorgen", datetime(2026, 11, 25, 18), True),
        ("in 3 Tagen", datetime(2026, 11, 26, 18), True),
        ("Ende der Woche", datetime(2026, 11, 27, 18), True),
        ("31.12. 18h", datetime(2026, 12, 31, 18), False),
        ("heute 17 Uhr", datetime(2026, 11, 23, 17), False),
        ("morgen früh", datetime(2026, 11, 24, 9), False),
    ],
)
def test_what_people_type_is_understood(typed: str, at: datetime, is_usual: bool) -> None:
    assert parse_deadline(typed, NOW) == Deadline(at.replace(tzinfo=BERLIN), is_usual)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("heute 8 Uhr", EntryCode.PAST),
        ("gestern", EntryCode.PAST),
        ("1.1.2020", EntryCode.PAST),
        ("28.3.2027 2:30", EntryCode.SKIPPED_BY_CLOCK),
        ("31.10.2027 2:30", EntryCode.TWICE_ON_CLOCK),
        ("nächste Woche", EntryCode.WHICH_DAY),
        ("irgendwann", EntryCode.NOT_UNDERSTOOD),
        ("", EntryCode.EMPTY),
    ],
)
def test_what_is_no_deadline_is_refused_with_its_reason(typed: str, code: EntryCode) -> None:
    with pytest.raises(EntryError) as refused:
        parse_deadline(typed, NOW)
    assert refused.value.code is code


@given(st.integers(1, 3000), st.integers(4, 23), st.integers(0, 59))
def test_what_we_write_is_understood_again(days: int, hour: int, minute: int) -> None:
    at = (NOW + timedelta(days=days)).replace(hour=hour, minute=minute)
    assert parse_deadline(moment_full(at), NOW) == Deadline(at, is_usual=False)
