"""The list of customers and one customer's card, for those who may see them (CUST-1)."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from data.instants import from_store
from data.reader import Reader, Row
from data.scope import customers_in_reach
from data.sorting import sort_key
from domain.category import CustomerFacts
from domain.credit import CreditKind
from domain.customer import Address
from domain.errors import NotFound
from domain.ids import CustomerId, PersonId, TaskId
from domain.permission import sees_everything
from domain.person import Actor, AssignmentRole
from domain.task import TaskStatus
from domain.text import clean
from domain.values import dataclass
from domain.wish import Wish

_LEAD = """
(SELECT p.name FROM assignments s JOIN people p ON p.id = s.person_id
 WHERE s.customer_id = c.id AND s.until IS NULL AND s.role = 'lead' ORDER BY s.since LIMIT 1)"""
_COLUMNS = f"""
SELECT c.id, c.number, c.name, c.sort_key, c.since, c.booked_seconds, c.worked_seconds,
  c.reserved_seconds, c.last_movement_at, {_LEAD},
  (SELECT COUNT(*) FROM bookings b WHERE b.customer_id = c.id),
  (SELECT b.hours FROM bookings b WHERE b.customer_id = c.id ORDER BY b.booked_at, b.id LIMIT 1),
  (SELECT MIN(b.booked_at) FROM bookings b WHERE b.customer_id = c.id),
  (SELECT COUNT(*) FROM tasks t
    WHERE t.customer_id = c.id AND t.status NOT IN ('done', 'deleted')),
  (SELECT MAX(t.done_at) FROM tasks t WHERE t.customer_id = c.id AND t.done_at IS NOT NULL)
FROM customers c WHERE """
_WORD = """
(c.sort_key LIKE {word} ESCAPE '!' OR CAST(c.number AS TEXT) LIKE {word} ESCAPE '!'
 OR c.id IN (SELECT s.customer_id FROM assignments s JOIN people p ON p.id = s.person_id
             WHERE s.until IS NULL AND p.sort_key LIKE {word} ESCAPE '!'))"""
_AFTER = "(c.sort_key, c.id) > (:after_key, :after_id)"
_CHOICES = """
SELECT c.id, c.number, c.name, c.address,
       c.booked_seconds - c.worked_seconds - c.reserved_seconds
