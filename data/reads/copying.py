"""Into which tasks a message of a single chat can be copied (TASK-11)."""

from collections.abc import Sequence

from data.reader import Reader
from data.scope import tasks_in_reach
from domain.ids import CustomerId, TaskId
from domain.permission import sees_everything
from domain.person import Actor
from domain.values import dataclass

MOST = 200
"""So many tasks are offered."""

_TASKS = """
SELECT t.id, t.number, t.title FROM tasks t
WHERE t.customer_id = :customer AND t.status <> 'deleted' AND {reach}
ORDER BY CASE WHEN t.status = 'done' THEN 1 ELSE 0 END, t.id DESC LIMIT :most"""


@dataclass(frozen=True, slots=True)
class TaskChoice:
    """A task into which a message can be copied."""

    id: TaskId
    number: int
    title: str


def choices_of(reader: Reader, actor: Actor, customer_id: CustomerId) -> Sequence[TaskChoice]:
    """The customer's tasks in her reach, open ones first, the newest before."""
    asked = _TASKS.format(reach=tasks_in_reach(everything=sees_everything(actor)))
    rows = reader.rows(asked, customer=customer_id, me=actor.id, most=MOST)
    return [TaskChoice(TaskId(row[0]), row[1], row[2]) for row in rows]
