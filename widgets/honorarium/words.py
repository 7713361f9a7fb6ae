"""The honorarium in words: what a line is, where it stands, and how it was worked out."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from enum import StrEnum

from domain.calendar import local, next_month
from domain.fee import FeeKind, Rate, price
from domain.honorarium import Line
from domain.invoice import Invoice, InvoiceStatus
from domain.money import euros
from domain.paid_time import Piece, pieces
from domain.premium import PER_HOUR_FROM, missing_to_next_step
from services.honorarium.fee_book import Average, Expected, FeeBook, Held
from widgets import formats
from widgets.honorarium.premium_words import next_step_told
from widgets.labels.fee import fee_kind, invoice_status
from widgets.privacy import customer_name, customers_hidden
from widgets.words import N_, _, ngettext


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
        if line.kind is FeeKind.PERFORMANCE:
            return f"{kind} {formats.month(line.month)}"
        cause = cause_told(line)
        return f"{kind}: {cause}" if cause else kind
    named = f"#{task.number} {task.title} · {customer_name(task.customer, task.customer_number)}"
    return named if line.kind is FeeKind.WORK else f"{kind} {named}"


def cause_told(line: Line) -> str:
    """Why an amount was booked; it may name a customer, so nothing while customers are hidden."""
    return "" if customers_hidden() else line.cause


def standing(line: Line, book: FeeBook) -> str:
    """Where a line stands: in review, released, invoiced or paid under a number, or partly so."""
    parts = []
    if line.billed_cents or line.billed_seconds:
        parts.append(_billed_told(book.held.get(line.key, ())))
    if line.open_cents:
        parts.append(_("correction") if line.is_correction else _("released"))
    if line.review_cents or line.review_seconds:
        parts.append(_("in review"))
    return " + ".join(parts) or _("released")


def is_paid(held: Sequence[Held]) -> bool:
    """Whether every invoice that holds something of a line is paid."""
    return bool(held) and all(one.invoice.status is InvoiceStatus.PAID for one in held)


def _billed_told(held: Sequence[Held]) -> str:
    told = _("paid") if is_paid(held) else _("invoiced")
    numbers = ", ".join(formats.plain(one.invoice.number, 30) for one in held)
    return f"{told} {numbers}".rstrip()


def invoice_standing(invoice: Invoice, book: FeeBook) -> str:
    """Where an invoice stands, until when it is to be paid, and whether that is late."""
    if invoice.is_overdue(book.today):
        return "✖ " + _("overdue {day}").format(day=formats.day(invoice.due_on))
    if invoice.status is InvoiceStatus.SUBMITTED:
        return _("due {day}").format(day=formats.day(invoice.due_on))
    if invoice.status is InvoiceStatus.PAID and invoice.paid_on:
        return _("paid {day}").format(day=formats.day(invoice.paid_on))
    if invoice.cancels_id is not None:
        return _("takes back {number}").format(number=_number_of(invoice.cancels_id, book))
    return invoice_status(invoice.status)


def file_name(invoice: Invoice) -> str:
    """What a file of the invoice is called, without what it ends in."""
    sure = "".join(sign if sign.isalnum() or sign in "-_" else "-" for sign in invoice.number)
    return f"{'rechnung' if invoice.cancels_id is None else 'stornorechnung'}-{sure}"


def taken_back_told(invoice: Invoice) -> str:
    """That an invoice was cancelled, by whom, why, and what becomes of what it held (HON-9)."""
    told = _("Invoice {number} was cancelled by {name}: {reason}. What it held is open again.")
    return "✖ " + told.format(
        number=formats.plain(invoice.number, 30),
        name=formats.plain(invoice.settled_by, 40),
        reason=formats.plain(invoice.reason, 120).rstrip("."),
    )


def _number_of(invoice_id: int, book: FeeBook) -> str:
    return next((one.number for one in book.invoices if one.id == invoice_id), "")


def how(line: Line, book: FeeBook) -> Iterator[str]:
    """How a line was worked out, sentence by sentence (HON: every line says how)."""
    if line.kind is FeeKind.WORK and line.rate is not None:
        yield from _how_work(line, line.rate, book)
    elif line.kind is FeeKind.PERFORMANCE:
        yield from _how_premium(line)
    elif cause := cause_told(line):
        yield formats.plain(cause, 200)
    for one in book.held.get(line.key, ()):
        yield _("Invoice {number} of {day}: {amount}, {standing}.").format(
            number=formats.plain(one.invoice.number, 30),
            day=formats.day_full(local(one.invoice.submitted_at).date()),
            amount=cents(one.cents),
            standing=invoice_standing(one.invoice, book).rstrip("."),
        )
    if line.open_cents > 0 and line.open_cents != line.cents:
        yield _("Ready for payout: {time}{amount}.").format(
            time=f"{span(line.open_seconds)} · " if line.open_seconds else "",
            amount=cents(line.open_cents),
        )
    if line.is_correction:
        yield _("More was invoiced than it is worth now; the next invoice takes {amount}.").format(
            amount=cents(line.open_cents)
        )
    if line.review_cents and line.kind is FeeKind.WORK:
        yield _("{amount} wait until the customer accepts the result.").format(
            amount=cents(line.review_cents)
        )


def how_averaged(average: Average, kind: FeeKind | None) -> Iterator[str]:
    """How an hourly rate came about, month by month: of one kind of fee, or of all (HON-8)."""
    whole = average.cents if kind is None else average.parts.get(kind, 0)
    for month, seconds in average.worked.items():
        of_kind = {what: paid for (what, day), paid in average.by_month.items() if day == month}
        amount = sum(of_kind.values()) if kind is None else of_kind.get(kind, 0)
        worked = formats.exact(timedelta(seconds=seconds))
        yield f"{formats.month(month)} · {worked} · {cents(amount)}"
    if not average.seconds:
        yield _("Without recorded hours there is no hourly rate.")
        return
    yield _("{amount} ÷ {time} = {rate} an hour, rounded once.").format(
        amount=cents(whole),
        time=formats.exact(timedelta(seconds=average.seconds)),
        rate=cents(average.an_hour(whole)),
    )


def how_expected(one: Expected) -> Iterator[str]:
    """How a task's forecast came about: what is left, what it is worth, what that pays (HON-6)."""
    factor = f"{one.customer_factor.normalize():f}"
    yield _("{left} of its budget left ÷ {factor} = {time} of working time, whole minutes.").format(
        left=formats.exact(timedelta(seconds=one.left_seconds)),
        factor=formats.number(one.customer_factor, _places(factor)),
        time=formats.exact(timedelta(seconds=one.seconds)),
    )
    if one.part is not None:
        yield from _how_shared(one.part)
        return
    if not one.rate.base_cents:
        yield _("No base rate is set for this time; management enters it.")
    yield _("{time} × {rate} = {amount}, rounded once.").format(
        time=formats.exact(timedelta(seconds=one.seconds)),
        rate=rate_told(one.rate),
        amount=cents(one.cents),
    )
    if one.brought_in:
        yield ngettext(
            "{count} project assistant takes part; what she works of it is paid to her.",
            "{count} project assistants take part; what they work of it is paid to them.",
            one.brought_in,
        ).format(count=one.brought_in)


