"""Wishes of which management has not taken note yet (CUST-8)."""

from collections.abc import Sequence

from data.instants import from_store
from data.reader import Reader, Row
from domain.ids import CustomerId
from domain.values import dataclass
from domain.wish import Wish, WishKind

MOST = 500
"""So many are read at once, the oldest first."""

_WAITING = f"""
SELECT w.id, w.customer_id, w.task_id, w.kind, w.text, w.reported_by, w.reported_name,
  w.reported_at, c.name, c.number
FROM wishes w JOIN customers c ON c.id = w.customer_id
WHERE w.seen_at IS NULL{{which}}
ORDER BY w.id LIMIT {MOST}"""


@dataclass(frozen=True, slots=True)
class ReportedWish:
    """A wish with the customer it came from."""

    wish: Wish
    customer: str
    customer_number: int


def waiting_wishes(reader: Reader, customer_id: CustomerId | None = None) -> Sequence[ReportedWish]:
    """All of them, or one customer's; the oldest first."""
    which = "" if customer_id is None else " AND w.customer_id = :customer"
    rows = reader.rows(_WAITING.format(which=which), customer=customer_id)
    return [_reported(row) for row in rows]


def _reported(row: Row) -> ReportedWish:
    wish = Wish(
        id=row[0],
        customer_id=row[1],
        task_id=row[2],
        kind=WishKind(row[3]),
        text=row[4],
        reported_by=row[5],
        reported_name=row[6],
        reported_at=from_store(row[7]),
    )
    return ReportedWish(wish, row[8], row[9])
