"""Brings in customers, assistants, who serves whom, and packages."""

from data.ids import new_id
from domain.booking import Booking
from domain.customer import Customer
from domain.ids import CustomerId, PersonId
from domain.person import Assignment, Person, Role
from domain.values import replace
from services.importing.bringing import Bringing, taken
from services.importing.columns import Kind
from services.importing.lines import (
    AssignmentLine,
    AssistantLine,
    CustomerLine,
    PackageLine,
)

_CUSTOMER_FIELDS = ("name", "contact", "email", "phone", "address", "since")


def bring_customers(bringing: Bringing) -> None:
    """New customers with their short numbers, and what changed on known ones."""
    stored, work = bringing.stored.customers, bringing.work
    for line in bringing.lines(Kind.CUSTOMERS, CustomerLine):
        changed = bringing.news(Kind.CUSTOMERS, line.id, line)
        kept = stored.get(line.id)
        if kept is None:
            stored[line.id] = work.customers.add(_new_customer(bringing, line))
            bringing.count(Kind.CUSTOMERS, added=1)
            continue
        values = taken(line, changed, _CUSTOMER_FIELDS)
        after = replace(kept, **values)  # type: ignore[arg-type]
        if after != kept:
            stored[line.id] = work.customers.save(after)
        bringing.count(Kind.CUSTOMERS, updated=after != kept, unchanged=after == kept)


def _new_customer(bringing: Bringing, line: CustomerLine) -> Customer:
    since = line.since or bringing.now
    return Customer(
        id=CustomerId(new_id(since)),
        number=bringing.work.agency.next_number("customer"),
        name=line.name,
        contact=line.contact,
        email=line.email,
        phone=line.phone,
        address=line.address,
        since=since,
        external_id=line.id,
    )


def bring_assistants(bringing: Bringing) -> None:
    """New assistants, without a password yet, and what changed on known ones."""
    stored, work = bringing.stored.people, bringing.work
    for line in bringing.lines(Kind.ASSISTANTS, AssistantLine):
        changed = bringing.news(Kind.ASSISTANTS, line.id, line)
        kept = stored.get(line.id)
        if kept is None:
            stored[line.id] = work.people.add(_new_person(bringing, line))
            bringing.count(Kind.ASSISTANTS, added=1)
            if line.left is None:
                bringing.newcomers.append(line.name)
            continue
        values = dict(taken(line, changed, ("name", "email")))
        if "since" in changed and line.since is not None:
            values["created_at"] = line.since
        if "left" in changed:
            values["disabled_at"] = line.left
        after = replace(kept, external_id=line.id, **values)  # type: ignore[arg-type]
        if after != kept:
            stored[line.id] = work.people.save(after)
        bringing.count(Kind.ASSISTANTS, updated=after != kept, unchanged=after == kept)


def _new_person(bringing: Bringing, line: AssistantLine) -> Person:
    since = line.since or bringing.now
    return Person(
        id=PersonId(new_id(since)),
        number=bringing.work.agency.next_number("person"),
        name=line.name,
        email=line.email,
        roles=frozenset({Role.ASSISTANT}),
        created_at=since,
        disabled_at=line.left,
        external_id=line.id,
    )


def bring_assignments(bringing: Bringing) -> None:
    """Who serves whom; what was not said before begins with the customer."""
    stored, work = bringing.stored, bringing.work
    for line in bringing.lines(Kind.ASSIGNMENTS, AssignmentLine):
        changed = bringing.news(Kind.ASSIGNMENTS, line.id, line)
        customer, person = stored.customers[line.customer], stored.people[line.assistant]
        kept = stored.assignments.get((customer.id, person.id))
        if kept is None:
            since = line.since or customer.since
            after = Assignment(customer.id, person.id, line.role, since, line.until)
            work.customers.assign(after)
            bringing.count(Kind.ASSIGNMENTS, added=1)
        else:
            values = dict(taken(line, changed, ("role", "since")))
            if "until" in changed:
                values["until"] = line.until
            after = replace(kept, **values)  # type: ignore[arg-type]
            if after != kept:
                work.imports.save_assignment(kept, after)
            bringing.count(Kind.ASSIGNMENTS, updated=after != kept, unchanged=after == kept)
        stored.assignments[customer.id, person.id] = after
        if after != kept:
            bringing.moved.add(customer.id)


def bring_packages(bringing: Bringing) -> None:
    """Packages on the customers' accounts (CUST-7)."""
    stored, work = bringing.stored, bringing.work
    for line in bringing.lines(Kind.PACKAGES, PackageLine):
        changed = bringing.news(Kind.PACKAGES, line.id, line)
        customer, kept = stored.customers[line.customer].id, stored.bookings.get(line.id)
        if kept is None:
            booking = Booking(new_id(line.booked), customer, line.hours, line.booked, line.id)
            work.customers.add_booking(booking)
            bringing.accounts.add(customer)
            bringing.count(Kind.PACKAGES, added=1)
            continue
        values = dict(taken(line, changed, ("hours",)))
        if "booked" in changed:
            values["booked_at"] = line.booked
        if "customer" in changed:
            values["customer_id"] = customer
        after = replace(kept, **values)  # type: ignore[arg-type]
        if after != kept:
            work.imports.save_booking(after)
            bringing.accounts |= {kept.customer_id, after.customer_id}
        bringing.count(Kind.PACKAGES, updated=after != kept, unchanged=after == kept)
