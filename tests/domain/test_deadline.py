"""How pressing a deadline is, and whether the time is enough."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import BERLIN, instant, open_spans
from domain.deadline import (
    DeadlineUrgency,
    deadline_urgency,
    short_of_time,
)

MOMENTS = st.datetimes(datetime(1991, 2, 1), datetime(2099, 11, 30), timezones=st.just(UTC))
LENGTHS = st.timedeltas(timedelta(0), timedelta(days=15))


def open_time(deadline: datetime, now: datetime) -> timedelta:
    """The working time between the two, all of it added up."""
    spans = (instant(end) - instant(start) for start, end in open_spans(now, deadline))
    return sum(spans, start=timedelta(0))


def berlin(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN)


class TestUrgency:
    @pytest.mark.parametrize(
        ("now", "deadline", "urgency"),
        [
            ("2026-11-23T10:00:01", "2026-11-23T10:00", DeadlineUrgency.OVERDUE),
            ("2026-11-23T10:00", "2026-11-23T10:00", DeadlineUrgency.TODAY),
            ("2026-11-23T00:00", "2026-11-23T23:59", DeadlineUrgency.TODAY),
            ("2026-11-23T10:00", "2026-11-24T00:00", DeadlineUrgency.NEXT_WORKING_DAY),
            ("2026-11-23T10:00", "2026-11-24T23:59", DeadlineUrgency.NEXT_WORKING_DAY),
            ("2026-11-23T10:00", "2026-11-25T00:00", DeadlineUrgency.LATER),
            ("2026-11-27T10:00", "2026-11-29T10:00", DeadlineUrgency.NEXT_WORKING_DAY),
            ("2026-11-27T10:00", "2026-11-30T10:00", DeadlineUrgency.NEXT_WORKING_DAY),
            ("2026-11-27T10:00", "2026-12-01T10:00", DeadlineUrgency.LATER),
            ("2026-04-02T10:00", "2026-04-07T10:00", DeadlineUrgency.NEXT_WORKING_DAY),
            ("2026-04-02T10:00", "2026-04-08T10:00", DeadlineUrgency.LATER),
            ("2026-12-24T10:00", "2026-12-28T10:00", DeadlineUrgency.NEXT_WORKING_DAY),
        ],
    )
    def test_days_in_berlin_decide(self, now: str, deadline: str, urgency: DeadlineUrgency) -> None:
        assert deadline_urgency(berlin(deadline), berlin(now)) is urgency

    def test_today_in_berlin_is_today_whatever_the_zone(self) -> None:
        late = datetime(2026, 7, 1, 22, 30, tzinfo=UTC)
        assert deadline_urgency(berlin("2026-07-02T09:00"), late) is DeadlineUrgency.TODAY

    def test_no_deadline_presses_nobody(self) -> None:
        assert deadline_urgency(None, berlin("2026-11-23T10:00")) is DeadlineUrgency.NONE

    @given(MOMENTS, MOMENTS, LENGTHS)
    def test_it_only_grows_with_time(
        self, deadline: datetime, now: datetime, later: timedelta
    ) -> None:
        grades = list(DeadlineUrgency)
        first = grades.index(deadline_urgency(deadline, now))
        assert grades.index(deadline_urgency(deadline, now + later)) <= first


class TestShortOfTime:
    @pytest.mark.parametrize(
        ("now", "deadline", "hours"),
        [
            ("2026-11-23T10:00", "2026-11-23T12:00", 2),
            ("2026-11-23T10:00", "2026-11-23T22:00", 9),
            ("2026-11-23T10:00", "2026-11-24T10:00", 11),
            ("2026-11-27T17:00", "2026-11-30T09:00", 3),
            ("2026-04-02T18:00", "2026-04-07T09:00", 2),
            ("2026-12-24T08:00", "2026-12-28T08:00", 11),
            ("2026-03-27T18:00", "2026-03-30T09:00", 2),
            ("2026-10-23T18:00", "2026-10-26T09:00", 2),
            ("2026-11-28T10:00", "2026-11-29T10:00", 0),
            ("2026-11-23T12:00", "2026-11-23T10:00", 0),
        ],
    )
    def test_working_time_is_the_open_window(self, now: str, deadline: str, hours: int) -> None:
        enough = timedelta(hours=hours)
        assert open_time(berlin(deadline), berlin(now)) == enough
        assert not short_of_time(enough, berlin(now), berlin(deadline))
        assert short_of_time(enough + timedelta(seconds=1), berlin(now), berlin(deadline))

    def test_nothing_left_to_do_or_no_deadline_is_never_short(self) -> None:
        now = berlin("2026-11-28T10:00")
        assert not short_of_time(timedelta(0), now, now)
        assert not short_of_time(timedelta(hours=900), now, None)

    @given(MOMENTS, LENGTHS, LENGTHS)
    def test_it_compares_with_the_open_time(
        self, now: datetime, until: timedelta, left: timedelta
    ) -> None:
        deadline = now + until
        assert short_of_time(left, now, deadline) is (left > open_time(deadline, now))
