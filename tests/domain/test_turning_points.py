"""The instants at which things change how they stand, held against the rules themselves."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import BERLIN, instant
from domain.deadline import NEAR, deadline_urgency, has_passed, short_of_time
from domain.response import is_overdue
from domain.turning_points import (
    answer_late_from,
    deadline_late_from,
    deadline_presses_from,
    deadline_today_from,
)

TICK = timedelta.resolution
moments = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))
lefts = st.timedeltas(timedelta(0), timedelta(hours=90))


def berlin(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("deadline", "left", "presses"),
    [
        # Monday's deadline is near from Friday on, a working day before it.
        ("2026-11-30 12:00", 0, "2026-11-27 00:00"),
        ("2026-11-27 12:00", 0, "2026-11-26 00:00"),
        # One on a Sunday is near from Friday on as well.
        ("2026-11-29 12:00", 0, "2026-11-27 00:00"),
        # The Tuesday after Easter is near from Thursday on.
        ("2026-04-07 12:00", 0, "2026-04-02 00:00"),
        # 4 h on the day, 11 h the day before, 11 h the day before that: 20 h begin to lack then.
        ("2026-11-27 12:00", 20, "2026-11-25 14:00"),
        # Over Easter nobody works.
        ("2026-04-07 08:00", 11, "2026-04-02 00:00"),
        ("2026-04-07 08:00", 12, "2026-04-01 18:00"),
    ],
)
def test_a_deadline_presses_from(deadline: str, left: int, presses: str) -> None:
    found = deadline_presses_from(berlin(deadline), timedelta(hours=left))
    assert abs(found - instant(berlin(presses))) <= TICK


@given(moments, lefts, st.timedeltas(timedelta(days=-30), timedelta(days=3)))
def test_a_deadline_presses_exactly_when_the_rules_say_so(
    deadline: datetime, left: timedelta, away: timedelta
) -> None:
    turn = deadline_presses_from(deadline, left)
    for now in (deadline + away, turn, turn - TICK):
        rule = deadline_urgency(deadline, now) in NEAR or short_of_time(left, now, deadline)
        assert rule == (now >= turn)


@given(moments, st.timedeltas(timedelta(minutes=-3), timedelta(minutes=3)))
def test_an_answer_is_late_exactly_when_the_rules_say_so(due: datetime, away: timedelta) -> None:
    turn = answer_late_from(due)
    for now in (due + away, turn, turn - TICK):
        assert is_overdue(due, now) == (now >= turn)


@given(moments, st.timedeltas(timedelta(minutes=-3), timedelta(minutes=3)))
def test_a_deadline_is_missed_exactly_when_the_rules_say_so(
    deadline: datetime, away: timedelta
) -> None:
    turn = deadline_late_from(deadline)
    for now in (deadline + away, turn, turn - TICK):
        assert has_passed(deadline, now) == (now >= turn)


@pytest.mark.parametrize(
    ("deadline", "begins"),
    [
        ("2026-11-27 12:00", "2026-11-26T23:00Z"),
        ("2026-07-01 00:00", "2026-06-30T22:00Z"),
        ("2026-03-29 18:00", "2026-03-28T23:00Z"),
    ],
)
def test_the_day_of_a_deadline_begins_at_midnight_in_berlin(deadline: str, begins: str) -> None:
    assert deadline_today_from(berlin(deadline)) == datetime.fromisoformat(begins)


def test_a_moment_without_time_zone_is_refused() -> None:
    naive = datetime(2026, 11, 27, 12)
    for ask in (answer_late_from, deadline_late_from, deadline_today_from):
        with pytest.raises(ValueError, match="time zone"):
            ask(naive)
    with pytest.raises(ValueError, match="time zone"):
        deadline_presses_from(naive, timedelta(0))
