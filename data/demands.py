"""Reported demand, in and out."""

from collections.abc import Sequence

from sqlalchemy import Connection, insert, select, update

from data.rows import columns
from data.tables.staffing import demands
from domain.errors import NotFound
from domain.pool import Demand


class DemandRepository:
    """What people are needed for. Knows no rule and never commits."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, demand_id: int) -> Demand:
        """The report, or `NotFound`."""
        row = self._connection.execute(select(demands).where(demands.c.id == demand_id))
        found = row.one_or_none()
        if found is None:
            raise NotFound("demand", demand_id)
        return Demand(**found._mapping)

    def add(self, demand: Demand) -> Demand:
        """A new report."""
        self._connection.execute(insert(demands), columns(demands, demand))
        return demand

    def settle(self, demand: Demand) -> Demand:
        """Keep who settled it and how."""
        self._connection.execute(
            update(demands)
            .where(demands.c.id == demand.id)
            .values(
                settled_name=demand.settled_name,
                settled_at=demand.settled_at,
                settled_note=demand.settled_note,
            )
        )
        return demand

    def open(self) -> Sequence[Demand]:
        """What is still needed, the oldest first."""
        asked = select(demands).where(demands.c.settled_at.is_(None))
        rows = self._connection.execute(asked.order_by(demands.c.reported_at, demands.c.id))
        return [Demand(**row._mapping) for row in rows]
