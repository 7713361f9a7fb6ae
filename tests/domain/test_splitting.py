"""Splitting a large task: what is refused, and that no budget appears or vanishes."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import BadInput, VPAError
from domain.splitting import (
    MOST_PARTS,
    NotLarge,
    Part,
    PartsTooLarge,
    TooLateToSplit,
    checked_parts,
    coordinating,
    left_for_parts,
    refuse_splitting,
)
from domain.staffing import SOUGHT
from domain.task import TaskStatus
from tests.domain.examples.workflow import TASK

HOUR = timedelta(hours=1)
LARGE = replace(TASK, status=TaskStatus.REVIEW, budget_seconds=26 * 3600)


def part(hours: float, title: str = "Teil") -> Part:
    return Part(title, hours * HOUR, None)


@pytest.mark.parametrize(
    ("seconds", "factor", "large"),
    [
        (72000, "1", True),
        (71999, "1", False),
        (26 * 3600, "1.3", True),
        (26 * 3600 - 1, "1.3", False),
    ],
)
def test_twenty_hours_of_real_working_time_are_large(
    seconds: int, factor: str, large: bool
) -> None:
    task = replace(LARGE, budget_seconds=seconds)
    if large:
        refuse_splitting(task, Decimal(factor))
        return
    with pytest.raises(NotLarge):
        refuse_splitting(task, Decimal(factor))


@pytest.mark.parametrize("status", sorted(SOUGHT))
def test_a_task_is_split_wherever_somebody_is_sought_for_it(status: TaskStatus) -> None:
    refuse_splitting(replace(LARGE, status=status), Decimal(1))


@pytest.mark.parametrize("status", sorted(set(TaskStatus) - SOUGHT))
def test_a_task_that_somebody_accepted_is_not_split(status: TaskStatus) -> None:
    with pytest.raises(TooLateToSplit) as refused:
        refuse_splitting(replace(LARGE, status=status), Decimal(1))
    assert (refused.value.number, refused.value.status) == (LARGE.number, status)


def test_something_stays_with_the_task() -> None:
    assert checked_parts(LARGE, [part(25)])
    rest = replace(part(1), budget=left_for_parts(LARGE, []))
    assert checked_parts(LARGE, [rest]) == (rest,)
    with pytest.raises(PartsTooLarge) as refused:
        checked_parts(LARGE, [part(20), part(6)])
    assert refused.value.left == 6 * HOUR - timedelta(minutes=5)


def test_there_is_a_part_and_not_too_many_and_each_has_a_title() -> None:
    small = replace(LARGE, budget_seconds=10**6)
    for wrong in ([], [part(1, " ")], [part(0)], [part(1)] * (MOST_PARTS + 1)):
        with pytest.raises(BadInput):
            checked_parts(small, wrong)


@given(st.lists(st.integers(1, 30 * 3600), max_size=8))
def test_the_parts_and_the_rest_are_the_whole(seconds: list[int]) -> None:
    parts = [Part("Teil", timedelta(seconds=one), None) for one in seconds]
    try:
        kept = checked_parts(LARGE, parts)
    except VPAError:
        return
    rest = coordinating(LARGE, kept).budget_seconds
    assert rest + sum(seconds) == LARGE.budget_seconds
    assert rest >= 300
