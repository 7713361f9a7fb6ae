"""What a customer's categories follow from, as columns of `customers c` and as a value (CUST-2)."""

from datetime import timedelta

from data.instants import from_store
from data.reader import Row
from domain.category import CustomerFacts

FACTS = """c.since, c.booked_seconds, c.worked_seconds, c.reserved_seconds, c.last_movement_at,
  (SELECT COUNT(*) FROM bookings b WHERE b.customer_id = c.id),
  (SELECT b.hours FROM bookings b WHERE b.customer_id = c.id ORDER BY b.booked_at, b.id LIMIT 1),
  (SELECT MIN(b.booked_at) FROM bookings b WHERE b.customer_id = c.id),
  (SELECT COUNT(*) FROM tasks t
    WHERE t.customer_id = c.id AND t.status NOT IN ('done', 'deleted')),
  (SELECT MAX(t.done_at) FROM tasks t WHERE t.customer_id = c.id AND t.done_at IS NOT NULL),
  (SELECT COUNT(*) FROM customer_endings e WHERE e.customer_id = c.id)"""
"""Eleven columns, for `facts_in`."""


def facts_in(row: Row, first: int) -> CustomerFacts:
    """The facts of a row whose column `first` is the first of `FACTS`."""
    since, booked, worked, reserved, moved, packages, hours, bought, tasks, done, ended = row[
        first : first + 11
    ]
    return CustomerFacts(
        since=from_store(since),
        packages=packages,
        first_hours=hours,
        first_bought_at=from_store(bought),
        open_tasks=tasks,
        last_done_at=from_store(done),
        last_movement_at=from_store(moved),
        account=timedelta(seconds=booked - worked),
        available=timedelta(seconds=booked - worked - reserved),
        has_ended=bool(ended),
    )
