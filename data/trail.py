"""The trail, in and out: lines are added, never changed (TASK-12)."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, Row, insert, select

from data.rows import add_row, columns
from data.tables.office import trail
from domain.ids import TaskId
from domain.trail import Deed, Subject


class TrailRepository:
    """The evidence of everything that was done."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, deed: Deed) -> None:
        """One line more; its number is given by the store."""
        add_row(self._connection, trail, _columns(deed))

    def add_many(self, many: Iterable[Deed]) -> None:
        """Many lines more, in their order."""
        rows = [_columns(deed) for deed in many]
        if rows:
            self._connection.execute(insert(trail), rows)

    def of_task(self, task_id: TaskId) -> Sequence[Deed]:
        """What happened to a task, oldest first."""
        asked = select(trail).where(trail.c.task_id == task_id).order_by(trail.c.number)
        return [_deed(row) for row in self._connection.execute(asked)]

    def last_on(self, kind: str, subject_id: int) -> Deed | None:
        """The newest line about a thing, or None."""
        asked = (
            select(trail)
            .where(trail.c.subject_kind == kind, trail.c.subject_id == subject_id)
            .order_by(trail.c.number.desc())
            .limit(1)
        )
        row = self._connection.execute(asked).one_or_none()
        return _deed(row) if row else None

    def everything(self) -> Sequence[Deed]:
        """The whole trail, oldest first; for tests and audits."""
        asked = select(trail).order_by(trail.c.number)
        return [_deed(row) for row in self._connection.execute(asked)]


def _columns(deed: Deed) -> dict[str, object]:
    subject = deed.subject
    values = columns(trail, deed) | {
        "subject_kind": subject.kind,
        "subject_id": subject.id,
        "task_id": subject.task_id,
        "customer_id": subject.customer_id,
    }
    del values["number"]
    return values


def _deed(row: Row[tuple[object, ...]]) -> Deed:
    """The only translation of a row into a deed."""
    values = dict(row._mapping)
    del values["xid"]
    subject = Subject(
        values.pop("subject_kind"),
        values.pop("subject_id"),
        values.pop("task_id"),
        values.pop("customer_id"),
    )
    return Deed(subject=subject, **values)
