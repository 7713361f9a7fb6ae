"""Identities sort by time and never meet."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from data.ids import first_id_at, new_id

MOMENTS = st.datetimes(datetime(2020, 1, 2), datetime(2080, 1, 1), timezones=st.just(UTC))


@given(MOMENTS)
def test_they_fit_into_a_signed_63_bit_number(at: datetime) -> None:
    assert 0 <= new_id(at) < 2**63


@given(MOMENTS, st.integers(1, 10**9))
def test_a_later_one_is_larger(at: datetime, milliseconds: int) -> None:
    later = min(at + timedelta(milliseconds=milliseconds), datetime(2085, 1, 1, tzinfo=UTC))
    assert new_id(at) < new_id(later)
    assert first_id_at(at) <= new_id(at)


def test_a_thousand_of_one_millisecond_keep_their_order() -> None:
    at = datetime(2026, 11, 23, 9, tzinfo=UTC)
    made = [new_id(at) for _ in range(1000)]
    assert made == sorted(set(made))
    assert made[-1] < first_id_at(at + timedelta(milliseconds=1))


def test_two_tell_nothing_of_how_many_there_are() -> None:
    seconds = [datetime(2026, 11, 23, 9, 0, second, tzinfo=UTC) for second in range(50)]
    assert len({new_id(at) - first_id_at(at) for at in seconds}) > 40
