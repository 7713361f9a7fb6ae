"""The regular powers of attorney of a customer (POA-1)."""

from collections.abc import Sequence
from datetime import date

from data.instants import from_store
from data.reader import Reader, Row
from domain.attorney import AttorneyScope, PowerOfAttorney
from domain.ids import CustomerId, PersonId

_OF = """
SELECT a.id, a.customer_id, a.scopes, a.holder_id, a.holder_name, a.first_day, a.last_day,
  a.document, a.entered_by, a.entered_name, a.entered_at, a.revoked_at, a.revoked_name
FROM attorneys a WHERE a.customer_id = :customer ORDER BY a.first_day DESC, a.id DESC"""


def attorneys_of(reader: Reader, customer_id: CustomerId) -> Sequence[PowerOfAttorney]:
    """All of them, those that hold no longer too; the newest first."""
    return [_attorney(row) for row in reader.rows(_OF, customer=customer_id)]


def _attorney(row: Row) -> PowerOfAttorney:
    return PowerOfAttorney(
        id=row[0],
        customer_id=CustomerId(row[1]),
        scopes=frozenset(AttorneyScope(code) for code in row[2].split(",") if code),
        holder_id=None if row[3] is None else PersonId(row[3]),
        holder_name=row[4],
        first_day=date.fromisoformat(row[5]),
        last_day=None if row[6] is None else date.fromisoformat(row[6]),
        document=row[7],
        entered_by=PersonId(row[8]),
        entered_name=row[9],
        entered_at=from_store(row[10]),
        revoked_at=from_store(row[11]),
        revoked_name=row[12],
    )
