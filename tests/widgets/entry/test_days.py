"""Days as people type them, seen from a Monday in November."""

from datetime import date

import pytest

from widgets.entry.days import parse_day, parse_first_day, parse_last_day
from widgets.entry.hours import EntryCode, EntryError

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "day", "past"),
    [
        ("14.3.", date(2027, 3, 14), False),
        ("14.3.", date(2026, 3, 14), True),
        ("14.3", date(2027, 3, 14), False),
        ("23.11.", TODAY, False),
        ("23.11.", TODAY, True),
        ("29.2.", date(2028, 2, 29), False),
        ("nächste Woche Mittwoch", date(2026, 12, 2), False),
        ("Mo", TODAY, False),
        ("next Monday", date(2026, 11, 30), False),
        ("Fr", date(2026, 11, 20), True),
        ("gestern", date(2026, 11, 22), True),
        ("März 3", None, False),
        ("3. März", date(2027, 3, 3), False),
    ],
)
def test_days_people_type_are_understood(typed: str, day: date | None, past: bool) -> None:
    if day is None:
        with pytest.raises(EntryError):
            parse_day(typed, TODAY, past=past)
    else:
        assert parse_day(typed, TODAY, past=past) == day


@pytest.mark.parametrize("typed", ["bis Freitag", "spätestens Freitag", "by Friday", "Freitag"])
def test_a_word_before_the_day_changes_nothing(typed: str) -> None:
    assert parse_day(typed, TODAY) == date(2026, 11, 27)


def test_a_day_of_another_weekday_is_asked_again() -> None:
    with pytest.raises(EntryError) as refused:
        parse_day("Di 30.11.2026", TODAY)
    assert refused.value.code is EntryCode.OTHER_WEEKDAY


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("20.11.", date(2026, 11, 20)),
        ("9.11.", date(2026, 11, 9)),
        ("8.11.", date(2027, 11, 8)),
        ("gestern", date(2026, 11, 22)),
        ("Fr", date(2026, 11, 27)),
        ("7.12.", date(2026, 12, 7)),
        ("20.11.2027", date(2027, 11, 20)),
    ],
)
def test_what_begins_may_have_begun_a_few_days_ago(typed: str, day: date) -> None:
    assert parse_first_day(typed, TODAY) == day


@pytest.mark.parametrize(
    ("typed", "first", "day"),
    [
        ("25.11.", date(2026, 11, 20), date(2026, 11, 25)),
        ("22.11.", date(2026, 11, 20), date(2026, 11, 22)),
        ("Freitag", date(2026, 12, 7), date(2026, 12, 11)),
        ("3.1.", date(2026, 12, 24), date(2027, 1, 3)),
        ("14.12.", date(2026, 12, 18), date(2026, 12, 14)),
        ("morgen", date(2026, 12, 7), date(2026, 11, 24)),
        ("heute", date(2026, 11, 20), TODAY),
        ("6.12.2026", date(2026, 12, 7), date(2026, 12, 6)),
    ],
)
def test_the_last_day_is_looked_for_from_the_first_on(typed: str, first: date, day: date) -> None:
    assert parse_last_day(typed, TODAY, first) == day
