"""Customers who sign in: who does so for whom (ROLE-3)."""

from data.work import Work
from domain.email import checked_email
from domain.errors import BadInput
from domain.ids import CustomerId
from domain.password import check_password
from domain.permission import Act, reach_of
from domain.person import Actor, Person, Role
from domain.text import one_line
from domain.values import dataclass
from services.office import Office, on_customer
from services.people.passwords import hashed
from services.people.people import added


@dataclass(frozen=True, slots=True)
class Contacts:
    """The use cases around those who sign in for a customer."""

    office: Office

    def check_new(self, actor: Actor, customer_id: CustomerId, name: str, email: str) -> None:
        """Refuse what `add` would, before anybody thinks of a password."""
        reach_of(actor, Act.ADD_CONTACT)
        called, _address = _checked(name, email)
        with self.office.reading() as work:
            _refuse_taken(work, customer_id, called)

    def add(
        self, actor: Actor, customer_id: CustomerId, name: str, email: str, password: str
    ) -> Person:
        """Somebody who can sign in for this customer at once, and is nothing else.

        `BadInput` for a name that is empty or taken, and for a weak password.
        """
        called, address = _checked(name, email)
        check_password(password)
        kept = hashed(password)
        with self.office.acting(actor, Act.ADD_CONTACT, on_customer(customer_id)) as doing:
            work = doing.work
            _refuse_taken(work, customer_id, called)
            person = added(doing, called, address, frozenset({Role.CUSTOMER}), kept)
            work.customers.add_contact(person.id, customer_id)
            doing.changed(None, person)
            return person


def _checked(name: str, email: str) -> tuple[str, str]:
    """Name and address of somebody new."""
    called = one_line(name)
    if not called:
        raise BadInput("name", "missing")
    return called, checked_email(email)


def _refuse_taken(work: Work, customer_id: CustomerId, name: str) -> None:
    work.customers.get(customer_id)
    if work.people.find_by_name(name) is not None:
        raise BadInput("name", "taken")
