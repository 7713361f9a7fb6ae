"""Results handed over, in and out (RES-1, RES-2)."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import Connection, Row, insert, select, update

from data.rows import columns
from data.tables.agreements import results
from domain.ids import PersonId, TaskId
from domain.result import Result, ResultAnswer


class ResultRepository:
    """Results, in and out. Knows no rule and never commits."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, result: Result) -> None:
        """A result that was handed over."""
        self.add_many([result])

    def add_many(self, many: Iterable[Result]) -> None:
        """Many results at once."""
        rows = [
            columns(results, one)
            | {"deadline_holds": int(one.deadline_holds), "budget_holds": int(one.budget_holds)}
            for one in many
        ]
        if rows:
            self._connection.execute(insert(results), rows)

    def of_task(self, task_id: TaskId) -> Sequence[Result]:
        """Everything that was handed over, oldest first."""
        asked = select(results).where(results.c.task_id == task_id).order_by(results.c.id)
        return [_result(row) for row in self._connection.execute(asked)]

    def open_of(self, task_id: TaskId) -> Sequence[Result]:
        """What waits for the customer's word, oldest first."""
        return [result for result in self.of_task(task_id) if result.answer is None]

    def answer_open(
        self, task_id: TaskId, answer: ResultAnswer, by: PersonId | None, at: datetime
    ) -> None:
        """The customer's word about everything of the task that waited for it."""
        waiting = (results.c.task_id == task_id, results.c.answer.is_(None))
        said = {"answer": answer, "answered_by": by, "answered_at": at}
        self._connection.execute(update(results).where(*waiting).values(said))


def _result(row: Row[tuple[object, ...]]) -> Result:
    """The only translation of a row into a result."""
    values = dict(row._mapping)
    values["deadline_holds"] = bool(values["deadline_holds"])
    values["budget_holds"] = bool(values["budget_holds"])
    return Result(**values)
