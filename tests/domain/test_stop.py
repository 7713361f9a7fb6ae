"""Stops: what they stop, when they are reviewed, what is told outward (STOP)."""

from datetime import timedelta

import pytest

from domain.errors import BadInput
from domain.stop import (
    NoAdditionalWork,
    Stop,
    check_review,
    held_at,
    in_force,
    outward_stop,
    review_is_due,
    stops_customers,
    stops_tasks,
)
from domain.values import replace
from tests.domain.examples.stop import AT, FOR_CUSTOMERS, REVIEW, STOP

LIFTED = replace(STOP, lifted_at=AT + timedelta(days=3))


@pytest.mark.parametrize(
    ("stop", "customers", "tasks"),
    [
        (None, False, False),
        (STOP, True, True),
        (FOR_CUSTOMERS, True, False),
        (LIFTED, False, False),
    ],
)
def test_what_it_stops(stop: Stop | None, customers: bool, tasks: bool) -> None:
    assert stops_customers(stop) is customers
    assert stops_tasks(stop) is tasks


def test_the_review_is_due_from_its_day_on_while_it_holds() -> None:
    assert not review_is_due(STOP, REVIEW - timedelta(days=1))
    assert review_is_due(STOP, REVIEW)
    assert review_is_due(STOP, REVIEW + timedelta(days=9))
    assert not review_is_due(LIFTED, REVIEW)


def test_a_review_lies_ahead() -> None:
    check_review(REVIEW, REVIEW - timedelta(days=1))
    with pytest.raises(BadInput):
        check_review(REVIEW, REVIEW)


def test_outward_there_is_a_day_and_nothing_else() -> None:
    assert outward_stop(STOP) == NoAdditionalWork(REVIEW)
    assert outward_stop(LIFTED) is None
    assert outward_stop(None) is None


def test_the_one_in_force_is_found() -> None:
    assert in_force([LIFTED, FOR_CUSTOMERS]) == FOR_CUSTOMERS
    assert in_force([LIFTED]) is None


def test_looking_back_it_held_until_it_was_lifted() -> None:
    assert not held_at(STOP, AT - timedelta(seconds=1))
    assert held_at(STOP, AT)
    assert held_at(LIFTED, AT + timedelta(days=3, seconds=-1))
    assert not held_at(LIFTED, AT + timedelta(days=3))
