"""What stands around handovers: the customers, their files and tasks, and what is left of her."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from data.instants import from_store, to_store
from data.reader import Reader, Row
from domain.calendar import local
from domain.customer_file import NEEDED
from domain.handover import Around
from domain.handover_plan import Custom
from domain.ids import CustomerId, PersonId, TaskId
from domain.values import dataclass

LOOKED_BACK = timedelta(days=90)
"""How far back regular work is looked for."""

_CUSTOM = """COALESCE(c.last_movement_at, c.since),
  (SELECT COUNT(*) FROM tasks t WHERE t.customer_id = c.id
    AND t.status NOT IN ('done', 'deleted')),
  (SELECT COUNT(*) FROM tasks t WHERE t.customer_id = c.id AND t.created_at >= :since
    AND t.status <> 'deleted'),
  (SELECT SUM(e.seconds) FROM tasks t CROSS JOIN entries e
    WHERE t.customer_id = c.id AND e.task_id = t.id AND e.started_at >= :since)"""
_CUSTOMS = f"SELECT c.id, {_CUSTOM} FROM customers c ORDER BY c.number"
_AROUND = f"""
SELECT h.id, c.id, c.name, c.number,
  (SELECT COUNT(*) FROM tasks t WHERE t.customer_id = c.id AND t.assistant_id = h.person_id
    AND t.status NOT IN ('done', 'deleted')),
  (SELECT COUNT(DISTINCT n.heading) FROM file_notes n
    WHERE n.customer_id = c.id AND n.closed_at IS NULL AND n.heading <> 'current'),
  (SELECT t.number FROM tasks t WHERE t.id = h.task_id),
  (SELECT COUNT(*) FROM tasks t WHERE t.id = h.task_id AND t.status NOT IN ('done', 'deleted')),
  {_CUSTOM}
FROM handovers h JOIN customers c ON c.id = h.customer_id
LEFT JOIN leavings l ON l.id = h.leaving_id
WHERE (l.id IS NULL OR l.ended_at IS NULL) AND (:one = 0 OR h.id = :one)"""
_OPEN_TASKS = """
SELECT t.id FROM tasks t WHERE t.customer_id = :customer AND t.assistant_id = :person
AND t.status NOT IN ('delivered', 'done', 'deleted') ORDER BY t.id"""
_TASKS_LEFT = """
SELECT COUNT(*) FROM tasks t WHERE t.assistant_id = :person
AND t.status NOT IN ('done', 'deleted')"""
_SERVED = """
SELECT c.id, c.name, c.number FROM customers c WHERE EXISTS (SELECT 1 FROM assignments s
  WHERE s.customer_id = c.id AND s.person_id = :person AND s.until IS NULL
  AND s.role <> 'stand_in') ORDER BY c.sort_key, c.id"""
_SERVING = "SELECT DISTINCT person_id FROM assignments WHERE until IS NULL AND role <> 'stand_in'"


@dataclass(frozen=True, slots=True)
class Place:
    """A handover's customer, and what the handover depends on."""

    customer_id: CustomerId
    customer: str
    number: int
    around: Around
    custom: Custom
    task_number: int | None
    """Of the handover task."""


def places(reader: Reader, now: datetime, handover_id: int = 0) -> Mapping[int, Place]:
    """What stands around every handover whose leaving is not over, or around one; by its id."""
    rows = reader.rows(_AROUND, since=to_store(now - LOOKED_BACK), one=handover_id)
    return {row[0]: _place(row[1:], now) for row in rows}


def customs(reader: Reader, now: datetime) -> Mapping[CustomerId, Custom]:
    """How every customer works with us, by number."""
    rows = reader.rows(_CUSTOMS, since=to_store(now - LOOKED_BACK))
    return {CustomerId(row[0]): _custom(row[1:], now) for row in rows}


def tasks_to_pass(reader: Reader, customer_id: CustomerId, person_id: PersonId) -> list[TaskId]:
    """Her tasks of the customer that somebody else goes on with: what is delivered stays hers."""
    rows = reader.rows(_OPEN_TASKS, customer=customer_id, person=person_id)
    return [TaskId(row[0]) for row in rows]


def count_tasks_left(reader: Reader, person_id: PersonId) -> int:
    """How many tasks of hers are not over, whoever the customer is."""
    return reader.number(_TASKS_LEFT, person=person_id)


def served_by(reader: Reader, person_id: PersonId) -> list[tuple[CustomerId, str, int]]:
    """The customers she serves, not as a stand-in: id, name and number, by name."""
    rows = reader.rows(_SERVED, person=person_id)
    return [(CustomerId(row[0]), row[1], row[2]) for row in rows]


def serving(reader: Reader) -> frozenset[PersonId]:
    """Who serves a customer, not as a stand-in."""
    return frozenset(PersonId(row[0]) for row in reader.rows(_SERVING))


def _place(row: Row, now: datetime) -> Place:
    customer, name, number, tasks, filled, task_number, runs, *figures = row
    around = Around(len(NEEDED) - filled, bool(runs), tasks)
    return Place(CustomerId(customer), name, number, around, _custom(figures, now), task_number)


def _custom(figures: Sequence[Any], now: datetime) -> Custom:
    moved, running, begun, worked = figures
    quiet = (local(now).date() - local(_instant(moved)).date()).days
    return Custom(timedelta(seconds=int(worked or 0)), begun, running, quiet)


def _instant(value: int) -> datetime:
    moment = from_store(value)
    assert moment is not None
    return moment
