"""Utilisation is one figure with its parts (PLAN-6)."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.utilisation import Load, Utilisation, bin_of, together

spans = st.timedeltas(timedelta(0), timedelta(hours=500))


def _of(worked: float, left: float, planned: float) -> Utilisation:
    return Utilisation(*(timedelta(hours=one) for one in (worked, left, planned)))


@pytest.mark.parametrize(
    ("figure", "percent", "load"),
    [
        (_of(0, 0, 40), 0, Load.FREE),
        (_of(10, 19.99, 40), 74, Load.FREE),
        (_of(10, 20, 40), 75, Load.FILLING),
        (_of(20, 19.99, 40), 99, Load.FILLING),
        (_of(20, 20, 40), 100, Load.FULL),
        (_of(50, 20, 40), 175, Load.FULL),
        (_of(0, 0, 0), None, Load.NONE_PLANNED),
        (_of(3, 1, 0), None, Load.NONE_PLANNED),
    ],
)
def test_the_share_of_planned_time_that_is_taken(
    figure: Utilisation, percent: int | None, load: Load
) -> None:
    assert figure.percent == percent
    assert figure.load is load


def test_what_is_free_is_never_below_nothing() -> None:
    assert _of(10, 5, 40).free == timedelta(hours=25)
    assert _of(30, 20, 40).free == timedelta(0)


@given(st.lists(st.tuples(spans, spans, spans), max_size=6))
def test_a_pool_is_the_sum_of_its_people_in_any_order(
    told: list[tuple[timedelta, timedelta, timedelta]],
) -> None:
    people = [Utilisation(*one) for one in told]
    whole = together(people)
    assert whole == together(reversed(people))
    for part in ("worked", "left", "planned"):
        assert getattr(whole, part) == sum((getattr(one, part) for one in people), timedelta(0))
    assert (whole.share is None) is (not whole.planned)


@pytest.mark.parametrize(
    ("percent", "begin"),
    [(0, 0), (24, 0), (25, 25), (49, 25), (50, 50), (75, 75), (99, 75), (100, 100), (124, 100),
     (125, 125), (400, 125)],
)  # fmt: skip
def test_it_falls_in_one_step_of_the_histogram(percent: int, begin: int) -> None:
    assert bin_of(_of(percent, 0, 100)) == begin


def test_without_a_plan_it_falls_in_none() -> None:
    assert bin_of(_of(3, 1, 0)) is None