def forecast_told(book: FeeBook) -> str:
    """What her tasks may still bring, and what is not in it (HON-6, TASK-5)."""
    told, beside = cents(sum(one.cents for one in book.expected())), len(book.expected_beside())
    if not beside:
        return told
    without = ngettext(
        "without {count} task as project assistant",
        "without {count} tasks as project assistant",
        beside,
    ).format(count=beside)
    return f"{told} · {without}"


def _how_shared(part: str) -> Iterator[str]:
    if part:
        yield _("Brought in for: {part}").format(part=formats.plain(part, 120))
    yield _("All on the task share its budget; nobody has a part of her own.")
    yield _("So nothing of it is in the sum; whoever works on it is paid for that.")


def _how_work(line: Line, rate: Rate, book: FeeBook) -> Iterator[str]:
    if not rate.base_cents:
        yield _("No base rate is set for this time; management enters it.")
    yield _("{time} × {rate} = {amount}, rounded once.").format(
        time=formats.exact(timedelta(seconds=line.seconds)),
        rate=rate_told(rate),
        amount=cents(price(line.seconds, rate)),
    )
    if line.cents != price(line.seconds, rate):
        yield _("With what was released before, it is rounded once: here {amount}.").format(
            amount=cents(line.cents)
        )
    if rate.is_double:
        yield _("× 2: the weekend surcharge that the customer approved.")
    for entry in book.entries:
        if entry.worked.task_id != line.task_id:
            continue
        cut = [one for one in pieces(entry.worked, book.rates) if _is_of(one, line)]
        if cut:
            began = local(entry.worked.started_at)
            yield f"{formats.moment(began)} · {span(sum(one.seconds for one in cut))}"


def _is_of(piece: Piece, line: Line) -> bool:
    if piece.key != line.key or line.within is None:
        return piece.key == line.key
    begin, end = line.within
    return piece.released_at is not None and begin <= piece.released_at < end


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
