"""A task of which something is to be changed."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from domain.area import WorkArea
from domain.ids import CustomerId, PersonId, TaskId
from domain.task import Task, TaskStatus

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
FRIDAY = datetime(2026, 11, 27, 11, tzinfo=UTC)

TASK = Task(
    *(TaskId(1), 7, CustomerId(1), PersonId(1), "Titel", "Text", TaskStatus.IN_PROGRESS, 7200),
    *(NOW - HOUR, None),
    deadline_at=FRIDAY,
    area=WorkArea.BACKOFFICE,
    customer_factor=Decimal("1.0"),
    assistant_factor=Decimal("1.0"),
)
