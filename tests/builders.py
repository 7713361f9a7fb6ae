"""A small agency for tests: two managers, two assistants, two customers, and tasks as needed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select

from data.database import Database
from data.ids import new_id
from data.tables import metadata
from data.tables.planning import plans
from data.work import Work
from domain.agency import Agency
from domain.area import DEFAULT_FACTORS, DatedFactors, WorkArea
from domain.booking import Booking
from domain.calendar import BERLIN, local
from domain.customer import Address, Customer
from domain.entry import Entry
from domain.ids import CustomerId, MessageId, PersonId, TaskId
from domain.message import Message, Side, Tag
from domain.permission import Act
from domain.person import Actor, Assignment, AssignmentRole, Person, Role
from domain.plan import Plan, monday_of
from domain.response import response_due
from domain.task import ACTIVE, Task, TaskStatus
from domain.worked import at_factors_of
from services.office import AGENCY, Office
from services.upkeep import save_settled

MONDAY_NINE = datetime(2026, 11, 23, 9, tzinfo=BERLIN)
"""A working day like any other, at which the tests' clock starts."""


@dataclass
class Clock:
    """A clock that stands until it is moved."""

    at: datetime = MONDAY_NINE

    def __call__(self) -> datetime:
        return self.at

    def on(self, **span: float) -> datetime:
        """Move on by a span (timedelta's words) and tell the new time."""
        self.at += timedelta(**span)
        return self.at


@dataclass
class SmallAgency:
    """The people and customers of the tests, in one real database."""

    office: Office
    clock: Clock
    admin: Actor
    manager: Actor
    """An assistant manager."""
    ada: Actor
    """Assistant, lead of `acme`."""
    bea: Actor
    """Assistant, lead of `bolt`."""
    acme: CustomerId
    bolt: CustomerId

    def forget_plans(self) -> None:
        """As if nobody had ever planned; from the beginning both plan 20 hours a week."""
        with self.office.database.write() as work:
            work.connection.execute(delete(plans))

    def task(self, customer: CustomerId | None = None, **details: Any) -> Task:
        """A stored task; by default Ada's for acme, accepted, one hour, due on Friday."""
        customer_id = customer or self.acme
        lead = self.ada if customer_id == self.acme else self.bea
        now = self.clock()
        plain = Task(
            id=TaskId(new_id(now)),
            number=0,
            customer_id=customer_id,
            assistant_id=lead.id,
            title="Reise nach Ulm buchen",
            description="Bahn und Hotel",
            status=TaskStatus.ACCEPTED,
            budget_seconds=3600,
            created_at=now,
            created_by=None,
            deadline_at=now + timedelta(days=4),
            area=WorkArea.BACKOFFICE,
            customer_factor=Decimal(1),
            assistant_factor=Decimal(1),
        )
        asked = replace(plain, **details)
        if asked.status is TaskStatus.REVIEW and "check_since" not in details:
            due = response_due(asked.created_at)
            asked = replace(asked, check_since=asked.created_at, check_due_at=due)
        with self.office.running(Act.CREATE_TASK, AGENCY) as doing:
            number = doing.work.agency.next_number("task")
            kept = doing.work.tasks.add(replace(asked, number=asked.number or number))
            kept = save_settled(doing.work, kept)
            if kept.status in ACTIVE:
                doing.work.customers.keep_account(customer_id)
        return kept

    def says(
        self,
        task: Task,
        text: str = "Wie weit sind Sie?",
        side: Side = Side.CUSTOMER,
        by: Actor | None = None,
        tags: frozenset[Tag] = frozenset(),
    ) -> Message:
        """A stored message that everybody sees, sent now."""
        now = self.clock()
        message = Message(
            id=MessageId(new_id(now)),
            task_id=task.id,
            customer_id=task.customer_id,
            side=side,
            author_id=by.id if by else None,
            author_name=by.name if by else "Frau Kundin",
            text=text,
            sent_at=now,
            visible_at=now,
            due_at=response_due(now) if side is Side.CUSTOMER else None,
            tags=tags,
        )
        with self.office.running(Act.POST_MESSAGE, AGENCY) as doing:
            doing.work.messages.add(message)
            latest = replace(doing.work.tasks.get(task.id), last_message_at=now)
            save_settled(doing.work, latest)
        return message

    def works(self, task: Task, by: Actor, span: timedelta) -> None:
        """Recorded working time, ending now."""
        now = self.clock()
        seconds = int(span.total_seconds())
        plain = Entry(new_id(now), task.id, by.id, now - span, seconds, "Gearbeitet")
        entry = at_factors_of(task, plain)
        with self.office.running(Act.EDIT_TASK, AGENCY) as doing:
            doing.work.tasks.add_entries([entry])
            save_settled(doing.work, doing.work.tasks.get(task.id))
            doing.work.customers.keep_account(task.customer_id)

    def books(self, customer: CustomerId, hours: int) -> None:
        """A package on the customer's account."""
        now = self.clock()
        with self.office.running(Act.BOOK_PACKAGE, AGENCY) as doing:
            doing.work.customers.add_booking(Booking(new_id(now), customer, hours, now))
            doing.work.customers.keep_account(customer)

    def customer(self, of: CustomerId | None = None, name: str = "Kim Kundin") -> Actor:
        """Somebody who signs in for a customer, acme unless another is named; made when asked."""
        with self.office.running(Act.ADD_CONTACT, AGENCY) as doing:
            made = _person(doing.work, self.clock(), name, Role.CUSTOMER)
            doing.work.customers.add_contact(made.id, of or self.acme)
        return made

    def stored(self, task: Task) -> Task:
        """The task as the database has it now."""
        with self.office.reading() as work:
            return work.tasks.get(task.id)


