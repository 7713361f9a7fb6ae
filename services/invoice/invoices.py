"""Invoices from the preview to the payment (HON-7, HON-9, HON-10)."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

from data.files import save_new
from data.ids import new_id
from data.work import Work
from domain.calendar import local, next_month
from domain.fee import checked_cause
from domain.honorarium import Line
from domain.ids import PersonId
from domain.invoice import (
    CANCELLING,
    Invoice,
    InvoiceSettled,
    InvoiceStatus,
    InvoiceTooSoon,
    NothingToInvoice,
    PreviewOutdated,
    check_paid_on,
    checked_number,
    not_paid_after_all,
    number_key,
    payout_due,
)
from domain.invoice_contents import (
    Contents,
    InvoiceLine,
    cancelling,
    from_text,
    missing_in,
    to_text,
)
from domain.paid_time import pieces
from domain.permission import Act, may_see_money
from domain.person import Actor
from domain.trail import Facts, Subject
from domain.values import dataclass, replace
from services.honorarium.fee_book import FeeBook
from services.honorarium.fees import not_own
from services.honorarium.honorarium import read_book
from services.invoice.last import noted_as_last, refuse_locked
from services.office import AGENCY, Office, on_person
from services.reaching import told_colleague
from services.texts import invoices as texts


@dataclass(frozen=True, slots=True)
class Preview:
    """Exactly what an invoice would hold, as it stood at one moment."""

    at: datetime
    keys: frozenset[str] | None
    """The lines chosen; None for all. Corrections are always among them."""
    contents: Contents


@dataclass(frozen=True, slots=True)
class Invoices:
    """The use cases of invoices: an assistant submits, management pays."""

    office: Office

    def preview(self, actor: Actor, keys: Collection[str] | None = None) -> Preview:
        """What her invoice would hold now.

        - `InvoiceTooSoon` for the third of a month, `NothingToInvoice` when it comes to nothing.
        - `LastInvoiceLocked` from her last day on while something is open (HAND-8).
        - `ProfileIncomplete` when what has to stand on it is missing.
        """
        may_see_money(actor, actor.id)
        chosen = None if keys is None else frozenset(keys)
        now = self.office.now()
        with self.office.reading() as work:
            return preview_of(read_book(work, actor.id, now), work, chosen)

    def submit(self, actor: Actor, number: str, shown: Preview) -> Invoice:
        """The invoice submitted under her number, holding what the preview showed (HON-7).

        What was released since goes to the next one; `PreviewOutdated` when what was shown is no
        longer true. `NumberTaken` or `BadInput` for the number.
        """
        with self.office.acting(actor, Act.SUBMIT_INVOICE, on_person(actor.id)) as doing:
            work = doing.work
            work.fees.hold(actor.id)
            book = read_book(work, actor.id, shown.at)
            present = preview_of(book, work, shown.keys)
            same_day = local(doing.now).date() == shown.contents.issued
            if present.contents != shown.contents or not same_day:
                raise PreviewOutdated
            used = [one.number for one in work.invoices.of_person(actor.id)]
            contents = replace(shown.contents, number=checked_number(number, used))
            invoice = submitted(work, book, doing.now, contents)
            noted_as_last(work, read_book(work, actor.id, shown.at), invoice)
            doing.new = {"number": invoice.number, "cents": invoice.gross_cents}
            return invoice

    def pay(self, actor: Actor, invoice_id: int, on: date) -> Invoice:
        """The invoice was paid on that day; `InvoiceSettled` when it is paid or cancelled.

        `BadInput` for a day that lies ahead, or before it was submitted.
        """
        with self.office.acting(actor, Act.MARK_PAID, _on_invoice(invoice_id)) as doing:
            invoice = _open(doing.work, invoice_id)
            not_own(actor, invoice.person_id)
            check_paid_on(invoice, on, local(doing.now).date())
            paid = replace(
                invoice,
                status=InvoiceStatus.PAID,
                paid_on=on,
                settled_by=actor.name,
                settled_at=doing.now,
            )
            doing.new = {**_named(invoice), "paid_on": on.isoformat()}
            return doing.work.invoices.settle(paid)

    def take_back_payment(self, actor: Actor, invoice_id: int, reason: str) -> Invoice:
        """It was marked paid by mistake and waits for its payment again, due as before.

        `InvoiceUnpaid` when it is not paid. She is told in the single chat, with the reason.
        """
        with self.office.acting(actor, Act.MARK_UNPAID, _on_invoice(invoice_id)) as doing:
            invoice = doing.work.invoices.get(invoice_id)
            not_own(actor, invoice.person_id)
            doing.reason = checked_cause(reason)
            waits = not_paid_after_all(invoice)
            doing.old = {"paid_on": invoice.paid_on.isoformat() if invoice.paid_on else None}
            doing.new = {**_named(invoice), "paid_on": None}
            told = texts.not_paid(invoice.number, invoice.gross_cents, doing.reason)
            doing.message_id = told_colleague(doing, invoice.person_id, told)
            return doing.work.invoices.settle(waits)

    def cancel(self, actor: Actor, invoice_id: int, reason: str) -> Invoice:
        """The invoice taken back by a record of its own; what it held is open again.

        She is told in the single chat, with the reason.
        """
        with self.office.acting(actor, Act.CANCEL_INVOICE, _on_invoice(invoice_id)) as doing:
            invoice = _open(doing.work, invoice_id)
            not_own(actor, invoice.person_id)
            doing.reason = checked_cause(reason)
            today = local(doing.now).date()
            contents = cancelling(from_text(invoice.contents), CANCELLING + invoice.number, today)
            record = _invoice(new_id(doing.now), invoice.person_id, doing.now, contents)
            doing.work.invoices.add(
                replace(
                    record,
                    status=InvoiceStatus.CANCELLED,
                    settled_by=actor.name,
                    settled_at=doing.now,
                    reason=doing.reason,
                    cancels_id=invoice.id,
                )
            )
            doing.work.invoices.free_entries(invoice.id)
            doing.new = _named(invoice)
            told = texts.taken_back(invoice.number, invoice.gross_cents, doing.reason)
            doing.message_id = told_colleague(doing, invoice.person_id, told)
            return doing.work.invoices.settle(
                replace(
                    invoice,
                    status=InvoiceStatus.CANCELLED,
                    settled_by=actor.name,
                    settled_at=doing.now,
                    reason=doing.reason,
                )
            )

    def contents(self, actor: Actor, invoice_id: int) -> Contents:
        """What stands on it, or `NotFound` when it is not hers to see."""
        with self.office.reading() as work:
            invoice = work.invoices.get(invoice_id)
        may_see_money(actor, invoice.person_id)
        return from_text(invoice.contents)

    def save(self, actor: Actor, invoice_id: int, target: Path) -> Path:
        """Her invoice as a PDF that carries its data (ZUGFeRD), never over another file.

        To a file called `.xml` the data alone. `NotFound` when it is not hers to see,
        `BadInput("file", …)` when the place will not do.
        """
        from data.invoice_pdf import as_zugferd  # heavy, and needed by nobody else
        from data.invoice_xml import as_xml

        contents, place = self.contents(actor, invoice_id), target.expanduser().absolute()
        if place.suffix.casefold() == ".xml":
            return save_new(place, as_xml(contents))
        return save_new(place, as_zugferd(contents, self.office.now()))


def preview_of(book: FeeBook, work: Work, keys: frozenset[str] | None) -> Preview:
    """What an invoice over these lines of the book would hold, or why there can be none."""
    refuse_locked(work, book)
    if book.possible_on > book.today:
        raise InvoiceTooSoon(book.possible_on)
    party, buyer = work.fees.party(book.person_id), work.fees.party(AGENCY.id)
    seller = replace(party, name=party.name or book.name)
    missing_in(seller, buyer)
    taken = [
        line for line in book.payout() if keys is None or line.key in keys or line.open_cents < 0
    ]
    months = [line.month for line in taken] or [book.today]
    last_day = next_month(max(months)) - timedelta(days=1)
    contents = Contents(
        number="",
        issued=book.today,
        begins=min(months),
        ends=max(min(last_day, book.today), min(months)),
        due=payout_due(book.today),
        seller=seller,
        buyer=buyer,
        lines=tuple(_line(line, book) for line in taken),
    )
    if contents.net_cents <= 0:
        raise NothingToInvoice(contents.net_cents)
    return Preview(book.at, keys, contents)


def submitted(work: Work, book: FeeBook, now: datetime, contents: Contents) -> Invoice:
    """The invoice kept, and the entries of the book whose pay it holds marked."""
    invoice = _invoice(new_id(now), book.person_id, now, contents)
    work.invoices.add(invoice)
    taken = frozenset(line.key for line in contents.lines)
    work.invoices.mark_entries(invoice.id, _whole_entries(book, taken))
    return invoice


def _line(line: Line, book: FeeBook) -> InvoiceLine:
    task = book.tasks.get(line.task_id) if line.task_id is not None else None
    was_billed = line.billed_cents > 0
    return InvoiceLine(
        key=line.key,
        kind=line.kind,
        month=line.month,
        text=texts.line_text(line.kind, line.month, task, line.open_cents, was_billed=was_billed),
        detail=texts.line_detail(line.open_seconds, line.rate, line.cause),
        seconds=line.open_seconds,
        cents=line.open_cents,
        task_id=line.task_id,
        rate=line.rate,
        cause=line.cause,
    )


def _whole_entries(book: FeeBook, taken: frozenset[str]) -> Sequence[int]:
    """Entries of which nothing is left open by an invoice with these lines."""
    return [
        entry.id
        for entry in book.entries
        if entry.invoice_id is None
        and all(
            piece.key in taken and piece.released_at is not None and piece.released_at <= book.at
            for piece in pieces(entry.worked, book.rates)
        )
    ]


def _invoice(invoice_id: int, person_id: PersonId, at: datetime, contents: Contents) -> Invoice:
    return Invoice(
        id=invoice_id,
        person_id=person_id,
        number=contents.number,
        number_key=number_key(contents.number),
        submitted_at=at,
        due_on=contents.due,
        net_cents=contents.net_cents,
        gross_cents=contents.gross_cents,
        contents=to_text(contents),
    )


def _open(work: Work, invoice_id: int) -> Invoice:
    invoice = work.invoices.get(invoice_id)
    if invoice.status is not InvoiceStatus.SUBMITTED:
        raise InvoiceSettled(invoice.status)
    return invoice


def _named(invoice: Invoice) -> Facts:
    """Which invoice it is and whose, for the trail."""
    return {"number": invoice.number, "person_id": invoice.person_id}


def _on_invoice(invoice_id: int) -> Subject:
    return Subject("invoice", invoice_id)
