"""Going straight to a customer, a task or a person by a few letters."""

from collections.abc import Sequence
from enum import StrEnum

from data.reads.jump import JumpReads
from data.reads.serving import ServingPerson, ServingReads
from data.sorting import sort_key
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
    """The short number people see; 0 where it is not for her."""
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

        Open to everybody who is signed in; only what she may see is found (ROLE-1, ROLE-2): a
        customer finds her own tasks and those who work for her (ROLE-3).
        """
        sought = text.strip()
        if not sought:
            return []
        everything = sees_everything(actor)
        with self.office.reading() as work:
            reads = JumpReads(work.reader, actor.id, everything=everything)
            if actor.is_customer:
                tasks = [Found(Kind.TASK, *row) for row in reads.tasks(sought, EACH)]
                serving = ServingReads(work.reader, actor.id).everybody()
                return [*tasks, *_named(serving, sought)]
            customers = [Found(Kind.CUSTOMER, *row) for row in reads.customers(sought, EACH)]
            tasks = [Found(Kind.TASK, *row) for row in reads.tasks(sought, EACH)]
            people = reads.people(sought, EACH) if everything else []
        return [*customers, *tasks, *(Found(Kind.PERSON, *row) for row in people)]


def _named(people: Sequence[ServingPerson], sought: str) -> Sequence[Found]:
    """Those with the text in their name; their numbers are the agency's own."""
    part = sort_key(sought)
    return [Found(Kind.PERSON, one.id, 0, one.name) for one in people if part in sort_key(one.name)]
