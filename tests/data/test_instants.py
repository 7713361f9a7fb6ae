"""Moments survive the store to the microsecond (CAL-1)."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.instants import from_store, to_store
from domain.calendar import BERLIN

AWARE = st.datetimes(
    datetime(1971, 1, 1), datetime(2200, 1, 1), timezones=st.sampled_from([UTC, BERLIN])
)


@given(AWARE)
def test_a_moment_comes_back_as_the_same_moment(moment: datetime) -> None:
    back = from_store(to_store(moment))
    assert back == moment.astimezone(UTC)
    assert back.tzinfo is UTC


@given(AWARE, AWARE)
def test_stored_moments_sort_as_moments(one: datetime, other: datetime) -> None:
    ordered = one.astimezone(UTC) < other.astimezone(UTC)
    assert (to_store(one) < to_store(other)) == ordered


def test_nothing_stays_nothing() -> None:
    assert to_store(None) is None
    assert from_store(None) is None


def test_a_moment_without_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without time zone"):
        to_store(datetime(2026, 11, 23))
