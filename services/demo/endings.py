"""A customer of the demo who left a year ago: what is to be deleted now, and by whom (RET-1)."""

from datetime import UTC, datetime, timedelta

from data.ids import new_id
from data.work import Work
from domain.calendar import local
from domain.customer import Address, Customer
from domain.customer_file import FileNote, Heading
from domain.ids import CustomerId
from domain.permission import Act
from domain.person import Assignment, AssignmentRole, Person
from domain.values import dataclass, replace
from services.office import Office, on_customer
from services.retention.duties import keep_duties

_CAME, _SERVED, _ENDED = timedelta(days=640), timedelta(days=630), timedelta(days=369)
_FORMER = Customer(
    id=CustomerId(0),
    number=0,
    name="Töpferei Lehmkuhl",
    contact="Hanne Lehmkuhl",
    email="hanne@toepferei-lehmkuhl.example",
    phone="0731 90009 118",
    address=Address.SIE,
    since=datetime(2024, 1, 1, tzinfo=UTC),
)
_NOTES = (
    (Heading.ABOUT, "Schreibt am liebsten abends; antwortet nie vor dem Mittag. [/x]"),
    (Heading.WORK, "Märkte anmelden, Standgebühren prüfen, Fotos für die Auslage ordnen."),
    (Heading.LOGINS, "Zugänge lagen im Tresor der Werkstatt."),
)


@dataclass(frozen=True, slots=True)
class Endings:
    """She was served by the first assistant, who has to delete what she still has of her."""

    office: Office

    def happen(self) -> None:
        """The collaboration ended a year and some days ago; everything of it has fallen due."""
        now = self.office.now()
        came, ended = now - _CAME, now - _ENDED
        customer_id = CustomerId(new_id(came))
        with self.office.running(Act.END_CUSTOMER, on_customer(customer_id)) as doing:
            work = doing.work
            first, keeper = _cast(work)
            number = work.agency.next_number("customer")
            customer = replace(_FORMER, id=customer_id, number=number, since=came)
            work.customers.add(customer)
            served = Assignment(
                customer_id, first.id, AssignmentRole.LEAD, now - _SERVED, until=ended
            )
            work.customers.assign(served)
            work.customer_files.add_all(
                FileNote(
                    id=new_id(now - _SERVED + timedelta(days=nth)),
                    customer_id=customer_id,
                    heading=heading,
                    text=text,
                    dated_at=now - _SERVED + timedelta(days=nth),
                    author_id=first.id,
                    author_name=first.name,
                    written_at=now - _SERVED + timedelta(days=nth),
                )
                for nth, (heading, text) in enumerate(_NOTES)
            )
            day = local(ended).date()
            work.duties.end_customer(customer_id, day, keeper.id, keeper.name, ended)
            keep_duties(work, doing.now)
            doing.new = {"ended_on": day.isoformat()}


def _cast(work: Work) -> tuple[Person, Person]:
    """The first assistant, and who looks after the customers."""
    people = sorted(work.people.everybody(), key=lambda one: one.number)
    first = next(one for one in people if one.is_assistant)
    return first, next(one for one in people if one.is_management)
