"""The six views of an honorarium as lines of a list, each with how it came about below it."""

from collections.abc import Collection, Hashable, Iterator, Sequence
from datetime import date

from domain.calendar import local
from domain.honorarium import Line as FeeLine
from domain.invoice import Invoice
from domain.invoice_contents import from_text
from services.fee_book import Expected, FeeBook
from widgets import formats
from widgets.countdown import Grade
from widgets.honorarium_words import (
    View,
    cents,
    how,
    invoice_standing,
    rate_told,
    span,
    standing,
    what,
)
from widgets.labels.fee import fee_kind
from widgets.privacy import customer_name
from widgets.row_cells import Align, Cell, Column, Line
from widgets.words import N_, _


def columns() -> tuple[Column, ...]:
    """The columns of every view."""
    return (
        Column(N_("What for"), share=1, least=20),
        Column(N_("Time"), width=12, align=Align.RIGHT, priority=1),
        Column(N_("Priced at"), width=18, align=Align.RIGHT, priority=3),
        Column(N_("Status"), width=22, priority=2),
        Column(N_("Amount"), width=13, align=Align.RIGHT),
    )


def view_lines(
    book: FeeBook, view: View, month: date, by_release: bool, opened: Collection[Hashable]
) -> Iterator[Line]:
    """The lines of a view; under each that is opened, how it came about."""
    match view:
        case View.TOTAL:
            yield from _fees(book, book.total(month, by_release=by_release), view, opened)
        case View.PAYOUT:
            yield from _fees(book, book.payout(), view, opened)
        case View.RELEASE:
            yield from _fees(book, book.in_review(), view, opened)
        case View.HOURLY:
            yield from _hourly(book)
        case View.FORECAST:
            yield from map(_expected, book.expected())
        case View.ARCHIVE:
            for invoice in reversed(book.invoices):
                yield _invoice(invoice, book)
                if invoice.id in opened:
                    yield from _said(invoice.id, _contents(invoice))


def sum_told(book: FeeBook, view: View, month: date, by_release: bool) -> str:
    """What a view comes to."""
    match view:
        case View.TOTAL:
            amount = sum(line.cents for line in book.total(month, by_release=by_release))
        case View.PAYOUT:
            amount = sum(line.open_cents for line in book.payout())
        case View.RELEASE:
            amount = sum(line.review_cents for line in book.in_review())
        case View.HOURLY:
            average = book.average()
            return _("{amount} an hour").format(amount=cents(average.an_hour(average.cents)))
        case View.FORECAST:
            amount = sum(one.cents for one in book.expected())
        case View.ARCHIVE:
            return ""
    return cents(amount)


def _fees(
    book: FeeBook, lines: Sequence[FeeLine], view: View, opened: Collection[Hashable]
) -> Iterator[Line]:
    for line in lines:
        yield _fee(line, view, book)
        if line.key in opened:
            yield from _said(line.key, how(line, book))


def _said(key: Hashable, sentences: Iterator[str]) -> Iterator[Line]:
    for place, sentence in enumerate(sentences):
        yield Line(("how", key, place), (Cell(f"│ {sentence}", Grade.MUTED),), heading=True)


def _fee(line: FeeLine, view: View, book: FeeBook) -> Line:
    seconds, amount = line.seconds, line.cents
    if view is View.PAYOUT:
        seconds, amount = line.open_seconds, line.open_cents
    elif view is View.RELEASE:
        seconds, amount = line.review_seconds, line.review_cents
    unpriced = line.rate is not None and not line.rate.base_cents
    return Line(
        line.key,
        (
            Cell(what(line, book)),
            Cell(span(seconds)),
            Cell(rate_told(line.rate), Grade.SOON if unpriced else Grade.MUTED),
            Cell("◆ " + _("no base rate") if unpriced else standing(line)),
            Cell(cents(amount), Grade.OVERDUE if amount < 0 else Grade.PLAIN),
        ),
    )


def _hourly(book: FeeBook) -> Iterator[Line]:
    average = book.average()
    for kind, amount in sorted(average.parts.items()):
        an_hour = _("{amount} an hour").format(amount=cents(average.an_hour(amount)))
        cells = (Cell(fee_kind(kind)), Cell(""), Cell(""), Cell(an_hour), Cell(cents(amount)))
        yield Line(kind, cells)
    months = f"{formats.month(average.begins)} – {formats.month(_last(average.ends))}"
    whole = _("{amount} an hour").format(amount=cents(average.an_hour(average.cents)))
    yield Line(
        "all",
        (
            Cell(months, bold=True),
            Cell(span(average.seconds)),
            Cell(""),
            Cell(whole, bold=True),
            Cell(cents(average.cents), bold=True),
        ),
    )


def _last(ends: date) -> date:
    return date.fromordinal(ends.toordinal() - 1)


def _expected(one: Expected) -> Line:
    task = one.task
    named = f"#{task.number} {task.title} · {customer_name(task.customer, task.customer_number)}"
    return Line(
        task.id,
        (
            Cell(named),
            Cell(span(one.seconds)),
            Cell(rate_told(one.rate), Grade.MUTED),
            Cell(_("still to work")),
            Cell(cents(one.cents)),
        ),
    )


def _invoice(invoice: Invoice, book: FeeBook) -> Line:
    day = formats.day_full(local(invoice.submitted_at).date())
    due = _("due {day}").format(day=formats.day(invoice.due_on))
    late = invoice.is_overdue(book.today)
    return Line(
        invoice.id,
        (
            Cell(f"{invoice.number} · {day}"),
            Cell(""),
            Cell(due, Grade.MUTED),
            Cell(invoice_standing(invoice, book), Grade.OVERDUE if late else Grade.PLAIN),
            Cell(cents(invoice.gross_cents)),
        ),
    )


def _contents(invoice: Invoice) -> Iterator[str]:
    contents = from_text(invoice.contents)
    for line in contents.lines:
        detail = f" ({line.detail})" if line.detail else ""
        yield f"{cents(line.cents)}  {formats.plain(line.text + detail, 160)}"
    if contents.vat_percent:
        yield _("{amount} VAT {percent} %").format(
            amount=cents(contents.vat_cents), percent=contents.vat_percent
        )
    if invoice.reason:
        yield _("Cancelled by {name}: {reason}").format(
            name=formats.plain(invoice.settled_by, 40), reason=formats.plain(invoice.reason, 120)
        )
