"""Two invoices for the demo's first assistants: one paid, one on its way or overdue."""

from datetime import datetime, time, timedelta

from data.reads.honorarium import HonorariumReads
from data.work import Work
from domain.calendar import at, last_open_until, local
from domain.errors import VPAError
from domain.ids import PersonId
from domain.invoice import InvoiceStatus
from domain.values import replace
from services.honorarium.honorarium import read_book
from services.invoice.invoices import preview_of, submitted

DAYS_AGO = (12, 5, 5)
"""When each of the assistants who have sent invoices sent her last one; the first is overdue."""


def keep_invoices(work: Work, now: datetime) -> None:
    """An invoice of the month before, paid in time, and one of some days ago."""
    people = HonorariumReads(work.reader).people()
    for (person_id, _name), days in zip(people, DAYS_AGO, strict=False):
        month = local(now).date().replace(day=1) - timedelta(days=1)
        first = at(month.replace(day=12), time(10))
        _keep(work, person_id, "2026-01", first, paid=True)
        _keep(work, person_id, "2026-02", last_open_until(now - timedelta(days=days)), paid=False)


def _keep(work: Work, person_id: PersonId, number: str, moment: datetime, *, paid: bool) -> None:
    try:
        book = read_book(work, person_id, moment)
        shown = preview_of(book, work, None)
    except VPAError:
        return  # nothing was ready then
    contents = replace(shown.contents, number=number)
    invoice = submitted(work, book, moment, contents)
    if paid:
        day = invoice.due_on
        settled = replace(
            invoice,
            status=InvoiceStatus.PAID,
            paid_on=day,
            settled_by="Verwaltung",
            settled_at=at(day, time(11)),
        )
        work.invoices.settle(settled)
