"""What is still there of somebody who leaves: the causes of the locks (HAND-8)."""

from datetime import datetime

from data.reads.handovers import count_tasks_left, served_by
from data.work import Work
from domain.invoice import InvoiceStatus
from domain.leaving import Leaving
from domain.leaving_gates import Left
from services.honorarium.fee_book import FeeBook
from services.honorarium.honorarium import read_book


def left_of(work: Work, leaving: Leaving, now: datetime, book: FeeBook | None = None) -> Left:
    """What is left of her; the `book` is her honorarium where it was read already."""
    fees = book or read_book(work, leaving.person_id, now)
    handovers = work.handovers.of_person(leaving.person_id)
    passing = {one.customer_id for one in handovers if not one.is_closed}
    served = {customer_id for customer_id, *_ in served_by(work.reader, leaving.person_id)}
    return Left(
        customers=len(passing | served),
        tasks=count_tasks_left(work.reader, leaving.person_id),
        unreleased=len(fees.in_review()),
        to_invoice=len(fees.payout()),
        unpaid=sum(one.status is InvoiceStatus.SUBMITTED for one in fees.invoices),
    )
