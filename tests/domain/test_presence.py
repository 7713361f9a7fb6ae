"""Who is seen as online, and by whom."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import BERLIN, in_open_window
from domain.presence import Presence, presence_shown

OPEN = datetime(2026, 11, 23, 10, tzinfo=BERLIN)
AT_REST = datetime(2026, 11, 23, 19, tzinfo=BERLIN)
MOMENTS = st.datetimes(datetime(1991, 2, 1), datetime(2099, 11, 30), timezones=st.just(UTC))
AGES = st.timedeltas(timedelta(0), timedelta(minutes=4))


@pytest.mark.parametrize(
    ("now", "to_customer", "shown"),
    [
        (OPEN, True, Presence.ONLINE),
        (OPEN, False, Presence.ONLINE),
        (AT_REST, True, Presence.OFFLINE),
        (AT_REST, False, Presence.ONLINE),
    ],
)
def test_customers_alone_are_kept_out_in_the_rest_period(
    now: datetime, to_customer: bool, shown: Presence
) -> None:
    assert presence_shown(now, now, to_customer) is shown


def test_two_minutes_without_a_sign_of_life_are_the_limit() -> None:
    seen = OPEN - timedelta(minutes=2)
    assert presence_shown(seen, OPEN, False) is Presence.ONLINE
    assert presence_shown(seen - timedelta(seconds=1), OPEN, False) is Presence.OFFLINE


def test_somebody_never_seen_is_offline() -> None:
    assert presence_shown(None, OPEN, False) is Presence.OFFLINE


@given(MOMENTS, AGES)
def test_customers_see_the_truth_while_open_and_nobody_else_ever(
    now: datetime, age: timedelta
) -> None:
    truth = presence_shown(now - age, now, False)
    seen = presence_shown(now - age, now, True)
    assert seen is (truth if in_open_window(now) else Presence.OFFLINE)
