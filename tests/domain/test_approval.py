"""An approval is the customer's, holds from its moment to its withdrawal, once (TASK-10, RES-6)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.approval import (
    AlreadyApproved,
    Approval,
    ApprovalKind,
    NotApproved,
    in_force,
    needed,
    refuse_again,
    switched,
)
from domain.ids import CustomerId, MessageId, PersonId, TaskId
from domain.task import Task, TaskStatus

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
HOUR = timedelta(hours=1)
GIVEN = Approval(
    *(1, TaskId(1), CustomerId(1), ApprovalKind.NO_ACCEPTANCE, MessageId(1)),
    *(PersonId(5), "Kim Kundin", NOW),
)
ENDED = replace(GIVEN, id=2, withdrawn_at=NOW + HOUR)
TASK = Task(TaskId(1), 7, CustomerId(1), None, "Titel", "Text", TaskStatus.REVIEW, 3600, NOW, None)


def test_one_that_was_withdrawn_holds_no_longer() -> None:
    assert in_force([ENDED], ApprovalKind.NO_ACCEPTANCE) is None
    assert in_force([ENDED, GIVEN], ApprovalKind.NO_ACCEPTANCE) == GIVEN
    assert in_force([GIVEN], ApprovalKind.CHANNEL) is None


@pytest.mark.parametrize(
    ("after", "holds"),
    [(-HOUR, False), (timedelta(0), True), (HOUR / 2, True), (HOUR, False), (2 * HOUR, False)],
)
def test_at_a_moment(after: timedelta, holds: bool) -> None:
    assert (in_force([ENDED], ApprovalKind.NO_ACCEPTANCE, NOW + after) is not None) is holds


def test_it_is_given_once_and_again_after_its_withdrawal() -> None:
    with pytest.raises(AlreadyApproved):
        refuse_again([GIVEN], ApprovalKind.NO_ACCEPTANCE)
    refuse_again([ENDED], ApprovalKind.NO_ACCEPTANCE)
    refuse_again([GIVEN], ApprovalKind.POWER_OF_ATTORNEY)


def test_results_go_without_acceptance_only_with_the_approval() -> None:
    with pytest.raises(NotApproved) as refused:
        switched(TASK, [ENDED], off=True, now=NOW)
    assert refused.value.kind is ApprovalKind.NO_ACCEPTANCE
    off = switched(TASK, [GIVEN], off=True, now=NOW)
    assert off.acceptance_off_at == NOW
    assert switched(off, [GIVEN], off=True, now=NOW + HOUR) == off
    assert switched(off, [], off=False, now=NOW) == TASK


@given(st.lists(st.sampled_from([GIVEN, ENDED]), max_size=4), st.sampled_from(ApprovalKind))
def test_needed_finds_exactly_what_is_in_force(some: list[Approval], kind: ApprovalKind) -> None:
    found = in_force(some, kind)
    if found is None:
        with pytest.raises(NotApproved):
            needed(some, kind)
    else:
        assert needed(some, kind) == found
