"""The recap of a customer: all that whoever takes over needs, in one document (HAND-10)."""

from collections.abc import Sequence
from datetime import datetime

from data.reads.customer_files import notes_of
from data.reads.customers import CustomerCard, CustomerReads
from data.reads.recap import OpenWork, open_work
from domain.customer_file import FileNote
from domain.guard import secrets_in
from domain.ids import CustomerId
from domain.permission import for_our_side
from domain.person import Actor
from domain.values import dataclass, replace
from services.customer.files import MOST_NOTES
from services.office import Office

__all__ = ["OpenWork", "Recap", "Recaps"]


@dataclass(frozen=True, slots=True)
class Recap:
    """What is told of a customer. Nothing of it is inside to the agency (CG-3)."""

    card: CustomerCard
    tasks: Sequence[OpenWork]
    """The next deadline first."""
    notes: Sequence[FileNote]
    """Of the customer's file, the newest first; what looks like a secret is left out."""
    hidden: int
    """How many notes and descriptions were left out or emptied for that."""
    at: datetime


@dataclass(frozen=True, slots=True)
class Recaps:
    """The use case of telling what is open, for whoever serves the customer."""

    office: Office

    def of(self, actor: Actor, customer_id: CustomerId) -> Recap:
        """The recap; `NotFound` for a customer she may not see, and for a customer."""
        for_our_side(actor, "customer", customer_id)
        with self.office.reading() as work:
            card = CustomerReads(work.reader, actor).card(customer_id, 0)
            tasks = open_work(work.reader, customer_id)
            notes = notes_of(work.reader, customer_id, MOST_NOTES)
        plain = [one for one in notes if not secrets_in(one.text)]
        told = [_without_secrets(one) for one in tasks]
        hidden = len(notes) - len(plain) + sum(a != b for a, b in zip(tasks, told, strict=True))
        return Recap(replace(card, wishes=(), cares=()), told, plain, hidden, self.office.now())


def _without_secrets(task: OpenWork) -> OpenWork:
    """The task without a description that looks like a secret."""
    return replace(task, description="") if secrets_in(task.description) else task
