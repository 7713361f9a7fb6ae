"""Going straight to a customer, a task or a person by a few letters."""

from collections.abc import Sequence
from enum import StrEnum

from data.reads.jump import JumpReads
from domain.permission import sees_everything
from domain.person import Actor
from domain.values import dataclass
from services.office import Office

EACH = 8
"""How many of each kind are offered."""


class Kind(StrEnum):
    """What was found."""

    CUSTOMER = "customer"
    TASK = "task"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Found:
    """One place to go to."""

    kind: Kind
    id: int
    number: int
    """The short number people see."""
    title: str
    """The name, or the task's title."""
    customer: str = ""
    """The task's customer; empty for the others."""


@dataclass(frozen=True, slots=True)
class Jump:
    """The use case behind the palette's places."""

    office: Office

    def find(self, actor: Actor, text: str) -> Sequence[Found]:
        """Customers, tasks and, for management, people that the text fits; at most `EACH` of each.

        Open to everybody who is signed in; only what she may see is found (ROLE-1, ROLE-2).
        """
        sought = text.strip()
        if not sought:
            return []
        everything = sees_everything(actor)
        with self.office.reading() as work:
            reads = JumpReads(work.reader, actor.id, everything=everything)
            customers = [Found(Kind.CUSTOMER, *row) for row in reads.customers(sought, EACH)]
            tasks = [Found(Kind.TASK, *row) for row in reads.tasks(sought, EACH)]
            people = reads.people(sought, EACH) if everything else []
        return [*customers, *tasks, *(Found(Kind.PERSON, *row) for row in people)]
