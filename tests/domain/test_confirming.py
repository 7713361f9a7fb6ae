"""What is in sight for an assistant: absences of the next two weeks, and what presses."""

from datetime import date, datetime, timedelta

import pytest

from domain.calendar import BERLIN
from domain.confirming import COMING, Confirming, ToConfirm, is_coming
from domain.values import replace
from tests.domain.examples.absence import TRIP

NOW = datetime(2026, 11, 23, 9, tzinfo=BERLIN)
TODAY = NOW.date()


@pytest.mark.parametrize(
    ("first", "comes"),
    [
        (TODAY - timedelta(days=1), False),
        (TODAY, False),
        (TODAY + timedelta(days=1), True),
        (TODAY + COMING, True),
        (TODAY + COMING + timedelta(days=1), False),
    ],
)
def test_an_absence_is_in_sight_for_two_weeks(first: date, comes: bool) -> None:
    absence = replace(TRIP, first_day=first, last_day=first)
    assert is_coming(absence, NOW) is comes
    assert not is_coming(replace(absence, cancelled_at=NOW), NOW)


def test_a_plan_presses_always_and_an_absence_while_something_is_left() -> None:
    assert ToConfirm(Confirming.PLAN).is_pressing
    assert not ToConfirm(Confirming.ABSENCE, 1, day=TODAY).is_pressing
    assert ToConfirm(Confirming.ABSENCE, 1, day=TODAY, open=1).is_pressing
