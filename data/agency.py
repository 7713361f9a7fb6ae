"""The agency, its counters, its holidays and factors."""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import Connection, func, insert, select, text, update

from data.tables.customers import area_factors
from data.tables.office import agency, counters, holidays
from domain.agency import Agency
from domain.area import DatedFactors

_THE_ONE = 1


class AgencyRepository:
    """The one agency of a database, and what is counted and kept for all of it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, founded: Agency) -> None:
        """Write the agency's row; a second one is refused by the database."""
        self._connection.execute(
            insert(agency).values(
                id=_THE_ONE,
                name=founded.name,
                founded_at=founded.founded_at,
                is_demo=int(founded.is_demo),
            )
        )

    def next_number(self, kind: str, count: int = 1) -> int:
        """The first of `count` fresh short numbers for tasks, customers or people."""
        raised = (
            update(counters)
            .where(counters.c.kind == kind)
            .values(last=counters.c.last + count)
            .returning(counters.c.last)
        )
        last = self._connection.execute(raised).scalar_one_or_none()
        if last is None:
            last = count
            self._connection.execute(insert(counters).values(kind=kind, last=last))
        return int(last) - count + 1

    def keep_holidays(self, year: int, days: Mapping[date, str]) -> None:
        """Store a year's federal holidays unless they are there (CAL-2)."""
        known = select(func.count()).where(holidays.c.day.startswith(f"{year}-"))
        if self._connection.execute(known).scalar_one():
            return
        # Another terminal may be doing the same at this moment.
        added = text(
            f"INSERT INTO {holidays.name} (day, name) VALUES (:day, :name) ON CONFLICT DO NOTHING"
        )
        rows = [{"day": day.isoformat(), "name": name} for day, name in days.items()]
        self._connection.execute(added, rows)

    def keep_factors(self, history: Sequence[DatedFactors]) -> None:
        """Store factors that are not there yet (AREA-1)."""
        for dated in history:
            self._connection.execute(
                insert(area_factors).values(
                    area=dated.area,
                    valid_from=dated.valid_from.isoformat(),
                    customer_factor=dated.factors.customer,
                    assistant_factor=dated.factors.assistant,
                    needs_release=int(dated.factors.needs_release),
                )
            )
