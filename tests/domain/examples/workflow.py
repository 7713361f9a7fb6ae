"""A task on its way, and how it stands at a moment."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from domain.area import WorkArea
from domain.ids import CustomerId, PersonId, TaskId
from domain.task import Task, TaskStatus

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
LATER = NOW + timedelta(days=3)
ADA, BEA = PersonId(1), PersonId(2)

TASK = Task(
    id=TaskId(1),
    number=1234,
    customer_id=CustomerId(7),
    assistant_id=ADA,
    title="Travel plan",
    description="Trains and a hotel.",
    status=TaskStatus.REVIEW,
    budget_seconds=4 * 3600,
    created_at=NOW - timedelta(hours=1),
    created_by=None,
    deadline_at=LATER,
    area=WorkArea.MARKETING,
    check_since=NOW - timedelta(hours=1),
    check_due_at=NOW + timedelta(hours=8),
)


def standing(status: TaskStatus) -> Task:
    return replace(TASK, status=status)
