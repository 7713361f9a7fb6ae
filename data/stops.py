"""Stops: no additional work for somebody, in and out."""

from collections.abc import Sequence

from sqlalchemy import Connection, insert, select

from data.rows import columns, save_version
from data.tables.planning import stops
from domain.errors import NotFound
from domain.ids import PersonId
from domain.stop import Stop
from domain.values import replace


class StopRepository:
    """Stops with their history. Knows no rule and never commits."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, stop_id: int) -> Stop:
        """The stop, or `NotFound`."""
        row = self._connection.execute(select(stops).where(stops.c.id == stop_id)).one_or_none()
        if row is None:
            raise NotFound("stop", stop_id)
        return Stop(**row._mapping)

    def add(self, stop: Stop) -> Stop:
        """A new stop."""
        self._connection.execute(insert(stops), columns(stops, stop))
        return stop

    def save(self, stop: Stop) -> Stop:
        """Keep a changed one, unless somebody was quicker: then `Stale`."""
        kept = replace(stop, version=stop.version + 1)
        save_version(self._connection, stops, "stop", kept)
        return kept

    def holding(self) -> Sequence[Stop]:
        """Everybody's that are in force, the next to be reviewed first."""
        asked = select(stops).where(stops.c.lifted_at.is_(None))
        rows = self._connection.execute(asked.order_by(stops.c.review_on, stops.c.id))
        return [Stop(**row._mapping) for row in rows]

    def of_person(self, person_id: PersonId) -> Sequence[Stop]:
        """All of hers, the newest first."""
        asked = select(stops).where(stops.c.person_id == person_id)
        rows = self._connection.execute(asked.order_by(stops.c.set_at.desc(), stops.c.id.desc()))
        return [Stop(**row._mapping) for row in rows]

    def everybodys(self) -> Sequence[Stop]:
        """All there ever were, the oldest first, for looking back."""
        rows = self._connection.execute(select(stops).order_by(stops.c.set_at, stops.c.id))
        return [Stop(**row._mapping) for row in rows]
