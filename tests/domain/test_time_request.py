"""A request has an end when it asks for times."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.ids import CustomerId, PersonId, TaskId
from domain.time_request import (
    AlreadyRequested,
    RequestClosed,
    TimeRequest,
    TimeRequestKind,
    TimeRequestStatus,
    refuse_closed,
    refuse_twice,
)
from domain.values import replace

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
REQUEST = TimeRequest(
    id=1,
    kind=TimeRequestKind.CHANGE,
    status=TimeRequestStatus.OPEN,
    task_id=TaskId(1),
    customer_id=CustomerId(1),
    entry_id=2,
    person_id=PersonId(1),
    person_name="Ada",
    started_at=NOW,
    seconds=90,
    note="",
    reason="vergessen",
    message_id=None,
    filed_at=NOW,
)


def test_it_ends_after_its_seconds() -> None:
    assert REQUEST.ended_at == NOW + timedelta(seconds=90)
    assert replace(REQUEST, started_at=None, seconds=None).ended_at is None


def test_what_is_decided_or_withdrawn_is_closed() -> None:
    refuse_closed(REQUEST)
    for status in set(TimeRequestStatus) - {TimeRequestStatus.OPEN}:
        with pytest.raises(RequestClosed):
            refuse_closed(replace(REQUEST, status=status))


def test_one_request_about_an_entry_waits_at_a_time() -> None:
    refuse_twice(None, [REQUEST])
    refuse_twice(3, [REQUEST])
    refuse_twice(2, [replace(REQUEST, status=TimeRequestStatus.REFUSED)])
    with pytest.raises(AlreadyRequested):
        refuse_twice(2, [REQUEST])
