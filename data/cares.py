"""Reminders of customers, in and out (CUST-3 to CUST-6)."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, Row, func, insert, or_, select

from data.rows import columns, save_version
from data.tables.care import cares
from domain.care import LIVE, Care, CareKind
from domain.errors import NotFound
from domain.ids import CustomerId
from domain.values import replace


class CareRepository:
    """Reminders. Knows no rule and never commits."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def hold(self, care_id: int) -> Care:
        """The reminder, held until the transaction ends; or `NotFound`."""
        asked = select(cares).where(cares.c.id == care_id).with_for_update()
        row = self._connection.execute(asked).one_or_none()
        if row is None:
            raise NotFound("care", care_id)
        return _care(row)

    def of_customer(self, customer_id: CustomerId) -> Sequence[Care]:
        """All there ever were of a customer, oldest first."""
        asked = select(cares).where(cares.c.customer_id == customer_id).order_by(cares.c.id)
        return [_care(row) for row in self._connection.execute(asked)]

    def live_of(self, customer_id: CustomerId, *kinds: CareKind) -> Sequence[Care]:
        """Those of these kinds of which nothing has become yet."""
        asked = select(cares).where(
            cares.c.customer_id == customer_id, cares.c.state.in_(LIVE), cares.c.kind.in_(kinds)
        )
        return [_care(row) for row in self._connection.execute(asked.order_by(cares.c.id))]

    def current(self) -> Sequence[Care]:
        """The live ones, and of each customer and kind the newest: what tells of running spells."""
        newest = select(func.max(cares.c.id)).group_by(cares.c.customer_id, cares.c.kind)
        asked = select(cares).where(or_(cares.c.id.in_(newest), cares.c.state.in_(LIVE)))
        return [_care(row) for row in self._connection.execute(asked.order_by(cares.c.id))]

    def everything(self) -> Sequence[Care]:
        """All, oldest first."""
        asked = select(cares).order_by(cares.c.id)
        return [_care(row) for row in self._connection.execute(asked)]

    def add(self, care: Care) -> Care:
        """A new reminder; the store refuses a second one of its kind and spell."""
        self._connection.execute(insert(cares), columns(cares, care))
        return care

    def add_all(self, many: Iterable[Care]) -> None:
        """Many at once."""
        rows = [columns(cares, care) for care in many]
        if rows:
            self._connection.execute(insert(cares), rows)

    def save(self, care: Care) -> Care:
        """Keep a changed one, unless somebody was quicker: then `Stale`."""
        kept = replace(care, version=care.version + 1)
        save_version(self._connection, cares, "care", kept)
        return kept


def _care(row: Row[tuple[object, ...]]) -> Care:
    """The only translation of a row into a reminder."""
    return Care(**row._mapping)
