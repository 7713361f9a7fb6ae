"""Due times: the cut-off by the minute, weekends, holidays and what is in time."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import BERLIN, in_open_window, instant, is_working_day, local
from domain.response import (
    Reason,
    due_on,
    explain_due,
    is_overdue,
    prewarn_at,
    response_due,
    was_in_time,
)

MOMENTS = st.datetimes(datetime(1991, 2, 1), datetime(2099, 11, 30), timezones=st.just(UTC))


def berlin(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("day", "due"),
    [
        ("2026-11-27", "2026-11-27T18:00"),
        ("2026-11-28", "2026-11-30T18:00"),
        ("2026-12-25", "2026-12-28T18:00"),
    ],
)
def test_what_names_a_day_is_due_in_the_evening_of_a_working_day(day: str, due: str) -> None:
    assert due_on(date.fromisoformat(day)) == berlin(due)
    assert due_on(date.fromisoformat(day)).tzinfo is UTC


class TestDue:
    @pytest.mark.parametrize(
        ("arrived", "due", "reason"),
        [
            ("2026-11-23T00:00", "2026-11-23T18:00", Reason.SAME_DAY),
            ("2026-11-23T13:55", "2026-11-23T18:00", Reason.SAME_DAY),
            ("2026-11-23T14:00", "2026-11-23T18:00", Reason.SAME_DAY),
            ("2026-11-23T14:00:59.999999", "2026-11-23T18:00", Reason.SAME_DAY),
            ("2026-11-23T14:01", "2026-11-24T12:00", Reason.AFTER_CUT_OFF),
            ("2026-11-23T23:59:59", "2026-11-24T12:00", Reason.AFTER_CUT_OFF),
            ("2026-11-27T14:01", "2026-11-30T12:00", Reason.AFTER_CUT_OFF),
            ("2026-11-28T09:00", "2026-11-30T18:00", Reason.NON_WORKING_DAY),
            ("2026-11-29T23:59", "2026-11-30T18:00", Reason.NON_WORKING_DAY),
            ("2026-04-02T14:00", "2026-04-02T18:00", Reason.SAME_DAY),
            ("2026-04-02T14:01", "2026-04-07T12:00", Reason.AFTER_CUT_OFF),
            ("2026-04-03T10:00", "2026-04-07T18:00", Reason.NON_WORKING_DAY),
            ("2026-04-06T20:00", "2026-04-07T18:00", Reason.NON_WORKING_DAY),
            ("2026-12-24T10:00", "2026-12-24T18:00", Reason.SAME_DAY),
            ("2026-12-24T15:00", "2026-12-28T12:00", Reason.AFTER_CUT_OFF),
            ("2026-12-31T14:01", "2027-01-04T12:00", Reason.AFTER_CUT_OFF),
            ("2026-12-31T14:00", "2026-12-31T18:00", Reason.SAME_DAY),
            ("2026-10-03T08:00", "2026-10-05T18:00", Reason.NON_WORKING_DAY),
            ("2026-03-29T01:30", "2026-03-30T18:00", Reason.NON_WORKING_DAY),
            ("2026-03-29T03:30", "2026-03-30T18:00", Reason.NON_WORKING_DAY),
            ("2026-10-25T02:30", "2026-10-26T18:00", Reason.NON_WORKING_DAY),
            ("2026-10-23T14:01", "2026-10-26T12:00", Reason.AFTER_CUT_OFF),
        ],
    )
    def test_the_due_time_and_its_reason(self, arrived: str, due: str, reason: Reason) -> None:
        explained = explain_due(berlin(arrived))
        assert explained.due == berlin(due)
        assert explained.reason is reason
        assert explained.arrived == berlin(arrived)

    def test_the_clock_in_berlin_decides_whatever_zone_the_arrival_is_in(self) -> None:
        assert response_due(datetime(2026, 7, 1, 12, 0, 59, tzinfo=UTC)) == berlin(
            "2026-07-01T18:00"
        )
        assert response_due(datetime(2026, 7, 1, 12, 1, tzinfo=UTC)) == berlin("2026-07-02T12:00")
        assert response_due(datetime(2026, 12, 1, 13, 0, tzinfo=UTC)) == berlin("2026-12-01T18:00")

    def test_an_arrival_without_a_time_zone_is_refused(self) -> None:
        with pytest.raises(ValueError, match="time zone"):
            response_due(datetime(2026, 11, 23, 14))

    @given(MOMENTS)
    def test_a_due_time_is_noon_or_evening_of_a_working_day(self, arrived: datetime) -> None:
        due = response_due(arrived)
        assert due.time() in {time(12), time(18)}
        assert is_working_day(due.date())
        assert instant(due) > arrived
        assert due.tzinfo is BERLIN

    @given(MOMENTS, st.timedeltas(timedelta(0), timedelta(days=8)))
    def test_on_working_days_whoever_comes_later_is_due_no_earlier(
        self, arrived: datetime, gap: timedelta
    ) -> None:
        later = arrived + gap
        if is_working_day(local(arrived).date()) and is_working_day(local(later).date()):
            assert response_due(arrived) <= response_due(later)

    @given(MOMENTS)
    def test_seconds_never_matter(self, arrived: datetime) -> None:
        assert response_due(arrived) == response_due(arrived.replace(second=0, microsecond=0))


class TestInTime:
    @pytest.mark.parametrize(
        ("answered", "in_time"),
        [
            ("2026-11-23T17:59", True),
            ("2026-11-23T18:00", True),
            ("2026-11-23T18:00:59.999999", True),
            ("2026-11-23T18:01", False),
            ("2026-11-24T09:00", False),
        ],
    )
    def test_the_minute_of_the_due_time_is_in_time(self, answered: str, in_time: bool) -> None:
        due = berlin("2026-11-23T18:00")
        assert was_in_time(due, berlin(answered)) is in_time
        assert is_overdue(due, berlin(answered)) is not in_time

    def test_the_hour_that_comes_twice_is_told_apart(self) -> None:
        due = datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN)
        second_time = datetime(2026, 10, 25, 2, 10, tzinfo=BERLIN, fold=1)
        assert not was_in_time(due, second_time)


class TestPrewarning:
    @pytest.mark.parametrize(
        ("due", "warned"),
        [
            ("2026-11-23T18:00", "2026-11-23T16:00"),
            ("2026-11-23T12:00", "2026-11-23T10:00"),
            ("2026-11-23T10:00", "2026-11-23T08:00"),
            ("2026-11-23T09:00", "2026-11-23T08:00"),
            ("2026-11-23T08:00", "2026-11-20T17:00"),
            ("2026-11-23T22:00", "2026-11-23T17:00"),
            ("2026-11-22T12:00", "2026-11-20T17:00"),
            ("2026-04-06T12:00", "2026-04-02T17:00"),
        ],
    )
    def test_it_comes_two_hours_before_and_while_open(self, due: str, warned: str) -> None:
        assert prewarn_at(berlin(due)) == berlin(warned)

    @given(MOMENTS)
    def test_it_is_always_before_the_due_time_and_in_the_open_window(self, due: datetime) -> None:
        warned = prewarn_at(due)
        assert in_open_window(warned)
        assert instant(warned) < due
