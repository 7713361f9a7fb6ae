"""What is open at a customer: tasks with deadline, budget and what is worked on them (HAND-10)."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal

from data.instants import from_store
from data.reader import Reader, Row
from domain.area import WorkArea
from domain.ids import CustomerId
from domain.task import TaskStatus
from domain.values import dataclass

_OPEN = """
SELECT t.number, t.title, t.description, t.status, t.area, t.deadline_at, t.budget_seconds,
  t.debited_seconds, t.customer_factor, COALESCE(p.name, '')
FROM tasks t LEFT JOIN people p ON p.id = t.assistant_id
WHERE t.customer_id = :customer AND t.status NOT IN ('done', 'deleted')
ORDER BY COALESCE(t.deadline_at, 4611686018427387904), t.number"""


@dataclass(frozen=True, slots=True)
class OpenWork:
    """An open task, as whoever takes over has to know it."""

    number: int
    title: str
    description: str
    status: TaskStatus
    area: WorkArea | None
    deadline_at: datetime | None
    budget: timedelta
    """Account time (BUD-1)."""
    left: timedelta
    """Account time not worked yet; nothing when more was worked."""
    factor: Decimal | None
    assistant: str
    """Empty while nobody works on it."""


def open_work(reader: Reader, customer_id: CustomerId) -> Sequence[OpenWork]:
    """All that is open at the customer, the next deadline first."""
    return [_work(row) for row in reader.rows(_OPEN, customer=customer_id)]


def _work(row: Row) -> OpenWork:
    budget, debited = timedelta(seconds=row[6]), timedelta(seconds=row[7])
    return OpenWork(
        number=row[0],
        title=row[1],
        description=row[2],
        status=TaskStatus(row[3]),
        area=None if row[4] is None else WorkArea(row[4]),
        deadline_at=from_store(row[5]),
        budget=budget,
        left=max(budget - debited, timedelta(0)),
        factor=None if row[8] is None else Decimal(row[8]) / 1000,
        assistant=row[9],
    )
