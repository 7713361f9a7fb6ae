"""Days that are named by a phrase, seen from a Monday in November and from a Saturday."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import is_working_day
from widgets.entry.days import parse_day
from widgets.entry.hours import EntryCode, EntryError
from widgets.entry.phrases import last_of_month

TODAY = date(2026, 11, 23)
SATURDAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("in 3 Tagen", date(2026, 11, 26)),
        ("in drei Tagen", date(2026, 11, 26)),
        ("in einer Woche", date(2026, 11, 30)),
        ("in zwei Wochen", date(2026, 12, 7)),
        ("in two weeks", date(2026, 12, 7)),
        ("in 5 Werktagen", date(2026, 11, 30)),
        ("in 5 working days", date(2026, 11, 30)),
        ("Ende der Woche", date(2026, 11, 27)),
        ("bis Ende der Woche", date(2026, 11, 27)),
        ("end of the week", date(2026, 11, 27)),
        ("end of this week", date(2026, 11, 27)),
        ("Ende nächster Woche", date(2026, 12, 4)),
        ("end of next week", date(2026, 12, 4)),
        ("Anfang nächster Woche", date(2026, 11, 30)),
        ("early next week", date(2026, 11, 30)),
        ("Mitte nächster Woche", date(2026, 12, 2)),
        ("Mittwoch nächster Woche", date(2026, 12, 2)),
        ("nächste Woche Mittwoch", date(2026, 12, 2)),
        ("Ende des Monats", date(2026, 11, 30)),
        ("Monatsende", date(2026, 11, 30)),
        ("end of the month", date(2026, 11, 30)),
        ("Ende nächsten Monats", date(2026, 12, 31)),
        ("Jahresende", date(2026, 12, 31)),
        ("end of the year", date(2026, 12, 31)),
    ],
)
def test_a_phrase_names_its_day(typed: str, day: date) -> None:
    assert parse_day(typed, TODAY) == day


def test_on_a_weekend_the_end_of_the_week_is_the_coming_friday() -> None:
    assert parse_day("Ende der Woche", SATURDAY) == date(2026, 12, 4)


@pytest.mark.parametrize(
    "typed", ["nächste Woche", "this week", "nächsten Monat", "bald", "asap", "am Wochenende"]
)
def test_what_could_be_several_days_is_asked(typed: str) -> None:
    with pytest.raises(EntryError) as refused:
        parse_day(typed, TODAY)
    assert refused.value.code is EntryCode.WHICH_DAY


@given(st.dates(date(2020, 1, 1), date(2060, 1, 1)), st.integers(1, 40))
def test_so_many_working_days_later_is_a_working_day(today: date, many: int) -> None:
    assert is_working_day(parse_day(f"in {many} Werktagen", today))


@given(st.integers(2000, 2100), st.integers(1, 24))
def test_the_day_after_the_last_of_a_month_is_a_first(year: int, month: int) -> None:
    last = last_of_month(year, month)
    assert (last + timedelta(days=1)).day == 1
    assert (last.year * 12 + last.month) == year * 12 + month
