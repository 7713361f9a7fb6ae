"""Where an entry is cut: month, base rate, release (HON-1, RES-6)."""

from datetime import date, datetime, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import BERLIN
from domain.fee import BaseRate
from domain.ids import PersonId, TaskId
from domain.paid_time import Release, Worked, pieces

TASK = TaskId(1)
RATES = [BaseRate(PersonId(7), date(2026, 1, 1), 1400)]
NINE = datetime(2026, 11, 23, 9, tzinfo=BERLIN)


def worked(start: datetime, seconds: int, *releases: Release) -> Worked:
    return Worked(TASK, start, seconds, Decimal(1), releases=releases)


def test_an_entry_in_one_month_is_one_piece() -> None:
    (piece,) = pieces(worked(NINE, 3600), RATES)
    assert (piece.month, piece.seconds, piece.rate.base_cents) == (date(2026, 11, 1), 3600, 1400)
    assert piece.released_at is None


def test_a_month_ends_at_midnight_in_berlin() -> None:
    late = datetime(2026, 11, 30, 23, 30, tzinfo=BERLIN)
    first, second = pieces(worked(late, 3600), RATES)
    assert (first.month, first.seconds) == (date(2026, 11, 1), 1800)
    assert (second.month, second.seconds) == (date(2026, 12, 1), 1800)


def test_a_new_base_rate_begins_at_its_midnight() -> None:
    rates = [*RATES, BaseRate(PersonId(7), date(2026, 11, 24), 1500)]
    first, second = pieces(worked(NINE + timedelta(hours=14), 7200), rates)
    assert (first.rate.base_cents, first.seconds) == (1400, 3600)
    assert (second.rate.base_cents, second.seconds) == (1500, 3600)


def test_an_interim_result_releases_what_lies_before_it() -> None:
    delivered = NINE + timedelta(minutes=20)
    accepted = NINE + timedelta(days=1)
    first, second = pieces(worked(NINE, 3600, Release(accepted, delivered)), RATES)
    assert (first.seconds, first.released_at) == (1200, accepted)
    assert (second.seconds, second.released_at) == (2400, None)


def test_the_earliest_release_counts() -> None:
    interim = Release(NINE + timedelta(days=1), NINE + timedelta(hours=1))
    (piece,) = pieces(worked(NINE, 3600, Release(NINE + timedelta(days=9)), interim), RATES)
    assert piece.released_at == interim.at


def test_without_acceptance_time_is_released_when_it_is_worked() -> None:
    (piece,) = pieces(worked(NINE, 3600, Release(NINE - timedelta(days=3))), RATES)
    assert piece.released_at == NINE + timedelta(hours=1)


@given(
    st.datetimes(datetime(2026, 1, 2), datetime(2026, 12, 1)),
    st.integers(1, 90 * 86400),
    st.lists(st.integers(-5, 100 * 86400), max_size=3),
)
def test_pieces_have_together_the_seconds_of_the_entry(
    start: datetime, seconds: int, upto: list[int]
) -> None:
    began = start.replace(tzinfo=BERLIN)
    releases = [Release(began, began + timedelta(seconds=one)) for one in upto]
    cut = pieces(worked(began, seconds, *releases), RATES)
    assert sum(piece.seconds for piece in cut) == seconds
    assert all(piece.seconds > 0 for piece in cut)
