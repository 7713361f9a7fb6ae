"""Internal notes on tasks (TASK-9); added, never changed."""

from collections.abc import Sequence

from sqlalchemy import Connection, Row, insert, select

from data.rows import columns
from data.tables.agreements import notes
from domain.ids import TaskId
from domain.note import Note


class NoteRepository:
    """Notes, in and out. Knows no rule and never commits."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, note: Note) -> Note:
        """A new note."""
        self._connection.execute(insert(notes), columns(notes, note))
        return note

    def of_task(self, task_id: TaskId) -> Sequence[Note]:
        """All notes on the task, oldest first."""
        asked = select(notes).where(notes.c.task_id == task_id).order_by(notes.c.id)
        return [_note(row) for row in self._connection.execute(asked)]


def _note(row: Row[tuple[object, ...]]) -> Note:
    """The only translation of a row into a note."""
    return Note(**row._mapping)