_People = tuple[Actor, Actor, Actor, Actor, CustomerId, CustomerId]


@dataclass(frozen=True)
class _Founded:
    """What was written to found an agency."""

    people: _People
    rows: dict[Table, list[dict[str, Any]]]
    newest: int
    """An identity that was made after all of theirs."""


_founded: dict[tuple[Any, ...], _Founded] = {}
"""By engine, names and moment: to found one takes many statements, and its rows are few."""


def small_agency(
    url: str, names: Sequence[str] = ("Acme GmbH", "Bolt & Söhne"), clock: Clock | None = None
) -> SmallAgency:
    """The agency in the migrated database at `url`, with customers called so."""
    ticking = clock or Clock()
    office = Office(Database(url), ticking)
    with office.running(Act.FOUND_AGENCY, AGENCY) as doing:
        people = _founded_before(doing.work, office.database.address.dialect, names, ticking())
    return SmallAgency(office, ticking, *people)


def _founded_before(work: Work, engine: str, names: Sequence[str], now: datetime) -> _People:
    """Found it, or write the rows again that were written when this process founded the same."""
    key = (engine, *names, now)
    kept = _founded.get(key)
    if kept is not None and kept.newest < new_id(now):  # what is made from now on comes after it
        for table, rows in kept.rows.items():
            work.connection.execute(insert(table), rows)
        return kept.people
    before = _rows(work.connection)
    people = _found(work, now, names)
    after = _rows(work.connection)
    if all(after[table] == rows for table, rows in before.items()):
        new = {table: rows for table, rows in after.items() if table not in before}
        _founded[key] = _Founded(people, new, new_id(now))
    return people


def _found(work: Work, now: datetime, names: Sequence[str]) -> _People:
    work.agency.add(Agency("Fleißige Hände", now))
    work.agency.keep_factors(
        [DatedFactors(area, now.date(), kept) for area, kept in DEFAULT_FACTORS.items()]
    )
    admin = _person(work, now, "Alma Admin", Role.ADMIN)
    manager = _person(work, now, "Mia Manager", Role.ASSISTANT_MANAGER)
    ada = _person(work, now, "Ada Assistent", Role.ASSISTANT)
    bea = _person(work, now, "Bea Assistent", Role.ASSISTANT)
    acme, bolt = _customer(work, now, names[0], ada), _customer(work, now, names[1], bea)
    for one in (ada, bea):
        _plan(work, now, one)
    return admin, manager, ada, bea, acme, bolt


def _rows(connection: Connection) -> dict[Table, list[dict[str, Any]]]:
    """All that is in the database, those first to which others refer."""
    found = {
        table: [dict(row) for row in connection.execute(select(table)).mappings()]
        for table in metadata.sorted_tables
    }
    return {table: rows for table, rows in found.items() if rows}


def _plan(work: Work, now: datetime, who: Actor) -> None:
    monday = monday_of(local(now).date())
    hours = [timedelta(hours=20)] * 4
    work.plans.add(Plan(new_id(now), who.id, now, monday, hours, True, True))


def _person(work: Work, now: datetime, name: str, role: Role) -> Actor:
    number = work.agency.next_number("person")
    added = work.people.add(Person(PersonId(new_id(now)), number, name, "", frozenset({role}), now))
    return Actor(added.id, added.name, added.roles)


def _customer(work: Work, now: datetime, name: str, lead: Actor) -> CustomerId:
    added = work.customers.add(
        Customer(
            id=CustomerId(new_id(now)),
            number=work.agency.next_number("customer"),
            name=name,
            contact="Frau Kundin",
            email="kundin@example.org",
            phone="",
            address=Address.SIE,
            since=now,
        )
    )
    work.customers.assign(Assignment(added.id, lead.id, AssignmentRole.LEAD, now))
    return added.id
