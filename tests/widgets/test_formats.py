"""Dates, durations and numbers in both languages."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import BERLIN
from widgets import formats, words

MONDAY_NOON = datetime(2026, 11, 30, 12, 0, tzinfo=BERLIN)


@pytest.fixture(params=["de", "en"])
def each_language(request: pytest.FixtureRequest) -> str:
    """Both languages in turn; German again afterwards."""
    words.use_language(request.param)
    return str(request.param)


@pytest.mark.parametrize(
    ("shown", "german", "english"),
    [
        (lambda: formats.moment(MONDAY_NOON), "Mo 30.11. 12:00", "Mon 30 Nov 12:00"),
        (lambda: formats.moment_full(MONDAY_NOON), "Mo 30.11.2026 12:00", "Mon 30 Nov 2026 12:00"),
        (
            lambda: formats.day_line(date(2026, 11, 30)),
            "Montag, 30. November 2026",
            "Monday, 30 November 2026",
        ),
        (lambda: formats.day(date(2026, 3, 5)), "Do 05.03.", "Thu 5 Mar"),
        (lambda: formats.month(date(2026, 3, 5)), "März 2026", "March 2026"),
        (
            lambda: formats.moment_near(MONDAY_NOON + timedelta(days=1), MONDAY_NOON),
            "morgen 12:00",
            "tomorrow 12:00",
        ),
        (
            lambda: formats.day_near(date(2027, 1, 4), date(2026, 11, 30)),
            "Mo 04.01.2027",
            "Mon 4 Jan 2027",
        ),
        (lambda: formats.duration(timedelta(hours=3, minutes=55, seconds=59)), "3:55 h", "3:55 h"),
        (lambda: formats.duration(-timedelta(minutes=5)), "-0:05 h", "-0:05 h"),
        (lambda: formats.duration(-timedelta(seconds=5)), "0:00 h", "0:00 h"),
        (lambda: formats.hours(timedelta(minutes=90)), "1,50 h", "1.50 h"),
        (lambda: formats.remaining(timedelta(hours=2, minutes=5)), "in 2 h 05", "in 2 h 05"),
        (lambda: formats.remaining(timedelta(minutes=44, seconds=1)), "in 45 min", "in 45 min"),
        (lambda: formats.remaining(timedelta(minutes=10)), "in 10 min", "in 10 min"),
        (lambda: formats.remaining(timedelta(minutes=9, seconds=59)), "in 9:59", "in 9:59"),
        (lambda: formats.remaining(timedelta(0)), "in 0:00", "in 0:00"),
        (lambda: formats.remaining(-timedelta(minutes=35)), "+0:35", "+0:35"),
        (lambda: formats.remaining(-timedelta(days=3, hours=2)), "seit 3 Tagen", "for 3 days"),
        (lambda: formats.remaining(timedelta(days=3, hours=2)), "in 3 Tagen", "in 3 days"),
        (
            lambda: formats.since(MONDAY_NOON, MONDAY_NOON + timedelta(minutes=125)),
            "seit 2 h 05",
            "for 2 h 05",
        ),
        (lambda: formats.percent(0.875), "88\u00a0%", "88%"),
        (lambda: formats.count(1234567), "1.234.567", "1,234,567"),
        (lambda: formats.money(Decimal("1234.5")), "1.234,50\u00a0€", "€1,234.50"),
        (lambda: formats.money(Decimal("-3")), "-3,00\u00a0€", "-€3.00"),
    ],
)
def test_each_form_reads_as_people_write_it(
    each_language: str, shown: Callable[[], str], german: str, english: str
) -> None:
    assert shown() == (german if each_language == "de" else english)


def test_moments_are_shown_in_berlin_time() -> None:
    assert formats.clock(datetime(2026, 7, 1, 10, 0, tzinfo=UTC)) == "12:00"
    assert formats.clock(datetime(2026, 12, 1, 10, 0, tzinfo=UTC)) == "11:00"


@given(st.timedeltas(timedelta(days=-5), timedelta(days=5)))
def test_a_countdown_never_promises_time_that_is_not_there(left: timedelta) -> None:
    shown = formats.remaining(left)
    assert shown.startswith("in ") is (left >= timedelta(0))
