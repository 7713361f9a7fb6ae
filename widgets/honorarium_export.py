"""Honorarium and invoices as tables to keep or to reckon with; their sums are the screen's."""

import csv
import io
import json
from collections.abc import Iterator, Sequence
from datetime import date

from domain.calendar import local
from domain.honorarium import Line
from domain.invoice import InvoiceStatus
from domain.money import german_number
from services.fee_book import FeeBook
from widgets import formats
from widgets.honorarium_shown import Shown, shown
from widgets.honorarium_words import View, is_paid, rate_told, standing
from widgets.labels.fee import fee_kind, invoice_status
from widgets.statement_words import as_cell

_FEES = (
    *("month", "kind", "task", "customer", "what", "seconds", "rate", "status", "invoices"),
    "cents",
)
_FEES_GERMAN = (
    *("Monat", "Art", "Aufgabe", "Kunde", "Text", "Sekunden", "Satz", "Stand", "Rechnungen"),
    "Betrag",
)
_INVOICES = ("number", "submitted", "due", "status", "paid", "net_cents", "gross_cents")
_INVOICES_GERMAN = ("Nummer", "Eingereicht", "Fällig", "Stand", "Bezahlt", "Netto", "Brutto")


def honorarium_csv(
    book: FeeBook, month: date, *, german: bool, by_release: bool = False, view: View = View.TOTAL
) -> str:
    """The lines of a view. German for a German spreadsheet, else plain: ISO days and cents."""
    lines = shown(book, view, month, by_release)
    if german:
        return _table(_FEES_GERMAN, (_fee_german(one, book) for one in lines), ";")
    return _table(_FEES, (list(_fee(one, book).values()) for one in lines), ",")


def honorarium_json(
    book: FeeBook, month: date, *, by_release: bool = False, view: View = View.TOTAL
) -> str:
    """The same as data, with the sum."""
    lines = shown(book, view, month, by_release)
    told = {
        "person": book.name,
        "view": view.value,
        "month": f"{month:%Y-%m}" if view is View.TOTAL else "",
        "lines": [_fee(one, book) for one in lines],
        "cents": sum(one.cents for one in lines),
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def invoices_csv(book: FeeBook, *, german: bool, month: date | None = None) -> str:
    """Her invoices, oldest first; of one month, or all."""
    rows = _invoices(book, month)
    if not german:
        return _table(_INVOICES, (list(row.values()) for row in rows), ",")
    written = (
        [
            as_cell(str(row["number"])),
            _day(row["submitted"]),
            _day(row["due"]),
            invoice_status(InvoiceStatus(str(row["status"]))),
            _day(row["paid"]),
            german_number(int(str(row["net_cents"]))),
            german_number(int(str(row["gross_cents"]))),
        ]
        for row in rows
    )
    return _table(_INVOICES_GERMAN, written, ";")


def invoices_json(book: FeeBook, month: date | None = None) -> str:
    """The same as data."""
    told = {"person": book.name, "invoices": list(_invoices(book, month))}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _fee(one: Shown, book: FeeBook) -> dict[str, object]:
    line = one.line
    task = book.tasks.get(line.task_id) if line.task_id is not None else None
    rate = line.rate
    return {
        "month": f"{line.month:%Y-%m}",
        "kind": line.kind.value,
        "task": task.number if task else None,
        "customer": as_cell(task.customer) if task else "",
        "what": as_cell(formats.clean(task.title if task else line.cause)),
        "seconds": one.seconds,
        "rate": f"{rate.base_cents}x{rate.factor.normalize():f}x{1 + rate.is_double}"
        if rate
        else "",
        "status": _code(line, book),
        "invoices": as_cell(", ".join(h.invoice.number for h in book.held.get(line.key, ()))),
        "cents": one.cents,
    }


def _code(line: Line, book: FeeBook) -> str:
    """Where it stands, for programs: paid, invoiced, released, in_review, joined by +."""
    parts = (
        ("paid" if is_paid(book.held.get(line.key, ())) else "invoiced", line.billed_cents),
        ("released", line.open_cents),
        ("in_review", line.review_cents),
    )
    return "+".join(name for name, amount in parts if amount) or "released"


def _fee_german(one: Shown, book: FeeBook) -> list[object]:
    row = _fee(one, book)
    return [
        f"{one.line.month:%m.%Y}",
        fee_kind(one.line.kind),
        *(row[name] for name in ("task", "customer", "what", "seconds")),
        rate_told(one.line.rate).replace("\u00a0", " "),
        as_cell(standing(one.line, book)),
        row["invoices"],
        german_number(one.cents),
    ]


def _invoices(book: FeeBook, month: date | None) -> Iterator[dict[str, object]]:
    for one in book.invoices:
        day = local(one.submitted_at).date()
        if month is not None and day.replace(day=1) != month:
            continue
        yield {
            "number": one.number,
            "submitted": day.isoformat(),
            "due": one.due_on.isoformat(),
            "status": one.status.value,
            "paid": one.paid_on.isoformat() if one.paid_on else "",
            "net_cents": one.net_cents,
            "gross_cents": one.gross_cents,
        }


def _day(value: object) -> str:
    return f"{date.fromisoformat(str(value)):%d.%m.%Y}" if value else ""


def _table(
    head: Sequence[str], rows: Iterator[list[object]] | Iterator[list[str]], sign: str
) -> str:
    file = io.StringIO()
    writer = csv.writer(file, delimiter=sign)
    writer.writerow(head)
    writer.writerows(rows)
    return file.getvalue()
