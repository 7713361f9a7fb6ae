"""A request has an end when it asks for times."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from domain.ids import CustomerId, PersonId, TaskId
from domain.time_request import TimeRequest, TimeRequestKind, TimeRequestStatus

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
