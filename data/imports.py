"""What bringing in files asks of the store, and changes there, in bulk."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import TypeVar

from sqlalchemy import Connection, delete, func, insert, select, update

from data.entries import entry_row
from data.rows import columns
from data.tables.chats import answers, messages
from data.tables.customers import assignments, bookings, customers
from data.tables.imports import imported
from data.tables.tasks import entries, tasks
from domain.answer import Answer
from domain.booking import Booking
from domain.entry import Entry
from domain.ids import CustomerId, PersonId, TaskId
from domain.person import Assignment
from domain.task import Task
from domain.trail import Facts
from domain.values import dataclass

K = TypeVar("K", int, str)

MANY = 500
"""Keys in one statement."""


@dataclass(frozen=True, slots=True)
class KnownMessage:
    """What tells whether a message in a file is the one that is stored."""

    task_id: TaskId
    sent_at: datetime
    text: str


class ImportRepository:
    """Bulk reads and writes around external ids. Knows no rule and never commits."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def facts(self, kind: str) -> Mapping[str, Facts]:
        """What each line of a kind said when it was last brought in, by external id."""
        asked = select(imported.c.external_id, imported.c.facts).where(imported.c.kind == kind)
        return {row.external_id: row.facts for row in self._connection.execute(asked)}

    def remember(self, kind: str, facts: Mapping[str, Facts]) -> None:
        """Keep what these lines say now."""
        for some in _in_parts(list(facts)):
            self._connection.execute(
                delete(imported).where(imported.c.kind == kind, imported.c.external_id.in_(some))
            )
            rows = [{"kind": kind, "external_id": key, "facts": facts[key]} for key in some]
            self._connection.execute(insert(imported), rows)

    def tasks(self, external_ids: Iterable[str]) -> Mapping[str, Task]:
        """The stored tasks of these external ids, held until the transaction ends."""
        found: dict[str, Task] = {}
        for some in _in_parts(sorted(set(external_ids))):
            asked = select(tasks).where(tasks.c.external_id.in_(some)).order_by(tasks.c.id)
            for row in self._connection.execute(asked.with_for_update()):
                found[row.external_id] = Task(**row._mapping)
        return found

    def messages(self, external_ids: Iterable[str]) -> Mapping[str, KnownMessage]:
        """The stored messages of these external ids."""
        found: dict[str, KnownMessage] = {}
        kept = messages.c
        for some in _in_parts(list(external_ids)):
            asked = select(kept.external_id, kept.task_id, kept.sent_at, kept.text)
            for row in self._connection.execute(asked.where(kept.external_id.in_(some))):
                found[row.external_id] = KnownMessage(row.task_id, row.sent_at, row.text)
        return found

    def bookings(self) -> Mapping[str, Booking]:
        """The bookings that came from files, by external id."""
        asked = select(bookings).where(bookings.c.external_id.is_not(None))
        return {row.external_id: Booking(**row._mapping) for row in self._connection.execute(asked)}

    def save_booking(self, booking: Booking) -> None:
        """Keep a changed booking."""
        changed = update(bookings).where(bookings.c.id == booking.id)
        self._connection.execute(changed.values(**columns(bookings, booking)))

    def assignments(self) -> Mapping[tuple[CustomerId, PersonId], Assignment]:
        """The last assignment of every pair."""
        asked = select(assignments).order_by(assignments.c.since)
        return {
            (row.customer_id, row.person_id): Assignment(**row._mapping)
            for row in self._connection.execute(asked)
        }

    def save_assignment(self, before: Assignment, after: Assignment) -> None:
        """Keep a changed assignment in the place of the former."""
        changed = update(assignments).where(
            assignments.c.customer_id == before.customer_id,
            assignments.c.person_id == before.person_id,
            assignments.c.since == before.since,
        )
        self._connection.execute(changed.values(**columns(assignments, after)))

    def keep_entry(self, entry: Entry) -> None:
        """The entry of this external id is this one now."""
        changed = update(entries).where(entries.c.external_id == entry.external_id)
        if not self._connection.execute(
            changed.values(
                assistant_id=entry.assistant_id,
                started_at=entry.started_at,
                seconds=entry.seconds,
                customer_factor=entry.customer_factor,
                assistant_factor=entry.assistant_factor,
            )
        ).rowcount:
            self._connection.execute(insert(entries).values(**entry_row(entry)))

    def remove_entry(self, external_id: str) -> None:
        """There is no entry of this external id any more."""
        self._connection.execute(delete(entries).where(entries.c.external_id == external_id))

    def answers_of(self, task_id: TaskId) -> Sequence[Answer]:
        """The answers given on a task."""
        rows = self._connection.execute(select(answers).where(answers.c.task_id == task_id))
        return [_answer(dict(row._mapping)) for row in rows]

    def remove_answers(self, many: Iterable[Answer]) -> None:
        """Answers that were reckoned without what the files brought."""
        for some in _in_parts([answer.id for answer in many]):
            self._connection.execute(delete(answers).where(answers.c.id.in_(some)))

    def keep_movement(self, customer_id: CustomerId) -> None:
        """When time was last recorded or an assistant newly assigned, as far as is known (CUST-4).

        It never goes back.
        """
        worked = (
            select(func.max(entries.c.started_at))
            .join(tasks, tasks.c.id == entries.c.task_id)
            .where(tasks.c.customer_id == customer_id)
        )
        assigned = select(func.max(assignments.c.since)).where(
            assignments.c.customer_id == customer_id
        )
        known = select(customers.c.last_movement_at).where(customers.c.id == customer_id)
        moments = [self._connection.execute(asked).scalar() for asked in (worked, assigned, known)]
        latest = max((moment for moment in moments if moment is not None), default=None)
        self._connection.execute(
            update(customers).where(customers.c.id == customer_id).values(last_movement_at=latest)
        )


def _answer(values: dict[str, object]) -> Answer:
    """The only translation of a row into an answer, here."""
    del values["seconds"]
    values["in_time"] = bool(values["in_time"])
    return Answer(**values)  # type: ignore[arg-type]


def _in_parts(keys: Sequence[K]) -> Iterator[Sequence[K]]:
    for start in range(0, len(keys), MANY):
        yield keys[start : start + MANY]
