"""A countdown tells how a thing stands, never by colour alone."""

from datetime import datetime, timedelta

import pytest

from domain.calendar import BERLIN
from widgets.countdown import Countdown, Grade, countdown

MONDAY_NOON = datetime(2026, 11, 30, 12, 0, tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("left", "grade", "short"),
    [
        (timedelta(hours=2, minutes=5), Grade.OK, "○ in 2 h 05"),
        (timedelta(minutes=60), Grade.SOON, "◆ in 1 h 00"),
        (timedelta(minutes=5), Grade.SOON, "◆ in 5:00"),
        (-timedelta(minutes=35), Grade.OVERDUE, "✖ +0:35"),
    ],
)
def test_a_countdown_tells_its_grade_by_symbol(left: timedelta, grade: Grade, short: str) -> None:
    shown = countdown(MONDAY_NOON + left, MONDAY_NOON)
    assert (shown.grade, shown.short) == (grade, short)


def test_a_countdown_counts_the_hour_that_the_clock_repeats() -> None:
    before = datetime(2026, 10, 25, 1, 30, tzinfo=BERLIN)
    assert countdown(datetime(2026, 10, 25, 3, 30, tzinfo=BERLIN), before).left == "in 3 h 00"


def test_a_wide_countdown_also_says_its_grade_in_a_word() -> None:
    late = Countdown(Grade.OVERDUE, "+0:35")
    assert late.fitting(30) == "✖ überfällig +0:35"
    assert late.fitting(10) == "✖ +0:35"


def test_the_due_minute_itself_is_still_in_time() -> None:
    due = datetime(2026, 11, 23, 18, tzinfo=BERLIN)
    assert countdown(due, due + timedelta(seconds=59)).grade is Grade.SOON
    assert countdown(due, due + timedelta(seconds=60)).grade is Grade.OVERDUE
