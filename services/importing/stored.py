"""What the store knows already of what the files speak of."""

from collections.abc import Mapping
from dataclasses import field

from data.imports import KnownMessage
from data.sorting import sort_key
from data.work import Work
from domain.booking import Booking
from domain.customer import Customer
from domain.customer_file import FileNote
from domain.ids import CustomerId, PersonId
from domain.person import Assignment, Person
from domain.task import Task
from domain.trail import Facts
from domain.values import dataclass
from services.importing.columns import Kind
from services.importing.keys import message_key
from services.importing.lines import AssistantLine, MessageLine, TaskLine
from services.importing.reading import Readings


@dataclass(slots=True)
class Stored:
    """The stored things by external id; grows while the files are brought in."""

    customers: dict[str, Customer]
    people: dict[str, Person]
    """Assistants added by hand are known by their names, which nobody else bears."""
    others: dict[str, Person]
    """Active people by their folded names."""
    assignments: dict[tuple[CustomerId, PersonId], Assignment]
    bookings: dict[str, Booking]
    tasks: dict[str, Task]
    """Only those the files name."""
    messages: Mapping[str, KnownMessage]
    """Only those the files name."""
    notes: Mapping[str, FileNote]
    """Notes of files, where the files hold any; by external id, or by their own."""
    facts: Mapping[Kind, Mapping[str, Facts]]
    """What the lines said when they were last brought in."""
    numbered: Mapping[str, Customer] = field(default_factory=dict)
    """Customers without an external id, by their number; where the files hold notes."""
    leads: dict[str, str] = field(default_factory=dict)
    """Who leads each customer after this import: external ids, or a name without one."""

    def named(self, name: str) -> Person | None:
        """The active person of that name."""
        return self.others.get(sort_key(name))

    def somebody(self, key: str) -> Person | None:
        """The person of this external id or name, those who just came in too."""
        name = sort_key(key)
        come = (one for one in self.people.values() if sort_key(one.name) == name)
        return self.people.get(key) or self.others.get(name) or next(come, None)

    def customer(self, key: str) -> Customer | None:
        """The customer of this external id; of one without any the number, as in `#12`."""
        found = self.customers.get(key)
        return found or self.numbered.get(key.removeprefix("#") if key.startswith("#") else "")

    def said_before(self, kind: Kind, line_id: str) -> Facts | None:
        """What the line of this id said the last time; None the first time."""
        return self.facts[kind].get(line_id)


def what_is_stored(work: Work, readings: Readings) -> Stored:
    """What the store knows of what the files speak of."""
    people = work.people.everybody()
    named = {line.id for line in readings.lines[Kind.TASKS] if isinstance(line, TaskLine)}
    messages = [line for line in readings.lines[Kind.MESSAGES] if isinstance(line, MessageLine)]
    customers = work.customers.everybody()
    named_already = {sort_key(p.name): p for p in people if p.is_active}
    by_hand = {
        line.id: person
        for line in readings.lines[Kind.ASSISTANTS]
        if isinstance(line, AssistantLine)
        and (person := named_already.get(sort_key(line.name))) is not None
        and person.is_assistant
        and person.external_id is None
    }
    return Stored(
        customers={c.external_id: c for c in customers if c.external_id},
        people=by_hand | {p.external_id: p for p in people if p.external_id},
        others=named_already,
        assignments=dict(work.imports.assignments()),
        bookings=dict(work.imports.bookings()),
        tasks=dict(work.imports.tasks(named | {line.task for line in messages})),
        numbered={str(c.number): c for c in customers if not c.external_id},
        messages=work.imports.messages([message_key(line) for line in messages]),
        notes=work.customer_files.by_key() if readings.lines[Kind.FILES] else {},
        facts={kind: work.imports.facts(kind) for kind in Kind if readings.lines[kind]},
    )
