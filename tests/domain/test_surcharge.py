"""Which working time is paid double: weekends, holidays, the approval and the clock's nights."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import BERLIN, instant, is_working_day, local
from domain.surcharge import double_spans

MOMENTS = st.datetimes(datetime(1991, 2, 1), datetime(2099, 11, 30), timezones=st.just(UTC))
LENGTHS = st.timedeltas(timedelta(0), timedelta(days=9))
LONG_AGO = datetime(1990, 1, 1, tzinfo=UTC)


def berlin(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("start", "end", "approved", "spans"),
    [
        # a whole working day
        ("2026-11-23T08:00", "2026-11-23T12:00", "2026-11-20T08:00", []),
        # over Friday's midnight, and over Sunday's
        (
            "2026-11-20T22:00",
            "2026-11-21T02:00",
            "2026-11-20T08:00",
            [("2026-11-21T00:00", "2026-11-21T02:00")],
        ),
        (
            "2026-11-22T22:00",
            "2026-11-23T02:00",
            "2026-11-20T08:00",
            [("2026-11-22T22:00", "2026-11-23T00:00")],
        ),
        # Saturday into Sunday is one span
        (
            "2026-11-21T22:00",
            "2026-11-22T02:00",
            "2026-11-20T08:00",
            [("2026-11-21T22:00", "2026-11-22T02:00")],
        ),
        # approved in the middle, at the start, at the end
        (
            "2026-11-21T10:00",
            "2026-11-21T12:00",
            "2026-11-21T11:00",
            [("2026-11-21T11:00", "2026-11-21T12:00")],
        ),
        (
            "2026-11-21T10:00",
            "2026-11-21T12:00",
            "2026-11-21T10:00",
            [("2026-11-21T10:00", "2026-11-21T12:00")],
        ),
        ("2026-11-21T10:00", "2026-11-21T12:00", "2026-11-21T12:00", []),
        # a holiday on a Saturday counts once
        (
            "2026-10-03T10:00",
            "2026-10-03T12:00",
            "2026-10-01T10:00",
            [("2026-10-03T10:00", "2026-10-03T12:00")],
        ),
        # Easter is one span of four days, the working days around it are none
        (
            "2026-04-02T10:00",
            "2026-04-07T12:00",
            "2026-04-01T10:00",
            [("2026-04-03T00:00", "2026-04-07T00:00")],
        ),
        # Christmas Eve is none
        ("2026-12-24T10:00", "2026-12-24T23:59:59", "2026-12-01T10:00", []),
    ],
)
def test_the_parts_paid_double(
    start: str, end: str, approved: str, spans: list[tuple[str, str]]
) -> None:
    expected = [(berlin(begin), berlin(until)) for begin, until in spans]
    assert double_spans(berlin(start), berlin(end), berlin(approved)) == expected


@pytest.mark.parametrize(("night", "hours"), [("2026-03-29", 23), ("2026-10-25", 25)])
def test_a_sunday_whose_clock_changes_keeps_its_real_length(night: str, hours: int) -> None:
    start = berlin(f"{night}T00:00")
    ((begin, until),) = double_spans(start, start + timedelta(days=3), LONG_AGO)
    assert instant(until) - instant(begin) == timedelta(hours=hours)


def test_without_approval_there_is_none() -> None:
    assert double_spans(berlin("2026-11-21T10:00"), berlin("2026-11-21T12:00"), None) == []


def test_an_entry_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValueError, match="ends before"):
        double_spans(berlin("2026-11-21T12:00"), berlin("2026-11-21T10:00"), LONG_AGO)


@given(MOMENTS, LENGTHS)
def test_spans_are_free_time_in_order_and_apart(start: datetime, length: timedelta) -> None:
    edges = [edge for span in double_spans(start, start + length, LONG_AGO) for edge in span]
    assert all(earlier < later for earlier, later in pairwise(edges))
    assert all(start <= edge <= start + length for edge in edges)
    assert not any(is_working_day(local(begin).date()) for begin in edges[::2])


@given(MOMENTS, LENGTHS, st.timedeltas(timedelta(days=-2), timedelta(days=10)))
def test_cutting_at_the_approval_is_the_same_as_starting_there(
    start: datetime, length: timedelta, later: timedelta
) -> None:
    end, approved = start + length, start + later
    begin = min(max(start, approved), end)
    assert double_spans(start, end, approved) == double_spans(begin, end, LONG_AGO)


@given(MOMENTS, LENGTHS, LENGTHS)
def test_cutting_an_entry_in_two_changes_no_length(
    start: datetime, one: timedelta, two: timedelta
) -> None:
    def doubled(begin: datetime, end: datetime) -> timedelta:
        spans = double_spans(begin, end, LONG_AGO)
        return sum((until - since for since, until in spans), start=timedelta(0))

    cut, end = start + one, start + one + two
    assert doubled(start, end) == doubled(start, cut) + doubled(cut, end)
