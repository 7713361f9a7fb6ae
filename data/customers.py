"""Customers, who serves them, and their packages."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import Connection, func, insert, select, update

from data.rows import columns, save_version
from data.sorting import sort_key
from data.tables.customers import (
    area_factors,
    assignments,
    bookings,
    contacts,
    credits_booked,
    customers,
)
from data.tables.people import people
from data.tables.tasks import tasks
from domain.area import DatedFactors, Factors
from domain.booking import Booking
from domain.customer import Customer
from domain.errors import NotFound
from domain.ids import CustomerId, PersonId
from domain.person import Assignment, AssignmentRole
from domain.task import ACTIVE
from domain.values import replace


class CustomerRepository:
    """Customers, in and out. Knows no rule and never commits."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, customer_id: CustomerId) -> Customer:
        """The customer, or `NotFound`."""
        asked = select(customers).where(customers.c.id == customer_id)
        row = self._connection.execute(asked).one_or_none()
        if row is None:
            raise NotFound("customer", customer_id)
        return _customer(row._mapping)

    def everybody(self) -> Sequence[Customer]:
        """All customers, by name."""
        asked = select(customers).order_by(customers.c.sort_key, customers.c.id)
        return [_customer(row._mapping) for row in self._connection.execute(asked)]

    def add(self, customer: Customer) -> Customer:
        """A new customer."""
        self._connection.execute(insert(customers), _columns(customer))
        return customer

    def save(self, customer: Customer) -> Customer:
        """Keep a changed customer, unless somebody was quicker: then `Stale`."""
        kept = replace(customer, version=customer.version + 1)
        save_version(self._connection, customers, "customer", kept)
        renamed = update(customers).where(customers.c.id == kept.id)
        self._connection.execute(renamed.values(sort_key=sort_key(kept.name)))
        return kept

    def keep_account(self, customer_id: CustomerId) -> None:
        """Work the account's sums out of bookings, credits and tasks anew (BUD-5).

        The row is held first: a sum that waited for it inside one statement would not see what the
        other transaction, for which it waited, has changed (PostgreSQL).
        """
        held = select(customers.c.id).where(customers.c.id == customer_id).with_for_update()
        self._connection.execute(held)
        worked = select(func.coalesce(func.sum(tasks.c.debited_seconds), 0)).where(
            tasks.c.customer_id == customer_id
        )
        left = tasks.c.budget_seconds - tasks.c.debited_seconds
        reserved = select(func.coalesce(func.sum(left), 0)).where(
            tasks.c.customer_id == customer_id, tasks.c.status.in_(ACTIVE), left > 0
        )
        bought = select(func.coalesce(func.sum(bookings.c.hours), 0) * 3600).where(
            bookings.c.customer_id == customer_id
        )
        given = select(func.coalesce(func.sum(credits_booked.c.seconds), 0)).where(
            credits_booked.c.customer_id == customer_id
        )
        self._connection.execute(
            update(customers)
            .where(customers.c.id == customer_id)
            .values(
                booked_seconds=bought.scalar_subquery() + given.scalar_subquery(),
                worked_seconds=worked.scalar_subquery(),
                reserved_seconds=reserved.scalar_subquery(),
            )
        )

    def add_booking(self, booking: Booking) -> None:
        """A package on the account; `keep_account` then counts it."""
        self._connection.execute(insert(bookings), columns(bookings, booking))

    def add_bookings(self, many: Iterable[Booking]) -> None:
        """Many packages at once; `keep_account` then counts them."""
        rows = [columns(bookings, booking) for booking in many]
        if rows:
            self._connection.execute(insert(bookings), rows)

    def assign(self, assignment: Assignment) -> None:
        """A new assignment."""
        values = columns(assignments, assignment)
        self._connection.execute(insert(assignments), values)

    def end_assignment(self, customer_id: CustomerId, person_id: PersonId, at: datetime) -> None:
        """The person's running assignment to the customer ends."""
        running = (
            assignments.c.customer_id == customer_id,
            assignments.c.person_id == person_id,
            assignments.c.until.is_(None),
        )
        self._connection.execute(update(assignments).where(*running).values(until=at))

    def assignments_of(self, customer_id: CustomerId) -> Sequence[Assignment]:
        """The running assignments, lead first, then by date."""
        asked = (
            select(assignments)
            .where(assignments.c.customer_id == customer_id, assignments.c.until.is_(None))
            .order_by(assignments.c.role, assignments.c.since)
        )
        return [Assignment(**row._mapping) for row in self._connection.execute(asked)]

    def lead_of(self, customer_id: CustomerId) -> PersonId | None:
        """The customer's VPA, or None while nobody is assigned."""
        for assignment in self.assignments_of(customer_id):
            if assignment.role is AssignmentRole.LEAD:
                return assignment.person_id
        return None

    def led_by(self, person_id: PersonId) -> Sequence[CustomerId]:
        """The customers whose VPA she is, by when they became hers."""
        asked = select(assignments.c.customer_id).where(
            assignments.c.person_id == person_id,
            assignments.c.until.is_(None),
            assignments.c.role == AssignmentRole.LEAD,
        )
        rows = self._connection.execute(asked.order_by(assignments.c.since))
        return [row.customer_id for row in rows]

    def add_contact(self, person_id: PersonId, customer_id: CustomerId) -> None:
        """The person signs in for this customer from now on."""
        self._connection.execute(
            insert(contacts).values(person_id=person_id, customer_id=customer_id)
        )

    def contacts_of(self, customer_id: CustomerId) -> Sequence[PersonId]:
        """Who signs in for the customer, the oldest first."""
        asked = select(contacts.c.person_id).where(contacts.c.customer_id == customer_id)
        rows = self._connection.execute(asked.order_by(contacts.c.person_id))
        return [PersonId(row.person_id) for row in rows]

    def customer_of(self, person_id: PersonId) -> CustomerId | None:
        """For whom she signs in; None when she is no contact."""
        asked = select(contacts.c.customer_id).where(contacts.c.person_id == person_id)
        row = self._connection.execute(asked).one_or_none()
        return None if row is None else row.customer_id

    def has_sign_in(self, customer_id: CustomerId) -> bool:
        """Whether anybody signs in for the customer now."""
        asked = select(func.count()).where(
            contacts.c.customer_id == customer_id,
            contacts.c.person_id == people.c.id,
            people.c.disabled_at.is_(None),
        )
        return bool(self._connection.execute(asked).scalar_one())

    def is_served_by(self, customer_id: CustomerId, person_id: PersonId) -> bool:
        """Whether the person is assigned to the customer now (ROLE-2)."""
        asked = select(func.count()).where(
            assignments.c.customer_id == customer_id,
            assignments.c.person_id == person_id,
            assignments.c.until.is_(None),
        )
        return bool(self._connection.execute(asked).scalar_one())

    def factors(self) -> Sequence[DatedFactors]:
        """The factors' history (AREA-1)."""
        return [
            DatedFactors(
                row.area,
                datetime.fromisoformat(row.valid_from).date(),
                Factors(row.customer_factor, row.assistant_factor, bool(row.needs_release)),
            )
            for row in self._connection.execute(select(area_factors))
        ]


def _columns(customer: Customer) -> dict[str, object]:
    return columns(customers, customer) | {"sort_key": sort_key(customer.name)}


def _customer(row: object) -> Customer:
    """The only translation of a row into a customer."""
    values = dict(row)  # type: ignore[call-overload]
    del values["sort_key"]
    return Customer(**values)
