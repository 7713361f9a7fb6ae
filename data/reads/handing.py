"""What management looks at before it distributes a task: why it came, and who could take it."""

from collections.abc import Sequence
from datetime import datetime

from data.instants import from_store
from data.reader import Reader
from domain.ids import CustomerId, PersonId, TaskId
from domain.permission import Act
from domain.values import dataclass

MOST = 6
"""So many reasons are shown, the newest first."""

_UP = f"'{Act.DELEGATE.value}', '{Act.SEND_TO_OPERATIONS.value}'"
_REASONS = f"""
SELECT d.at, d.actor_name, d.act, d.reason, t.number, t.id
FROM tasks t CROSS JOIN trail d WHERE t.customer_id = :customer AND d.task_id = t.id
  AND d.act IN ({_UP}) ORDER BY d.number DESC LIMIT :most"""
_CANDIDATES = """
SELECT p.id, p.name,
  CASE WHEN EXISTS (SELECT 1 FROM assignments s WHERE s.person_id = p.id
    AND s.customer_id = :customer AND s.until IS NULL) THEN 1 ELSE 0 END,
  (SELECT count(*) FROM tasks t
    WHERE t.assistant_id = p.id AND t.status NOT IN ('done', 'deleted')),
  (SELECT count(*) FROM tasks t WHERE t.assistant_id = p.id AND t.response_due_at IS NOT NULL
    AND t.unanswered_since IS NOT NULL)
FROM people p JOIN person_roles r ON r.person_id = p.id
WHERE r.role = 'assistant' AND p.disabled_at IS NULL ORDER BY p.sort_key, p.id"""


@dataclass(frozen=True, slots=True)
class HandedUp:
    """Once that a task was passed on or sent to operations, and why."""

    at: datetime
    by: str
    act: Act
    reason: str
    """Hers when she delegated; her word whether she can take it when she sent it to operations."""
    number: int
    """The task's."""
    task_id: TaskId


@dataclass(frozen=True, slots=True)
class Candidate:
    """An assistant who could take a task, with what is known about her."""

    id: PersonId
    name: str
    serves: bool
    """Whether the customer is hers already."""
    open_tasks: int
    waiting: int
    """Chats in which a customer waits for her answer."""


class HandingReads:
    """For management only."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def reasons(self, customer_id: CustomerId) -> Sequence[HandedUp]:
        """Why tasks of this customer were handed up, the newest first."""
        rows = self._reader.rows(_REASONS, customer=customer_id, most=MOST)
        return [
            HandedUp(from_store(row[0]), row[1], Act(row[2]), row[3], row[4], TaskId(row[5]))
            for row in rows
        ]

    def candidates(self, customer_id: CustomerId) -> Sequence[Candidate]:
        """Everybody who can be given work: who serves the customer first, then the least busy."""
        rows = self._reader.rows(_CANDIDATES, customer=customer_id)
        found = [
            Candidate(PersonId(row[0]), row[1], bool(row[2]), int(row[3]), int(row[4]))
            for row in rows
        ]
        return sorted(found, key=lambda one: (not one.serves, one.open_tasks, one.waiting))
