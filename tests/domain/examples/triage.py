"""A task that waits in the triage, and the moment of looking."""

from datetime import datetime, timedelta
from decimal import Decimal

from domain.calendar import BERLIN
from domain.ids import CustomerId, TaskId
from domain.task import Task, TaskStatus

NOW = datetime(2026, 11, 23, 10, tzinfo=BERLIN)

TASK = Task(
    id=TaskId(1),
    number=12,
    customer_id=CustomerId(7),
    assistant_id=None,
    title="Minutes",
    description="Type them.",
    status=TaskStatus.IN_PROGRESS,
    budget_seconds=240 * 60,
    created_at=NOW - timedelta(days=9),
    created_by=None,
    deadline_at=NOW + timedelta(days=9),
    customer_factor=Decimal("1.3"),
)
