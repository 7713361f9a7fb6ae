"""Who plays in the demo agency: staff with their habits, customers with theirs."""

from dataclasses import field
from datetime import datetime
from enum import Enum, auto

from domain.customer import Customer
from domain.ids import PersonId
from domain.person import Actor, Assignment, Person
from domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One of the staff."""

    person: Person
    salutation: str = ""
    in_time: tuple[float, float, float] = (1.0, 1.0, 1.0)
    """Which share of her answers is in time: in the last week, the last month, and before."""

    @property
    def id(self) -> PersonId:
        """Her identity."""
        return self.person.id

    @property
    def actor(self) -> Actor:
        """She as somebody who acts."""
        return Actor(self.person.id, self.person.name, self.person.roles)

    def share_in_time(self, at: datetime, now: datetime) -> float:
        """Which share of what came then she answers in time."""
        days = (now - at).days
        week, month, before = self.in_time
        return week if days < 7 else month if days < 30 else before


class Habit(Enum):
    """How a customer works with the agency (CUST-2)."""

    BUSY = auto()
    NEW = auto()
    """On the trial package, for a few weeks only."""
    INACTIVE = auto()
    """Nothing for months."""
    DORMANT = auto()
    """An open task, but nobody moves."""
    REBOOKER = auto()
    """The account is nearly used up."""
    NEVER_BOUGHT = auto()
    """Asked for something, but has no package yet, and nobody serves her."""


@dataclass(slots=True)
class Client:
    """A customer, with who writes for it and who serves it."""

    customer: Customer
    salutation: str
    habit: Habit
    lead: Figure | None
    assignments: list[Assignment] = field(default_factory=list)

    def slots(self) -> dict[str, str]:
        """How the contact is called."""
        return _called("kunde", self.salutation, self.customer.contact)


def staff_slots(figure: Figure | None, agency: str) -> dict[str, str]:
    """How she is called who works on a task; the agency while nobody does."""
    if figure is None:
        return {"wir": "liebes Team", "wir_vor": "liebes Team", "wir_ganz": agency}
    return _called("wir", figure.salutation, figure.person.name)


def _called(who: str, salutation: str, name: str) -> dict[str, str]:
    title, bare = ("Dr. ", name[4:]) if name.startswith("Dr. ") else ("", name)
    first, _, last = bare.partition(" ")
    return {who: f"{salutation} {title}{last}", f"{who}_vor": first, f"{who}_ganz": name}