FROM customers c WHERE {reach} ORDER BY c.sort_key, c.id"""
_CARD = """
SELECT c.contact, c.email, c.phone, c.address FROM customers c WHERE c.id = :customer"""
_PACKAGES = """
SELECT b.hours, b.booked_at FROM bookings b WHERE b.customer_id = :customer
ORDER BY b.booked_at DESC, b.id DESC"""
_CREDITS = """
SELECT k.kind, COUNT(*), SUM(k.seconds) FROM credits k
WHERE k.customer_id = :customer GROUP BY k.kind"""
_SERVING = """
SELECT p.id, p.name, s.role, s.since FROM assignments s JOIN people p ON p.id = s.person_id
WHERE s.customer_id = :customer AND s.until IS NULL ORDER BY s.role, s.since"""
_SIGNS_IN = """
SELECT p.name FROM contacts k JOIN people p ON p.id = k.person_id
WHERE k.customer_id = :customer AND p.disabled_at IS NULL ORDER BY p.id"""
_OPEN_TASKS = """
SELECT t.id, t.number, t.title, t.status, t.next_due_at, p.name FROM tasks t
LEFT JOIN people p ON p.id = t.assistant_id
WHERE t.customer_id = :customer AND t.status NOT IN ('done', 'deleted')
ORDER BY COALESCE(t.next_due_at, 4611686018427387904), t.id LIMIT :most"""


@dataclass(frozen=True, slots=True)
class CustomerChoice:
    """A customer to choose."""

    id: CustomerId
    number: int
    name: str
    address: Address = Address.SIE
    """How she is spoken to (CHAT-2)."""
    available_seconds: int = 0
    """Account time she can still give to tasks (BUD-5)."""


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """A customer in the list."""

    id: CustomerId
    number: int
    name: str
    sort_key: str
    """Where the name stands in the list."""
    booked_seconds: int
    worked_seconds: int
    reserved_seconds: int
    lead: str
    """The name of her VPA; empty while nobody is assigned."""
    facts: CustomerFacts
    """What the categories follow from (CUST-2)."""

    @property
    def account_seconds(self) -> int:
        """Booked minus worked (BUD-5)."""
        return self.booked_seconds - self.worked_seconds

    @property
    def available_seconds(self) -> int:
        """What can still be given to tasks (BUD-5)."""
        return self.account_seconds - self.reserved_seconds


@dataclass(frozen=True, slots=True)
class Package:
    """Hours the customer bought (CUST-7)."""

    hours: int
    booked_at: datetime


@dataclass(frozen=True, slots=True)
class Credited:
    """What was given without a package, all of one kind together (BUD-5, DEAD-3)."""

    kind: CreditKind
    times: int
    seconds: int
    """Account time; corrections may take away more than they give."""


@dataclass(frozen=True, slots=True)
class Serving:
    """An assistant of the customer."""

    id: PersonId
    name: str
    role: AssignmentRole
    since: datetime


@dataclass(frozen=True, slots=True)
class OpenTaskRow:
    """An open task of the customer."""

    id: TaskId
    number: int
    title: str
    status: TaskStatus
    next_due_at: datetime | None
    assistant: str
    """Empty while nobody works on it."""


@dataclass(frozen=True, slots=True)
class CustomerCard:
    """The card of one customer (CUST-1)."""

    row: CustomerRow
    contact: str
    email: str
    phone: str
    address: Address
    packages: tuple[Package, ...]
    """The newest first."""
    credited: tuple[Credited, ...]
    """By kind; packages and these add up to what is booked."""
    serving: tuple[Serving, ...]
    """Lead first, then by date."""
    tasks: tuple[OpenTaskRow, ...]
    """The next due first; not more than were asked for."""
    signs_in: tuple[str, ...] = ()
    """The names of those who sign in for the customer."""
    wishes: tuple[Wish, ...] = ()
    """What was reported of the customer and waits to be noted; for management (CUST-8)."""


class CustomerReads:
    """Customers as one person may see them (ROLE-1, ROLE-2)."""

    def __init__(self, reader: Reader, actor: Actor) -> None:
        self._reader = reader
        self._me = actor.id
        self._reach = customers_in_reach(everything=sees_everything(actor))

    def choices(self) -> Sequence[CustomerChoice]:
        """All in reach, by name."""
        rows = self._reader.rows(_CHOICES.format(reach=self._reach), me=self._me)
        return [
            CustomerChoice(CustomerId(row[0]), row[1], row[2], Address(row[3]), int(row[4]))
            for row in rows
        ]

    def page(self, text: str, after: CustomerRow | None, limit: int) -> Sequence[CustomerRow]:
        """So many customers after that one, by name; every word stands in name, number or VPA."""
        given: dict[str, object] = {"me": self._me, "limit": limit}
        conditions = [self._reach]
        for nth, word in enumerate(sort_key(clean(text)).split()):
            conditions.append(_WORD.format(word=f":word{nth}"))
            given[f"word{nth}"] = f"%{_literal(word)}%"
        if after is not None:
            conditions.append(_AFTER)
            given |= {"after_key": after.sort_key, "after_id": after.id}
        asked = f"{_COLUMNS}{' AND '.join(conditions)} ORDER BY c.sort_key, c.id LIMIT :limit"
        return [_row(row) for row in self._reader.rows(asked, **given)]

    def card(self, customer_id: CustomerId, most_tasks: int) -> CustomerCard:
        """The card, or `NotFound` for a customer she may not see."""
        asked = f"{_COLUMNS}{self._reach} AND c.id = :customer"
        row = self._reader.row(asked, me=self._me, customer=customer_id)
        told = self._reader.row(_CARD, customer=customer_id)
        if row is None or told is None:
            raise NotFound("customer", customer_id)
        packages = self._reader.rows(_PACKAGES, customer=customer_id)
        given = {row[0]: row for row in self._reader.rows(_CREDITS, customer=customer_id)}
        serving = self._reader.rows(_SERVING, customer=customer_id)
        tasks = self._reader.rows(_OPEN_TASKS, customer=customer_id, most=most_tasks)
        return CustomerCard(
            row=_row(row),
            contact=told[0],
            email=told[1],
            phone=told[2],
            address=Address(told[3]),
            packages=tuple(Package(hours, from_store(at)) for hours, at in packages),
            credited=tuple(
                Credited(kind, int(given[kind][1]), int(given[kind][2]))
                for kind in CreditKind
                if kind in given
            ),
            serving=tuple(
                Serving(PersonId(one[0]), one[1], AssignmentRole(one[2]), from_store(one[3]))
                for one in serving
            ),
            tasks=tuple(_task(task) for task in tasks),
            signs_in=tuple(one[0] for one in self._reader.rows(_SIGNS_IN, customer=customer_id)),
        )


def _literal(word: str) -> str:
    """The word for LIKE, standing for nothing but itself."""
    return word.replace("!", "!!").replace("%", "!%").replace("_", "!_")


def _row(row: Row) -> CustomerRow:
    booked, worked, reserved = int(row[5]), int(row[6]), int(row[7])
    facts = CustomerFacts(
        since=from_store(row[4]),
        packages=int(row[10]),
        first_hours=row[11],
        first_bought_at=from_store(row[12]),
        open_tasks=int(row[13]),
        last_done_at=from_store(row[14]),
        last_movement_at=from_store(row[8]),
        account=timedelta(seconds=booked - worked),
        available=timedelta(seconds=booked - worked - reserved),
    )
    return CustomerRow(
        CustomerId(row[0]), row[1], row[2], row[3], booked, worked, reserved, row[9] or "", facts
    )


def _task(row: Row) -> OpenTaskRow:
    due = from_store(row[4])
    return OpenTaskRow(TaskId(row[0]), row[1], row[2], TaskStatus(row[3]), due, row[5] or "")
