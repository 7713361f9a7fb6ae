"""Regular powers of attorney, in and out (POA-1)."""

from datetime import datetime

from sqlalchemy import Connection, Row, insert, select, update

from data.rows import columns
from data.tables.attorneys import attorneys
from domain.attorney import PowerOfAttorney
from domain.errors import NotFound, Stale


class AttorneyRepository:
    """Powers of attorney. Knows no rule and never commits."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, attorney_id: int) -> PowerOfAttorney:
        """The power of attorney, or `NotFound`."""
        asked = select(attorneys).where(attorneys.c.id == attorney_id)
        row = self._connection.execute(asked).one_or_none()
        if row is None:
            raise NotFound("attorney", attorney_id)
        return _attorney(row)

    def add(self, one: PowerOfAttorney) -> PowerOfAttorney:
        """A new one."""
        self._connection.execute(insert(attorneys), columns(attorneys, one))
        return one

    def revoke(self, attorney_id: int, at: datetime, name: str) -> None:
        """It holds no longer; `Stale` when somebody was quicker."""
        holds = (attorneys.c.id == attorney_id, attorneys.c.revoked_at.is_(None))
        changed = update(attorneys).where(*holds).values(revoked_at=at, revoked_name=name)
        if self._connection.execute(changed).rowcount != 1:
            raise Stale("attorney", attorney_id)


def _attorney(row: Row[tuple[object, ...]]) -> PowerOfAttorney:
    """The only translation of a row into a power of attorney."""
    return PowerOfAttorney(**row._mapping)
