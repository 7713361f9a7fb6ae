"""The honorarium in words: what a line is, where it stands, and how it was worked out."""

from collections.abc import Iterator
from datetime import timedelta
from enum import StrEnum

from domain.calendar import local
from domain.fee import FeeKind, Rate
from domain.honorarium import Line
from domain.invoice import Invoice, InvoiceStatus
from domain.money import euros
from domain.paid_time import next_month, pieces
from domain.premium import PER_HOUR_FROM, missing_to_next_step
from services.fee_book import FeeBook
from widgets import formats
from widgets.labels.fee import fee_kind, invoice_status
from widgets.premium_words import next_step_told
from widgets.privacy import customer_name
from widgets.words import N_, _


class View(StrEnum):
    """The six views of an honorarium (HON-6)."""

    TOTAL = "total"
    PAYOUT = "payout"
    RELEASE = "release"
    HOURLY = "hourly"
    FORECAST = "forecast"
    ARCHIVE = "archive"


_VIEWS = {
    View.TOTAL: N_("Total"),
    View.PAYOUT: N_("Payout"),
    View.RELEASE: N_("Awaiting release"),
    View.HOURLY: N_("Hourly rate"),
    View.FORECAST: N_("Remaining budget"),
    View.ARCHIVE: N_("Invoices"),
}


def view_name(view: View) -> str:
    """What a view is called."""
    return _(_VIEWS[view])


def cents(amount: int) -> str:
    """An amount of cents as money."""
    return formats.money(euros(amount))


def span(seconds: int) -> str:
    """Seconds as hours, minutes and seconds; empty for none."""
    return formats.exact(timedelta(seconds=seconds)) if seconds else ""


def rate_told(rate: Rate | None) -> str:
    """Base rate, factor and surcharge: "14,00 € × 1,2 × 2"."""
    if rate is None:
        return ""
    factor = f"{rate.factor.normalize():f}"
    told = f"{cents(rate.base_cents)} × {formats.number(rate.factor, _places(factor))}"
    return f"{told} × 2" if rate.is_double else told


def what(line: Line, book: FeeBook) -> str:
    """What a line is for; may hold text people wrote."""
    kind = fee_kind(line.kind)
    task = book.tasks.get(line.task_id) if line.task_id is not None else None
    if task is None:
        return f"{kind} {formats.month(line.month)}" if line.kind is FeeKind.PERFORMANCE else kind
    named = f"#{task.number} {task.title} · {customer_name(task.customer, task.customer_number)}"
    return named if line.kind is FeeKind.WORK else f"{kind} {named}"


def standing(line: Line) -> str:
    """Where a line stands: in review, released, invoiced, or partly so."""
    parts = []
    if line.billed_cents or line.billed_seconds:
        parts.append(_("invoiced"))
    if line.open_cents:
        parts.append(_("correction") if line.is_correction else _("released"))
    if line.review_cents or line.review_seconds:
        parts.append(_("in review"))
    return " + ".join(parts) or _("released")


def invoice_standing(invoice: Invoice, book: FeeBook) -> str:
    """Where an invoice stands, and whether its payment is late."""
    if invoice.is_overdue(book.today):
        return "✖ " + _("overdue")
    if invoice.status is InvoiceStatus.PAID and invoice.paid_on:
        return _("paid {day}").format(day=formats.day(invoice.paid_on))
    return invoice_status(invoice.status)


def how(line: Line, book: FeeBook) -> Iterator[str]:
    """How a line was worked out, sentence by sentence (HON: every line says how)."""
    if line.kind is FeeKind.WORK and line.rate is not None:
        yield from _how_work(line, line.rate, book)
    elif line.kind is FeeKind.PERFORMANCE:
        yield from _how_premium(line)
    elif line.cause:
        yield formats.plain(line.cause, 200)
    if line.billed_cents or line.billed_seconds:
        yield _("Invoiced so far: {amount}.").format(amount=cents(line.billed_cents))
    if line.is_correction:
        yield _("More was invoiced than it is worth now; the next invoice takes {amount}.").format(
            amount=cents(line.open_cents)
        )
    if line.review_cents and line.kind is FeeKind.WORK:
        yield _("{amount} wait until the customer accepts the result.").format(
            amount=cents(line.review_cents)
        )


def _how_work(line: Line, rate: Rate, book: FeeBook) -> Iterator[str]:
    if not rate.base_cents:
        yield _("No base rate is set for this time; management enters it.")
    yield _("{time} × {rate} = {amount}, rounded once.").format(
        time=formats.exact(timedelta(seconds=line.seconds)),
        rate=rate_told(rate),
        amount=cents(line.cents),
    )
    if rate.is_double:
        yield _("× 2: the weekend surcharge that the customer approved.")
    for entry in book.entries:
        if entry.worked.task_id != line.task_id:
            continue
        cut = [one for one in pieces(entry.worked, book.rates) if one.key == line.key]
        if cut:
            began = local(entry.worked.started_at)
            yield f"{formats.moment(began)} · {span(sum(one.seconds for one in cut))}"


def _how_premium(line: Line) -> Iterator[str]:
    hour = timedelta(seconds=line.seconds)
    step = next((paid for least, paid in PER_HOUR_FROM if hour >= least), None)
    if step is not None:
        yield _("{time} × {amount} an hour, for all hours of the month.").format(
            time=formats.exact(hour), amount=formats.money(step)
        )
    if line.review_cents:
        day = formats.day_full(next_month(line.month))
        yield _("Due on {day}; until then more hours can raise it.").format(day=day)
    missing = missing_to_next_step(line.seconds)
    if line.review_cents and missing is not None:
        yield next_step_told(line.seconds)


def _places(factor: str) -> int:
    return len(factor.partition(".")[2])
