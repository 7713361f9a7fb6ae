"""Duties to delete, and the ended collaborations they come from, in and out (RET-1)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import Connection, delete, insert, select

from data.rows import columns, save_version
from data.tables.customers import assignments
from data.tables.office import agency
from data.tables.people import people, person_roles
from data.tables.retention import customer_endings, duties
from domain.calendar import local
from domain.errors import BadInput, NotFound
from domain.ids import CustomerId, PersonId
from domain.person import Assignment, Role
from domain.retention import Duty, Ended, Ending
from domain.values import replace


class DutyRepository:
    """Duties with what they rest on. Knows no rule and never commits."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def hold(self) -> None:
        """Whoever works duties out next waits here until this transaction ends."""
        self._connection.execute(select(agency.c.id).with_for_update())

    def get(self, duty_id: int) -> Duty:
        """The duty, held until the transaction ends, or `NotFound`."""
        asked = select(duties).where(duties.c.id == duty_id).with_for_update()
        row = self._connection.execute(asked).one_or_none()
        if row is None:
            raise NotFound("duty", duty_id)
        return Duty(**row._mapping)

    def everything(self) -> Sequence[Duty]:
        """All there ever were, by the day until which is kept."""
        asked = select(duties).order_by(duties.c.kept_until, duties.c.id)
        return [Duty(**row._mapping) for row in self._connection.execute(asked)]

    def open_until(self, day: date) -> Sequence[Duty]:
        """The open ones that are kept until that day or a day before, the first of them first."""
        asked = select(duties).where(duties.c.confirmed_at.is_(None), duties.c.kept_until <= day)
        rows = self._connection.execute(asked.order_by(duties.c.kept_until, duties.c.id))
        return [Duty(**row._mapping) for row in rows]

    def add(self, duty: Duty) -> Duty:
        """A new duty; the store refuses a second one of the same key."""
        self._connection.execute(insert(duties), columns(duties, duty))
        return duty

    def save(self, duty: Duty) -> Duty:
        """Keep a changed one, unless somebody was quicker: then `Stale`."""
        kept = replace(duty, version=duty.version + 1)
        save_version(self._connection, duties, "duty", kept)
        return kept

    def withdraw(self, gone: Iterable[Duty]) -> None:
        """These are owed no more: the collaboration goes on."""
        for duty in gone:
            self._connection.execute(
                delete(duties).where(duties.c.id == duty.id, duties.c.confirmed_at.is_(None))
            )

    def assignments(self) -> Sequence[Assignment]:
        """Every assignment there ever was."""
        return [Assignment(**row._mapping) for row in self._connection.execute(select(assignments))]

    def ended_customers(self) -> Mapping[CustomerId, date]:
        """Customers who work with the agency no more, with their last day."""
        asked = select(customer_endings.c.customer_id, customer_endings.c.ended_on)
        return {row.customer_id: row.ended_on for row in self._connection.execute(asked)}

    def find_ended_at(self, customer_id: CustomerId) -> datetime | None:
        """When the end of this customer's collaboration was recorded; None while it goes on."""
        asked = select(customer_endings.c.ended_at).where(
            customer_endings.c.customer_id == customer_id
        )
        return self._connection.execute(asked).scalar_one_or_none()

    def refuse_ended(self, customer_id: CustomerId) -> None:
        """`BadInput` when this customer works with the agency no more."""
        if self.find_ended_at(customer_id) is not None:
            raise BadInput("customer", "ended")

    def left(self) -> Sequence[Ended]:
        """Customers and assistants who are gone: an assistant once her account is closed."""
        asked = (
            select(people.c.id, people.c.disabled_at)
            .join(person_roles, person_roles.c.person_id == people.c.id)
            .where(people.c.disabled_at.is_not(None), person_roles.c.role == Role.ASSISTANT)
            .order_by(people.c.id)
        )
        gone = [
            Ended(Ending.ASSISTANT, local(row.disabled_at).date(), person_id=PersonId(row.id))
            for row in self._connection.execute(asked)
        ]
        return [
            *(
                Ended(Ending.CUSTOMER, day, customer_id)
                for customer_id, day in self.ended_customers().items()
            ),
            *gone,
        ]

    def end_customer(
        self, customer_id: CustomerId, day: date, by: PersonId, name: str, at: datetime
    ) -> None:
        """The customer works with the agency no more, from the end of that day on."""
        self._connection.execute(
            insert(customer_endings).values(
                customer_id=customer_id, ended_on=day, ended_by=by, ended_name=name, ended_at=at
            )
        )

    def resume_customer(self, customer_id: CustomerId) -> None:
        """The customer is back."""
        self._connection.execute(
            delete(customer_endings).where(customer_endings.c.customer_id == customer_id)
        )
