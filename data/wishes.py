"""Customers' wishes for private contact or direct employment (CUST-8)."""

from collections.abc import Sequence

from sqlalchemy import Connection, Row, insert, select, update

from data.rows import columns
from data.tables.customers import wishes
from domain.errors import NotFound
from domain.wish import Wish


class WishRepository:
    """Wishes, in and out. Knows no rule and never commits."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, wish_id: int) -> Wish:
        """The wish, or `NotFound`."""
        row = self._connection.execute(select(wishes).where(wishes.c.id == wish_id)).one_or_none()
        if row is None:
            raise NotFound("wish", wish_id)
        return _wish(row)

    def waiting(self) -> Sequence[Wish]:
        """Those of which management has not taken note, oldest first."""
        asked = select(wishes).where(wishes.c.seen_at.is_(None)).order_by(wishes.c.id)
        return [_wish(row) for row in self._connection.execute(asked)]

    def add(self, wish: Wish) -> Wish:
        """A new wish."""
        self._connection.execute(insert(wishes), columns(wishes, wish))
        return wish

    def save(self, wish: Wish) -> Wish:
        """Keep who took note of it, and when."""
        changed = update(wishes).where(wishes.c.id == wish.id)
        self._connection.execute(changed.values(seen_by=wish.seen_by, seen_at=wish.seen_at))
        return wish


def _wish(row: Row[tuple[object, ...]]) -> Wish:
    """The only translation of a row into a wish."""
    return Wish(**row._mapping)
