"""Customers of the demo who are to be heard of, in every state (CUST-3 to CUST-6)."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from data.ids import new_id
from data.reads.care import known_customers
from domain.booking import PACKAGES, Booking
from domain.care import Care, CareKind, CareState
from domain.category import Category, categories
from domain.customer import Address, Customer
from domain.ids import CustomerId, PersonId
from domain.permission import Act
from domain.person import REACTIVATES, Actor, Assignment, AssignmentRole, Person
from domain.values import dataclass, replace
from services.care.cares import Cares
from services.care.jobs import CareJobs
from services.handover.assigning import Assigning
from services.office import Office, on_customer

_FOUR_WEEKS = timedelta(days=29)
_FRESH = Customer(
    id=CustomerId(0),
    number=0,
    name="Stickerei Fadenlauf",
    contact="Ida Fadenlauf",
    email="ida@stickerei-fadenlauf.example",
    phone="0731 90009 117",
    address=Address.DU,
    since=datetime(2026, 1, 1, tzinfo=UTC),
)
_WHY = "Ist bis zum Monatsende auf Reisen, hat sich selbst gemeldet."


@dataclass(frozen=True, slots=True)
class QuietCustomers:
    """By the use cases themselves; what the demo does not hold is left out."""

    office: Office

    def happen(self) -> None:
        """The first assistant has a new customer to win back; others are at every step."""
        with self.office.reading() as work:
            people = [one for one in work.people.everybody() if one.is_active]
        staff = sorted((one for one in people if one.is_assistant), key=lambda one: one.number)
        keeper = next(one for one in people if one.roles & REACTIVATES)
        new = self._to_win_back()
        if new is not None:
            assign, lead = Assigning(self.office).assign, AssignmentRole.LEAD
            assign(_actor(keeper), new, staff[0].id, lead, despite=_WHY)
        self._join(staff[1].id)
        CareJobs(self.office).settle()
        self._settle({one.id: one for one in staff}, new)

    def _join(self, lead: PersonId) -> None:
        """A customer came four weeks ago on the trial package, and has ordered nothing yet."""
        since = self.office.now() - _FOUR_WEEKS
        customer = CustomerId(new_id(since))
        with self.office.running(Act.ADD_CUSTOMER, on_customer(customer)) as doing:
            work = doing.work
            number = work.agency.next_number("customer")
            work.customers.add(replace(_FRESH, id=customer, number=number, since=since))
            work.customers.add_booking(Booking(new_id(since), customer, PACKAGES[0], since))
            work.customers.assign(Assignment(customer, lead, AssignmentRole.LEAD, since))
            work.customers.keep_account(customer)
            work.imports.keep_movement(customer)
            doing.new = {"name": _FRESH.name}

    def _to_win_back(self) -> CustomerId | None:
        """An inactive customer, best one whose account is nearly used up, too."""
        now = self.office.now()
        with self.office.reading() as work:
            told = [(one, categories(one.facts, now)) for one in known_customers(work.reader)]
        found = [(one, held) for one, held in told if Category.INACTIVE in held and one.lead_id]
        found.sort(key=lambda each: (Category.REBOOKER not in each[1], each[0].id))
        return found[0][0].id if found else None

    def _settle(self, staff: dict[int, Person], new: CustomerId | None) -> None:
        """One inactive customer is taken on, one left; one e-mail is sent, one let go."""
        use = Cares(self.office)
        for kind, acts in (
            (CareKind.INACTIVE, (use.take, use.leave)),
            (CareKind.LONG_SILENCE, (use.mark_sent, self._waive)),
        ):
            waiting = (one for one in self._open(kind) if one[0].customer_id != new)
            for (care, lead_id), act in zip(waiting, acts, strict=False):
                act(_actor(staff[lead_id]), care.id)

    def _waive(self, actor: Actor, care_id: int) -> Care:
        return Cares(self.office).waive(actor, care_id, _WHY)

    def _open(self, kind: CareKind) -> Sequence[tuple[Care, int]]:
        with self.office.reading() as work:
            found = [
                (one, work.customers.lead_of(one.customer_id))
                for one in work.cares.everything()
                if one.kind is kind and one.state is CareState.OPEN
            ]
        return [(care, lead) for care, lead in found if lead is not None]


def _actor(person: Person) -> Actor:
    return Actor(person.id, person.name, person.roles)
