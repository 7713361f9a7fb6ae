"""Which phone calls are covered, and from when a flat is needed (TIME-7)."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import BadInput
from domain.ids import CustomerId, TaskId
from domain.phone import LONGEST, CallLog, NoCallsYet, check_call, refuse_unaccepted
from domain.task import ACTIVE, Task, TaskStatus
from domain.values import replace
from tests.domain.examples.phone import NOW, call

TASK = Task(TaskId(1), 7, CustomerId(1), None, "Titel", "Text", TaskStatus.REVIEW, 3600, NOW, None)


@pytest.mark.parametrize(
    ("calls", "worked", "over"),
    [
        ([], 0, False),
        ([900], 0, False),
        ([901], 0, True),
        ([900], 3600, False),
        ([901], 3600, True),
        ([450, 451], 3600, True),
        ([901], 3604, False),
        ([1800], 7200, False),
        ([1801], 7200, True),
    ],
)
def test_a_quarter_of_the_working_time_is_covered_and_a_quarter_of_an_hour_at_least(
    calls: list[int], worked: int, over: bool
) -> None:
    log = CallLog([call(one) for one in calls], timedelta(seconds=worked))
    assert log.is_over is over
    assert log.called == timedelta(seconds=sum(calls))


def test_with_a_flat_everything_is_covered() -> None:
    assert not CallLog([call(36_000)], timedelta(0), NOW).is_over


@given(st.lists(st.integers(1, 9_000), max_size=6), st.integers(0, 90_000), st.integers(0, 9_000))
def test_more_work_never_makes_calls_too_many(calls: list[int], worked: int, more: int) -> None:
    told = [call(one) for one in calls]
    before = CallLog(told, timedelta(seconds=worked))
    assert not (CallLog(told, timedelta(seconds=worked + more)).is_over and not before.is_over)


@pytest.mark.parametrize(
    ("started", "length", "field", "why"),
    [
        (NOW - timedelta(hours=1), timedelta(0), "call", "missing"),
        (NOW - timedelta(days=1), LONGEST + timedelta(seconds=1), "call", "too_long"),
        (NOW - timedelta(minutes=9), timedelta(minutes=10), "started", "future"),
    ],
)
def test_odd_calls_are_refused(started: datetime, length: timedelta, field: str, why: str) -> None:
    with pytest.raises(BadInput) as refused:
        check_call(started, length, NOW)
    assert (refused.value.field, refused.value.why) == (field, why)


def test_one_that_ends_now_is_fine() -> None:
    check_call(NOW - timedelta(minutes=10), timedelta(minutes=10), NOW)


def test_one_second_and_half_a_day_are_the_edges() -> None:
    check_call(NOW - LONGEST, LONGEST, NOW)
    check_call(NOW - timedelta(seconds=1), timedelta(seconds=1), NOW)
    for length, why in ((timedelta(0), "missing"), (LONGEST + timedelta(seconds=1), "too_long")):
        with pytest.raises(BadInput) as refused:
            check_call(NOW - 2 * LONGEST, length, NOW)
        assert refused.value.why == why


@pytest.mark.parametrize("status", TaskStatus)
def test_calls_are_for_what_was_accepted(status: TaskStatus) -> None:
    task = replace(TASK, status=status)
    if status in ACTIVE | {TaskStatus.DELIVERED, TaskStatus.DONE}:
        refuse_unaccepted(task)
    else:
        with pytest.raises(NoCallsYet):
            refuse_unaccepted(task)
