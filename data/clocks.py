"""Clocks that run, in and out."""

from collections.abc import Sequence

from sqlalchemy import Connection, delete, insert, select, update

from data.rows import columns
from data.tables.people import people
from data.tables.recording import clocks
from domain.clock import RunningClock
from domain.ids import PersonId, TaskId


class ClockRepository:
    """One clock at most for each person. Knows no rule and never commits."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def hold(self, person_id: PersonId) -> RunningClock | None:
        """Her running clock; nobody starts, stops or records for her until the end of this."""
        held = select(people.c.id).where(people.c.id == person_id).with_for_update()
        self._connection.execute(held)
        return self.find(person_id)

    def find(self, person_id: PersonId) -> RunningClock | None:
        """Her running clock, or None."""
        asked = select(clocks).where(clocks.c.person_id == person_id)
        row = self._connection.execute(asked).one_or_none()
        return None if row is None else RunningClock(**row._mapping)

    def on_task(self, task_id: TaskId) -> Sequence[RunningClock]:
        """Every clock that runs on the task, the first started first."""
        asked = select(clocks).where(clocks.c.task_id == task_id)
        ordered = asked.order_by(clocks.c.started_at, clocks.c.person_id)
        return [RunningClock(**row._mapping) for row in self._connection.execute(ordered)]

    def add(self, clock: RunningClock) -> RunningClock:
        """A clock that runs from now on."""
        self._connection.execute(insert(clocks).values(**columns(clocks, clock)))
        return clock

    def save(self, clock: RunningClock) -> None:
        """Keep what has changed about a clock that runs on."""
        changed = update(clocks).where(clocks.c.person_id == clock.person_id)
        self._connection.execute(changed.values(**columns(clocks, clock)))

    def remove(self, person_id: PersonId) -> None:
        """Her clock has stopped."""
        self._connection.execute(delete(clocks).where(clocks.c.person_id == person_id))
