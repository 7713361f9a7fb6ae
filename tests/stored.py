"""What is stored, asked for as only tests ask: all of it."""

from collections.abc import Sequence

from data.work import Work
from domain.ids import CustomerId, TaskId


def task_ids(work: Work) -> Sequence[TaskId]:
    """Every task's identity, oldest first."""
    return [TaskId(row[0]) for row in work.reader.rows("SELECT id FROM tasks ORDER BY id")]


def credits_of(work: Work, customer_id: CustomerId) -> Sequence[tuple[str, int, int | None, str]]:
    """Kind, seconds, task and reason of everything credited to the customer, oldest first."""
    asked = """
    SELECT kind, seconds, task_id, reason FROM credits WHERE customer_id = :customer
    ORDER BY booked_at, id"""
    return [
        (row[0], row[1], row[2], row[3]) for row in work.reader.rows(asked, customer=customer_id)
    ]
