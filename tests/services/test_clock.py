"""The one clock: true time, or time that starts at a moment of one's choosing."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.calendar import BERLIN
from domain.errors import BadInput
from services.clock import start_clock, true_time


def test_without_a_wish_it_is_the_true_time() -> None:
    assert start_clock("") is true_time
    assert abs(true_time() - datetime.now(UTC)) < timedelta(seconds=5)
    assert true_time().utcoffset() == timedelta(0)


@pytest.mark.parametrize(
    ("start", "moment"),
    [
        ("2026-03-30T09:00", datetime(2026, 3, 30, 9, tzinfo=BERLIN)),
        ("2026-07-01 09:00", datetime(2026, 7, 1, 7, tzinfo=UTC)),
        ("2026-03-30T09:00:00-05:00", datetime(2026, 3, 30, 14, tzinfo=UTC)),
        ("2026-03-30", datetime(2026, 3, 30, tzinfo=BERLIN)),
    ],
)
def test_it_starts_where_it_is_told_in_berlin_unless_it_says_otherwise(
    start: str, moment: datetime
) -> None:
    assert timedelta(0) <= start_clock(start)() - moment < timedelta(seconds=5)


def test_it_runs_on_from_there(monkeypatch: pytest.MonkeyPatch) -> None:
    at = datetime(2026, 11, 23, 9, tzinfo=UTC)
    monkeypatch.setattr("services.clock.true_time", lambda: at)
    clock = start_clock("2020-01-01T00:00+00:00")
    at += timedelta(days=1, microseconds=1)
    assert clock() == datetime(2020, 1, 2, tzinfo=UTC) + timedelta(microseconds=1)


@pytest.mark.parametrize("start", ["morgen", "09:00", "2026-13-01", "[/x]", " "])
def test_what_is_no_moment_is_refused(start: str) -> None:
    with pytest.raises(BadInput) as refused:
        start_clock(start)
    assert refused.value == BadInput("now", "not_a_date")
