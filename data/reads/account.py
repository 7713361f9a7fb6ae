"""What a customer's account is made of, for those who may see it (BUD-5)."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from data.instants import from_store
from data.reader import Reader, Row
from data.scope import customers_in_reach
from domain.customer import Address
from domain.errors import NotFound
from domain.ids import CustomerId, TaskId
from domain.permission import sees_everything
from domain.person import Actor
from domain.statement import Posting, PostingKind, Reserve
from domain.task import ACTIVE, TaskStatus
from domain.values import dataclass

_HEAD = """
SELECT c.id, c.number, c.name, c.contact, c.address FROM customers c WHERE c.id = :customer AND """
_MINE = "SELECT customer_id FROM contacts WHERE person_id = :me"
_PACKAGES = "SELECT b.id, b.booked_at, b.hours FROM bookings b WHERE b.customer_id = :customer"
_CREDITS = """
SELECT k.id, k.booked_at, k.kind, k.seconds, k.reason, k.booked_name, t.number, t.title
FROM credits k LEFT JOIN tasks t ON t.id = k.task_id WHERE k.customer_id = :customer"""
_WORK = """
SELECT t.id, t.number, t.title, t.debited_seconds, t.worked_seconds, t.customer_factor,
       w.began, COALESCE(w.ended, t.done_at, t.accepted_at, t.created_at)
FROM tasks t LEFT JOIN (
    SELECT e.task_id, MIN(e.started_at) AS began, MAX(e.started_at + 1000000 * e.seconds) AS ended
    FROM entries e JOIN tasks x ON x.id = e.task_id WHERE x.customer_id = :customer
    GROUP BY e.task_id
) w ON w.task_id = t.id
WHERE t.customer_id = :customer AND t.debited_seconds <> 0"""
_RESERVES = f"""
SELECT t.id, t.number, t.title, t.status, t.budget_seconds, t.debited_seconds FROM tasks t
WHERE t.customer_id = :customer AND t.budget_seconds > t.debited_seconds
  AND t.status IN ({", ".join(f"'{status.value}'" for status in sorted(ACTIVE))})"""


@dataclass(frozen=True, slots=True)
class AccountHolder:
    """Whose account it is."""

    id: CustomerId
    number: int
    name: str
    contact: str
    address: Address


class AccountReads:
    """Accounts as one person may see them (ROLE-1, ROLE-2)."""

    def __init__(self, reader: Reader, actor: Actor) -> None:
        self._reader = reader
        self._me = actor.id
        self._reach = customers_in_reach(everything=sees_everything(actor))

    def mine(self) -> CustomerId:
        """The customer she signs in for, or `NotFound`."""
        found = self._reader.row(_MINE, me=self._me)
        if found is None:
            raise NotFound("customer", self._me)
        return CustomerId(found[0])

    def holder(self, customer_id: CustomerId) -> AccountHolder:
        """Whose account it is, or `NotFound` when she may not see it."""
        row = self._reader.row(_HEAD + self._reach, customer=customer_id, me=self._me)
        if row is None:
            raise NotFound("customer", customer_id)
        return AccountHolder(CustomerId(row[0]), row[1], row[2], row[3], Address(row[4]))

    def postings(self, customer_id: CustomerId) -> Iterator[Posting]:
        """Everything that changed the account, in no order."""
        for row in self._reader.rows(_PACKAGES, customer=customer_id):
            yield Posting(PostingKind.PACKAGE, from_store(row[1]), row[0], row[2] * 3600)
        for row in self._reader.rows(_CREDITS, customer=customer_id):
            yield _credit(row)
        for row in self._reader.rows(_WORK, customer=customer_id):
            yield _work(row)

    def reserves(self, customer_id: CustomerId) -> Sequence[Reserve]:
        """What active tasks hold back."""
        rows = self._reader.rows(_RESERVES, customer=customer_id)
        return [
            Reserve(TaskId(row[0]), row[1], row[2], TaskStatus(row[3]), int(row[4]), int(row[5]))
            for row in rows
        ]


def _credit(row: Row) -> Posting:
    return Posting(
        PostingKind(row[2]),
        from_store(row[1]),
        row[0],
        int(row[3]),
        task_number=row[6],
        task_title=row[7] or "",
        reason=row[4],
        booked_by=row[5],
    )


def _work(row: Row) -> Posting:
    return Posting(
        PostingKind.WORK,
        from_store(row[7]),
        row[0],
        -int(row[3]),
        since=from_store(row[6]),
        task_number=row[1],
        task_title=row[2],
        worked_seconds=int(row[4]),
        factor=None if row[5] is None else Decimal(row[5]) / 1000,
    )
