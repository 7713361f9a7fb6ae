"""Days as people type them, seen from a Monday in November."""

from datetime import date

import pytest

from widgets.entry.days import parse_day
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
