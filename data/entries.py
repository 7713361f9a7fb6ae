"""Recorded time, in and out."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from data.rows import columns
from data.tables.tasks import entries
from domain.entry import Entry
from domain.errors import NotFound
from domain.ids import PersonId, TaskId

_LONGEST = timedelta(days=400)
"""No entry is longer, so whoever looks for what reaches into a span looks back so far."""


def entry_row(entry: Entry) -> dict[str, Any]:
    """The columns of an entry."""
    return columns(entries, entry) | {"asks": int(entry.asks), "doubled": int(entry.doubled)}


class EntryRepository:
    """Recorded time. Knows no rule and never commits."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, entry_id: int) -> Entry:
        """The entry, or `NotFound`."""
        row = self._connection.execute(select(entries).where(entries.c.id == entry_id))
        found = row.one_or_none()
        if found is None:
            raise NotFound("entry", entry_id)
        return _entry(found)

    def add(self, many: Iterable[Entry]) -> None:
        """New entries."""
        rows = [entry_row(entry) for entry in many]
        if rows:
            self._connection.execute(insert(entries), rows)

    def save(self, entry: Entry) -> Entry:
        """Keep a changed entry; its task is held meanwhile."""
        changed = update(entries).where(entries.c.id == entry.id)
        self._connection.execute(changed.values(**entry_row(entry)))
        return entry

    def remove(self, entry_id: int) -> None:
        """The entry is gone; the trail keeps what it was."""
        self._connection.execute(delete(entries).where(entries.c.id == entry_id))

    def of_task(self, task_id: TaskId) -> Sequence[Entry]:
        """Every entry of the task, by its start."""
        return self._all(select(entries).where(entries.c.task_id == task_id))

    def of_run(self, run_id: int) -> Sequence[Entry]:
        """The parts of one run of a clock, the first first."""
        return self._all(select(entries).where(entries.c.run_id == run_id))

    def asking(self, person_id: PersonId) -> Sequence[Entry]:
        """Her entries about which she still has to say something, the oldest first."""
        asked = select(entries).where(entries.c.assistant_id == person_id, entries.c.asks == 1)
        return self._all(asked)

    def between(self, person_id: PersonId, start: datetime, end: datetime) -> Sequence[Entry]:
        """Her entries that reach into [start, end), on whatever task, by their start."""
        asked = select(entries).where(
            entries.c.assistant_id == person_id,
            entries.c.started_at > start - _LONGEST,
            entries.c.started_at < end,
        )
        return [entry for entry in self._all(asked) if entry.ended_at > start]

    def _all(self, asked: Any) -> Sequence[Entry]:
        ordered = asked.order_by(entries.c.started_at, entries.c.id)
        return [_entry(row) for row in self._connection.execute(ordered)]


def _entry(row: Row[Any]) -> Entry:
    """The only translation of a row into an entry."""
    values: dict[str, Any] = dict(row._mapping)
    values["asks"], values["doubled"] = bool(row.asks), bool(row.doubled)
    return Entry(**values)
