"""What is put off comes back in time."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.snooze import Snooze, passes_due

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
MOMENTS = st.integers(-100, 100).map(lambda hours: NOW + hours * HOUR)


@pytest.mark.parametrize(
    ("until", "newest", "due", "hidden"),
    [
        (NOW + HOUR, 7, NOW + 2 * HOUR, True),
        (NOW, 7, NOW + 2 * HOUR, False),  # its moment has come
        (NOW - HOUR, 7, NOW + 2 * HOUR, False),
        (NOW + HOUR, 8, NOW + 2 * HOUR, False),  # the customer wrote again
        (None, 7, NOW + 2 * HOUR, True),
        (None, 8, NOW + 2 * HOUR, False),
        (None, 7, NOW - HOUR, False),  # its due time is another now
        (NOW + HOUR, 7, None, False),
    ],
)
def test_it_stays_hidden_until_time_customer_or_due_time_wakes_it(
    until: datetime | None, newest: int, due: datetime | None, hidden: bool
) -> None:
    snooze = Snooze(until, seen=7, due=NOW + 2 * HOUR)
    assert snooze.hides(due, newest, NOW) is hidden


@given(until=st.none() | MOMENTS, due=st.none() | MOMENTS, now=MOMENTS)
def test_nothing_passes_its_due_time_without_a_warning(
    until: datetime | None, due: datetime | None, now: datetime
) -> None:
    snooze = Snooze(until, seen=0, due=due)
    if due is not None and now > due and snooze.hides(due, 0, now):
        assert passes_due(until, due)


def test_what_has_no_due_time_needs_no_warning() -> None:
    assert not passes_due(None, None)
    assert not passes_due(NOW + 900 * HOUR, None)


def test_up_to_the_due_time_itself_needs_no_warning() -> None:
    assert not passes_due(NOW, NOW)
    assert passes_due(NOW + timedelta(microseconds=1), NOW)
