"""The list of customers and one customer's card, for those who may see them (CUST-1)."""

from collections.abc import Sequence
from datetime import date, datetime

from data.instants import from_store
from data.reader import Reader, Row
from data.reads import customer_filters
from data.reads.attorneys import attorneys_of
from data.reads.customer_card import Credited, OpenTaskRow, Package, Serving
from data.reads.customer_facts import FACTS, facts_in
from data.reads.customer_files import headings_of, last_contact
from data.scope import customers_in_reach
from data.sorting import sort_key
from domain.attorney import PowerOfAttorney
from domain.care import Care
from domain.category import EVERYBODY, CustomerFacts, CustomerFilter
from domain.credit import CreditKind
from domain.customer import Address
from domain.customer_file import FileNote, Heading
from domain.errors import NotFound
from domain.ids import CustomerId, PersonId, TaskId
from domain.permission import sees_everything
from domain.person import Actor, AssignmentRole
from domain.task import TaskStatus
from domain.text import clean, one_line
from domain.values import dataclass
from domain.wish import Wish

_LEAD = """
(SELECT p.name FROM assignments s JOIN people p ON p.id = s.person_id
 WHERE s.customer_id = c.id AND s.until IS NULL AND s.role = 'lead' ORDER BY s.since LIMIT 1)"""
_COLUMNS = f"""
SELECT c.id, c.number, c.name, c.sort_key, {_LEAD}, {FACTS}
FROM customers c WHERE """
_WORD = """
(c.sort_key LIKE {word} ESCAPE '!' OR CAST(c.number AS TEXT) LIKE {word} ESCAPE '!'
 OR c.id IN (SELECT s.customer_id FROM assignments s JOIN people p ON p.id = s.person_id
             WHERE s.until IS NULL AND p.sort_key LIKE {word} ESCAPE '!'))"""
_AFTER = "(c.sort_key, c.id) > (:after_key, :after_id)"
_CHOICES = """
SELECT c.id, c.number, c.name, c.address, c.booked_seconds - c.worked_seconds - c.reserved_seconds
FROM customers c
WHERE {reach} AND c.id NOT IN (SELECT customer_id FROM customer_endings)
ORDER BY c.sort_key, c.id"""
_NAMES = "SELECT c.id, c.number, c.name FROM customers c WHERE {reach} ORDER BY c.sort_key, c.id"
_CARD = """
SELECT c.contact, c.email, c.phone, c.address, c.phone_flat_since, e.ended_on
FROM customers c LEFT JOIN customer_endings e ON e.customer_id = c.id WHERE c.id = :customer"""
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
_RATINGS = "SELECT COUNT(*), SUM(r.stars) FROM ratings r WHERE r.customer_id = :customer"
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
    flat_since: datetime | None = None
    """Since when she has a phone flat; None without one (TIME-7)."""
    ended_on: date | None = None
    """The last day of the collaboration; None while it goes on."""
    cares: tuple[Care, ...] = ()
    """Reminders of her that are not settled (CUST-3 to CUST-6)."""
    wishes: tuple[Wish, ...] = ()
    """What was reported of the customer and waits to be noted; for management (CUST-8)."""
    headings: frozenset[Heading] = frozenset()
    """Under which headings her file says something (HAND-4)."""
    last_contact: FileNote | None = None
    """The last contact noted in her file; None when there is none."""
    attorneys: tuple[PowerOfAttorney, ...] = ()
    """Her regular powers of attorney, the newest first (POA-1)."""
    ratings: int = 0
    """How many results she has rated (RES-4)."""
    stars: int = 0
    """How many stars she gave in all."""


