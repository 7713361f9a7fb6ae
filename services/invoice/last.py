"""The last invoice of somebody who leaves: locked until everything is handed over (HAND-8)."""

from collections.abc import Sequence
from datetime import date

from data.work import Work
from domain.ids import PersonId
from domain.invoice import Invoice
from domain.leaving_gates import (
    LastInvoiceLocked,
    Reason,
    last_invoice_locks,
    only_last_invoice,
)
from domain.permission import may_see_money
from domain.person import Actor
from domain.values import dataclass, replace
from services.handover.left_behind import left_of
from services.honorarium.fee_book import FeeBook
from services.office import Office


@dataclass(frozen=True, slots=True)
class LastInvoice:
    """Where somebody who leaves stands with her last invoice."""

    last_day: date
    reasons: Sequence[Reason]
    """What keeps it locked; empty when it is open."""
    submitted: bool
    """Whether it was submitted already."""


@dataclass(frozen=True, slots=True)
class LastInvoices:
    """The use case of looking at it."""

    office: Office

    def of(self, actor: Actor, person_id: PersonId) -> LastInvoice | None:
        """Hers; None for who does not leave, `NotFound` when it is not the actor's to see."""
        may_see_money(actor, person_id)
        now = self.office.now()
        with self.office.reading() as work:
            leaving = work.leavings.find_open(person_id)
            if leaving is None or leaving.last_day is None:
                return None
            left = left_of(work, leaving, now)
            invoiced = leaving.last_invoice_id is not None
            return LastInvoice(leaving.last_day, last_invoice_locks(left), invoiced)


def refuse_locked(work: Work, book: FeeBook) -> None:
    """`LastInvoiceLocked` with everything that is missing, from her last day on."""
    leaving = work.leavings.find_open(book.person_id)
    if leaving is not None and only_last_invoice(leaving, book.today):
        locks = last_invoice_locks(left_of(work, leaving, book.at, book))
        if locks:
            raise LastInvoiceLocked(locks)


def noted_as_last(work: Work, book: FeeBook, invoice: Invoice) -> None:
    """The leaving names the invoice with which nothing is left, neither work nor money."""
    leaving = work.leavings.find_open(book.person_id)
    if leaving is None or leaving.last_day is None:
        return
    left = left_of(work, leaving, book.at, book)
    if not last_invoice_locks(left) and not left.to_invoice:
        work.leavings.save(replace(leaving, last_invoice_id=invoice.id))
