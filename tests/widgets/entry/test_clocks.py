"""Times of day as people type them, to the second and which of two (TIME-4)."""

from datetime import UTC, datetime, time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.calendar import local
from domain.wall_time import moment_of
from widgets.entry.clocks import clock_text, parse_clock
from widgets.entry.hours import EntryError


@pytest.mark.parametrize(
    ("typed", "clock", "second"),
    [
        ("17:30", time(17, 30), None),
        ("8.15", time(8, 15), None),
        ("9", time(9), None),
        ("9 Uhr", time(9), None),
        ("9:30:05", time(9, 30, 5), None),
        ("2:30 B", time(2, 30), True),
        ("2:30a", time(2, 30), False),
        ("2 Uhr B", time(2), True),
        ("02:30:07 A", time(2, 30, 7), False),
        ("halb sechs", time(5, 30), None),
        ("5 pm", time(17), None),
        ("um zwölf", time(12), None),
        ("um 8 Uhr abends", time(20), None),
    ],
)
def test_they_are_read_as_in_every_other_field(
    typed: str, clock: time, second: bool | None
) -> None:
    assert parse_clock(typed) == (clock, second)


@pytest.mark.parametrize(
    "typed", ["24:00", "24", "9:60", "9:30:60", "9:30:5", "bald", "", "B", "12:00 C"]
)
def test_a_time_that_no_clock_shows_is_refused(typed: str) -> None:
    with pytest.raises(EntryError):
        parse_clock(typed)


@given(st.datetimes(datetime(2026, 3, 28), datetime(2026, 10, 26), timezones=st.just(UTC)))
@example(datetime(2026, 10, 25, 0, 30, 7, tzinfo=UTC))
@example(datetime(2026, 10, 25, 1, 30, tzinfo=UTC))
def test_an_offered_time_is_read_as_the_moment_it_was(at: datetime) -> None:
    whole = at.replace(microsecond=0)
    clock, second = parse_clock(clock_text(whole))
    assert moment_of(local(whole).date(), clock, second=second) == whole