class CustomerReads:
    """Customers as one person may see them (ROLE-1, ROLE-2)."""

    def __init__(self, reader: Reader, actor: Actor) -> None:
        self._reader = reader
        self._me = actor.id
        self._reach = customers_in_reach(everything=sees_everything(actor))

    def choices(self) -> Sequence[CustomerChoice]:
        """All in reach who still work with the agency, by name."""
        rows = self._reader.rows(_CHOICES.format(reach=self._reach), me=self._me)
        return [
            CustomerChoice(CustomerId(row[0]), row[1], row[2], Address(row[3]), int(row[4]))
            for row in rows
        ]

    def named(self, text: str) -> Sequence[CustomerId]:
        """All in reach of this number, else of this very name."""
        wanted = one_line(text).casefold()
        known = self._reader.rows(_NAMES.format(reach=self._reach), me=self._me)
        numbered = [row[0] for row in known if wanted in (str(row[1]), f"#{row[1]}")]
        return numbered or [row[0] for row in known if row[2].casefold() == wanted]

    def page(
        self,
        text: str,
        after: CustomerRow | None,
        limit: int,
        wanted: CustomerFilter = EVERYBODY,
        now: datetime | None = None,
    ) -> Sequence[CustomerRow]:
        """So many customers after that one, by name; every word stands in name, number or VPA.

        Whose papers are deleted as well is none any more (RET-1). Of a category only, when one is
        wanted at `now`; a few too many around its edges.
        """
        given: dict[str, object] = {"me": self._me, "limit": limit}
        if now is not None:
            given |= customer_filters.values(wanted, now)
        conditions = [self._reach, customer_filters.NOT_ERASED]
        conditions += customer_filters.conditions(wanted)
        for nth, word in enumerate(sort_key(clean(text)).split()):
            conditions.append(_WORD.format(word=f":word{nth}"))
            given[f"word{nth}"] = f"%{_literal(word)}%"
        if after is not None:
            conditions.append(_AFTER)
            given |= {"after_key": after.sort_key, "after_id": after.id}
        asked = f"{_COLUMNS}{' AND '.join(conditions)} ORDER BY c.sort_key, c.id LIMIT :limit"
        return [_row(row) for row in self._reader.rows(asked, **given)]

    def one(self, customer_id: CustomerId) -> CustomerRow:
        """Her line in the list, or `NotFound` for a customer she may not see."""
        asked = f"{_COLUMNS}{self._reach} AND c.id = :customer"
        row = self._reader.row(asked, me=self._me, customer=customer_id)
        if row is None:
            raise NotFound("customer", customer_id)
        return _row(row)

    def card(self, customer_id: CustomerId, most_tasks: int) -> CustomerCard:
        """The card, or `NotFound` for a customer she may not see."""
        row = self.one(customer_id)
        told = self._reader.row(_CARD, customer=customer_id)
        if told is None:
            raise NotFound("customer", customer_id)
        packages = self._reader.rows(_PACKAGES, customer=customer_id)
        given = {row[0]: row for row in self._reader.rows(_CREDITS, customer=customer_id)}
        serving = self._reader.rows(_SERVING, customer=customer_id)
        rated = self._reader.rows(_RATINGS, customer=customer_id)[0]
        tasks = self._reader.rows(_OPEN_TASKS, customer=customer_id, most=most_tasks)
        return CustomerCard(
            row=row,
            contact=told[0],
            email=told[1],
            phone=told[2],
            address=Address(told[3]),
            flat_since=from_store(told[4]),
            ended_on=None if told[5] is None else date.fromisoformat(told[5]),
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
            headings=headings_of(self._reader, customer_id),
            last_contact=last_contact(self._reader, customer_id),
            attorneys=tuple(attorneys_of(self._reader, customer_id)),
            ratings=int(rated[0]),
            stars=int(rated[1] or 0),
        )


def _literal(word: str) -> str:
    """The word for LIKE, standing for nothing but itself."""
    return word.replace("!", "!!").replace("%", "!%").replace("_", "!_")


def _row(row: Row) -> CustomerRow:
    booked, worked, reserved = int(row[6]), int(row[7]), int(row[8])
    facts = facts_in(row, 5)
    return CustomerRow(
        CustomerId(row[0]), row[1], row[2], row[3], booked, worked, reserved, row[4] or "", facts
    )


def _task(row: Row) -> OpenTaskRow:
    due = from_store(row[4])
    return OpenTaskRow(TaskId(row[0]), row[1], row[2], TaskStatus(row[3]), due, row[5] or "")
