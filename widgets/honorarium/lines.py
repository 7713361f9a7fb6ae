"""The six views of an honorarium as lines of a list, each with how it came about below it."""

from collections.abc import Collection, Hashable, Iterator, Sequence
from datetime import date

from domain.calendar import first_of, local
from domain.fee import CREDITS
from domain.invoice import Invoice
from domain.invoice_contents import from_text
from services.honorarium.fee_book import Expected, FeeBook
from widgets import formats
from widgets.countdown import Grade
from widgets.honorarium.shown import Shown, shown
from widgets.honorarium.words import (
    View,
    cents,
    forecast_told,
    how,
    how_averaged,
    how_expected,
    invoice_standing,
    rate_told,
    span,
    standing,
    what,
)
from widgets.labels.fee import fee_kind
from widgets.privacy import customer_name, customers_hidden
from widgets.rows.cells import Align, Cell, Column, Line
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
        case View.HOURLY:
            yield from _hourly(book, opened)
        case View.FORECAST:
            for one in (*book.expected(), *book.expected_beside()):
                yield _expected(one)
                if one.task.id in opened:
                    yield from _said(one.task.id, how_expected(one))
        case View.ARCHIVE:
            for invoice in reversed(book.invoices):
                yield _invoice(invoice, book)
                if invoice.id in opened:
                    yield from _said(invoice.id, _contents(invoice))
        case _:
            is_by_month = by_release or view is not View.TOTAL
            lines = shown(book, view, month, by_release)
            yield from _fees(book, lines, opened, is_by_month=is_by_month)


def sum_told(book: FeeBook, view: View, month: date, by_release: bool) -> str:
    """What a view comes to."""
    match view:
        case View.HOURLY:
            average = book.average()
            return _("{amount} an hour").format(amount=cents(average.an_hour(average.cents)))
        case View.FORECAST:
            return forecast_told(book)
        case View.ARCHIVE:
            return _this_month(book)
        case _:
            amount = sum(one.cents for one in shown(book, view, month, by_release))
    return cents(amount)


def _this_month(book: FeeBook) -> str:
    """How many invoices this month has of those it may have, and who allowed more, why."""
    submitted, most = book.invoices_this_month
    told = _("{count} of {most} invoices this month").format(count=submitted, most=most)
    if book.possible_on > book.today:
        next_day = formats.day_full(book.possible_on)
        told += " · " + _("the next one from {day} on").format(day=next_day)
    for one in book.allowed:
        if one.month == first_of(book.today):
            told += " · " + _("one more allowed by {name}: {reason}").format(
                name=formats.plain(one.allowed_name, 40), reason=formats.plain(one.reason, 120)
            )
    return told


def _fees(
    book: FeeBook, lines: Sequence[Shown], opened: Collection[Hashable], *, is_by_month: bool
) -> Iterator[Line]:
    month = None
    for one in lines:
        if one.line.month != month and is_by_month:
            month = one.line.month
            amount = sum(other.cents for other in lines if other.line.month == month)
            yield _month(month, amount)
        yield _fee(one, book)
        if one.line.key in opened:
            yield from _said(one.line.key, how(one.line, book))


def _said(key: Hashable, sentences: Iterator[str]) -> Iterator[Line]:
    for place, sentence in enumerate(sentences):
        yield Line(("how", key, place), (Cell(f"│ {sentence}", Grade.MUTED),), heading=True)


def _month(month: date, amount: int) -> Line:
    """What was worked in a month, above its lines: one task may have lines of several."""
    told = f"{formats.month(month)} · {cents(amount)}"
    return Line(("month", month), (Cell(told, bold=True),), heading=True)


def _fee(one: Shown, book: FeeBook) -> Line:
    line = one.line
    unpriced = line.rate is not None and not line.rate.base_cents
    unpriced = unpriced or (line.kind in CREDITS and not line.cents)
    return Line(
        line.key,
        (
            Cell(what(line, book)),
            Cell(span(one.seconds)),
            Cell(rate_told(line.rate), Grade.SOON if unpriced else Grade.MUTED),
            Cell("◆ " + _("no base rate") if unpriced else standing(line, book)),
            Cell(cents(one.cents), Grade.OVERDUE if one.cents < 0 else Grade.PLAIN),
        ),
    )


def _hourly(book: FeeBook, opened: Collection[Hashable]) -> Iterator[Line]:
    average = book.average()
    for kind, amount in sorted(average.parts.items()):
        an_hour = _("{amount} an hour").format(amount=cents(average.an_hour(amount)))
        cells = (Cell(fee_kind(kind)), Cell(""), Cell(""), Cell(an_hour), Cell(cents(amount)))
        yield Line(kind, cells)
        if kind in opened:
            yield from _said(kind, how_averaged(average, kind))
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
    if "all" in opened:
        yield from _said("all", how_averaged(average, None))


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
            Cell(_("still to work") if one.part is None else _("as project assistant")),
            Cell(cents(one.cents) if one.part is None else "–"),
        ),
    )


def _invoice(invoice: Invoice, book: FeeBook) -> Line:
    day = formats.day_full(local(invoice.submitted_at).date())
    is_record = invoice.cancels_id is not None
    late = invoice.is_overdue(book.today)
    return Line(
        invoice.id,
        (
            Cell(f"{invoice.number} · {day}"),
            Cell(""),
            Cell(""),
            Cell(invoice_standing(invoice, book), Grade.OVERDUE if late else Grade.PLAIN),
            Cell(cents(invoice.gross_cents), Grade.OVERDUE if is_record else Grade.PLAIN),
        ),
    )


def _contents(invoice: Invoice) -> Iterator[str]:
    contents = from_text(invoice.contents)
    if invoice.reason:
        yield _("Cancelled by {name}: {reason}").format(
            name=formats.plain(invoice.settled_by, 40), reason=formats.plain(invoice.reason, 120)
        )
    for line in contents.lines:
        yield f"{cents(line.cents)}  {formats.plain(line.text, 160)}"
        if line.detail and not (line.cause and customers_hidden()):
            yield f"· {formats.plain(line.detail, 160)}"
    if contents.vat_percent:
        vat = _("VAT {percent}%").format(percent=contents.vat_percent)
        yield f"{cents(contents.vat_cents)}  {vat}"
