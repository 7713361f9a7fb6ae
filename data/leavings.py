"""Leavings and contracts' notice periods, in and out."""

from collections.abc import Sequence

from sqlalchemy import Connection, delete, insert, select

from data.rows import columns, save_version
from data.tables.handovers import leavings, notice_periods
from domain.errors import NotFound
from domain.ids import PersonId
from domain.leaving import USUAL_NOTICE, Leaving, NoticePeriod
from domain.values import replace


class LeavingRepository:
    """Who leaves, and how long each gives notice. Knows no rule and never commits."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, leaving_id: int) -> Leaving:
        """The leaving, or `NotFound`."""
        row = self._connection.execute(
            select(leavings).where(leavings.c.id == leaving_id)
        ).one_or_none()
        if row is None:
            raise NotFound("leaving", leaving_id)
        return Leaving(**row._mapping)

    def add(self, leaving: Leaving) -> Leaving:
        """A new one."""
        self._connection.execute(insert(leavings), columns(leavings, leaving))
        return leaving

    def save(self, leaving: Leaving) -> Leaving:
        """Keep a changed one, unless somebody was quicker: then `Stale`."""
        kept = replace(leaving, version=leaving.version + 1)
        save_version(self._connection, leavings, "leaving", kept)
        return kept

    def find_open(self, person_id: PersonId) -> Leaving | None:
        """Hers that is not over, or None."""
        asked = select(leavings).where(
            leavings.c.person_id == person_id, leavings.c.ended_at.is_(None)
        )
        row = self._connection.execute(asked.order_by(leavings.c.id.desc())).first()
        return None if row is None else Leaving(**row._mapping)

    def of_person(self, person_id: PersonId) -> Sequence[Leaving]:
        """All of hers, the newest first."""
        asked = select(leavings).where(leavings.c.person_id == person_id)
        rows = self._connection.execute(asked.order_by(leavings.c.id.desc()))
        return [Leaving(**row._mapping) for row in rows]

    def everybodys(self) -> Sequence[Leaving]:
        """All there ever were, the newest first."""
        rows = self._connection.execute(select(leavings).order_by(leavings.c.id.desc()))
        return [Leaving(**row._mapping) for row in rows]

    def notice_of(self, person_id: PersonId) -> NoticePeriod:
        """Her contract's notice period, or the usual one."""
        asked = select(notice_periods).where(notice_periods.c.person_id == person_id)
        row = self._connection.execute(asked).one_or_none()
        if row is None:
            return USUAL_NOTICE
        # By name: a row has a method `count` of its own.
        kept = row._mapping
        return NoticePeriod(kept["count"], kept["unit"], bool(kept["to_month_end"]))

    def keep_notice(self, person_id: PersonId, notice: NoticePeriod) -> None:
        """Her contract says so from now on."""
        self._connection.execute(
            delete(notice_periods).where(notice_periods.c.person_id == person_id)
        )
        values = columns(notice_periods, notice) | {"person_id": person_id}
        self._connection.execute(insert(notice_periods), values)
