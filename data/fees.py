"""Base rates, the parties of invoices, and amounts booked for assistants."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select

from data.rows import columns
from data.tables.money import base_rates, fee_items, parties
from data.tables.people import people
from domain.errors import NotFound
from domain.fee import BaseRate, FeeItem, FeeKind
from domain.ids import CustomerId, PersonId
from domain.invoice_contents import Party


class FeeRepository:
    """What assistants are paid by, in and out. Knows no rule and never commits."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def hold(self, person_id: PersonId) -> None:
        """Keep everybody else from her money until the transaction ends; or `NotFound`."""
        held = select(people.c.id).where(people.c.id == person_id).with_for_update()
        if self._connection.execute(held).one_or_none() is None:
            raise NotFound("person", person_id)

    def rates_of(self, person_id: PersonId) -> list[BaseRate]:
        """Her base rates, the first first."""
        asked = select(base_rates).where(base_rates.c.person_id == person_id)
        rows = self._connection.execute(asked.order_by(base_rates.c.valid_from))
        return [BaseRate(person_id, date.fromisoformat(row.valid_from), row.cents) for row in rows]

    def keep_rate(self, rate: BaseRate) -> None:
        """The rate, in place of another that began on the same day."""
        day = rate.valid_from.isoformat()
        same = (base_rates.c.person_id == rate.person_id, base_rates.c.valid_from == day)
        self._connection.execute(delete(base_rates).where(*same))
        self._connection.execute(
            insert(base_rates).values(person_id=rate.person_id, valid_from=day, cents=rate.cents)
        )

    def party(self, owner_id: int) -> Party:
        """The party as it stands on invoices; empty while nobody has entered it."""
        asked = select(parties).where(parties.c.owner_id == owner_id)
        row = self._connection.execute(asked).one_or_none()
        return Party() if row is None else _party(row)

    def keep_party(self, owner_id: int, party: Party) -> None:
        """The party in place of what was known."""
        self._connection.execute(delete(parties).where(parties.c.owner_id == owner_id))
        values: dict[str, Any] = columns(parties, party)
        values |= {"owner_id": owner_id, "is_small": int(party.is_small)}
        self._connection.execute(insert(parties).values(**values))

    def add_item(self, item: FeeItem) -> None:
        """An amount booked; it is never changed."""
        self._connection.execute(insert(fee_items), columns(fee_items, item))

    def items_of(self, person_id: PersonId) -> Sequence[FeeItem]:
        """Everything booked for her, oldest first."""
        asked = select(fee_items).where(fee_items.c.person_id == person_id)
        rows = self._connection.execute(asked.order_by(fee_items.c.booked_at, fee_items.c.id))
        return [FeeItem(**row._mapping) for row in rows]

    def count_items(self, customer_id: CustomerId, kind: FeeKind) -> int:
        """How often this was booked for the customer's sake, for whomever."""
        asked = select(func.count()).where(
            fee_items.c.customer_id == customer_id, fee_items.c.kind == kind
        )
        return int(self._connection.execute(asked).scalar_one())


def _party(row: Row[tuple[object, ...]]) -> Party:
    known: dict[str, Any] = dict(row._mapping)
    del known["owner_id"]
    return Party(**(known | {"is_small": bool(known["is_small"])}))
