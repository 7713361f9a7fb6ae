"""The pool's figure, its warning, and reported demand (POOL-1 to POOL-3)."""

from datetime import timedelta
from typing import Any

import pytest

from domain.area import WorkArea
from domain.errors import BadInput
from domain.ids import PersonId
from domain.pool import (
    POOL_OF,
    Pool,
    PoolMember,
    check_people,
    is_too_small,
    wanting_customers,
)
from domain.utilisation import Utilisation
from domain.values import replace

HOUR = timedelta(hours=1)
MEMBER = PoolMember(
    person_id=PersonId(1),
    name="Ada",
    areas=frozenset({WorkArea.BACKOFFICE}),
    competences=frozenset({"research"}),
    wants_customers=True,
    wants_tasks=False,
    is_stopped=False,
    is_away=False,
    utilisation=Utilisation(HOUR, HOUR, 40 * HOUR),
)


def test_every_area_belongs_to_a_pool() -> None:
    assert set(POOL_OF) == set(WorkArea)
    assert set(POOL_OF.values()) == set(Pool)


@pytest.mark.parametrize(
    ("change", "counted"),
    [
        ({}, True),
        ({"areas": frozenset()}, True),
        ({"areas": frozenset({WorkArea.DESIGN})}, False),
        ({"areas": frozenset({WorkArea.DESIGN, WorkArea.SECRETARIAT})}, True),
        ({"wants_customers": False, "wants_tasks": True}, False),
        ({"is_stopped": True}, False),
        ({"is_away": True}, False),
        ({"utilisation": Utilisation(40 * HOUR, HOUR, 40 * HOUR)}, True),
    ],
)
def test_who_counts_in_the_backoffice_pool(change: dict[str, Any], counted: bool) -> None:
    assert wanting_customers([replace(MEMBER, **change)]) == int(counted)


@pytest.mark.parametrize(
    ("change", "available"),
    [
        ({}, True),
        ({"wants_customers": False, "wants_tasks": True}, True),
        ({"wants_customers": False}, False),
        ({"is_stopped": True}, False),
        ({"is_away": True}, False),
        ({"utilisation": Utilisation(40 * HOUR, HOUR, 40 * HOUR)}, False),
        ({"utilisation": Utilisation(0 * HOUR, 0 * HOUR, 0 * HOUR)}, False),
    ],
)
def test_who_is_available_has_hours_and_wants_something(
    change: dict[str, Any], available: bool
) -> None:
    assert replace(MEMBER, **change).is_available is available


@pytest.mark.parametrize(("figure", "warned"), [(11, False), (10, False), (9, True), (0, True)])
def test_fewer_than_ten_are_warned_of(figure: int, warned: bool) -> None:
    assert is_too_small(figure) is warned


@pytest.mark.parametrize(("people", "why"), [(0, "missing"), (-1, "missing"), (100, "too_long")])
def test_demand_is_for_somebody(people: int, why: str) -> None:
    with pytest.raises(BadInput) as refused:
        check_people(people)
    assert refused.value.why == why
    for fine in (1, 99):
        check_people(fine)
