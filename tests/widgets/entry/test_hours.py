"""Spans of time as people type them."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from widgets.entry.hours import EntryCode, EntryError, parse_hours


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("12,5", 750),
        ("12.5", 750),
        ("1:30", 90),
        ("90 min", 90),
        ("90 Minuten", 90),
        ("2h", 120),
        ("2,5 Stunden", 150),
        (" 2 Std. ", 120),
        ("2 h 30", 150),
        ("2h30m", 150),
        ("1 hour", 60),
        (",25", 15),
        ("0:05 h", 5),
        ("2 h 15", 135),
        ("anderthalb Stunden", 90),
        ("eineinhalb Stunden", 90),
        ("zweieinhalb Std.", 150),
        ("eine halbe Stunde", 30),
        ("halbe Stunde", 30),
        ("eine Viertelstunde", 15),
        ("eine Dreiviertelstunde", 45),
        ("eine Stunde", 60),
        ("zwei Stunden", 120),
        ("eine Stunde und 30 Minuten", 90),
        ("1½ Stunden", 90),
        ("½ h", 30),
        ("ca. 2 Stunden", 120),
        ("höchstens 3 h", 180),
        ("half an hour", 30),
        ("a quarter of an hour", 15),
        ("an hour and a half", 90),
        ("one and a half hours", 90),
        ("two hours", 120),
        ("about 3 hours", 180),
    ],
)
def test_what_people_type_is_understood(typed: str, minutes: int) -> None:
    assert parse_hours(typed) == timedelta(minutes=minutes)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", EntryCode.EMPTY),
        ("soon", EntryCode.NOT_UNDERSTOOD),
        ("-2", EntryCode.NOT_UNDERSTOOD),
        ("1.234,5", EntryCode.NOT_UNDERSTOOD),
        ("12,,5", EntryCode.NOT_UNDERSTOOD),
        ("1:75", EntryCode.NO_SUCH_TIME),
        ("99999", EntryCode.TOO_LONG),
        ("[/x]", EntryCode.NOT_UNDERSTOOD),
    ],
)
def test_what_is_not_a_span_is_refused_with_its_reason(typed: str, code: EntryCode) -> None:
    with pytest.raises(EntryError) as refused:
        parse_hours(typed)
    assert refused.value.code is code


@given(st.integers(0, 9_999), st.integers(0, 59))
def test_hours_and_minutes_read_back_exactly(hours: int, minutes: int) -> None:
    assert parse_hours(f"{hours}:{minutes:02}") == timedelta(hours=hours, minutes=minutes)


@given(st.text())
def test_any_text_is_understood_or_refused(typed: str) -> None:
    try:
        assert parse_hours(typed) >= timedelta(0)
    except EntryError as error:
        assert error.code in EntryCode
