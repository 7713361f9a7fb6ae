"""A phone call on a task."""

from datetime import UTC, datetime

from domain.ids import CustomerId, PersonId, TaskId
from domain.phone import PhoneCall

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)


def call(seconds: int, number: int = 1) -> PhoneCall:
    return PhoneCall(
        id=number,
        task_id=TaskId(1),
        customer_id=CustomerId(1),
        person_id=PersonId(1),
        person_name="Ada",
        started_at=NOW,
        seconds=seconds,
        note="mit Frau Kundin",
        logged_at=NOW,
    )
