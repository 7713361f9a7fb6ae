"""Honorarium and invoices as tables to keep or to reckon with; their sums are the screen's."""

import csv
import io
import json
from collections.abc import Iterator, Sequence
from datetime import date

from domain.calendar import local
from domain.honorarium import Line
from domain.invoice import Invoice, InvoiceStatus
from domain.money import german_number
from services.honorarium.fee_book import FeeBook
from widgets import formats
from widgets.account.statement_words import as_cell
from widgets.honorarium.shown import Shown, shown
from widgets.honorarium.words import View, is_paid, rate_told, standing
from widgets.labels.fee import fee_kind, invoice_status

_FEES = (
    *("month", "kind", "task", "customer", "what", "seconds", "rate", "status", "invoices"),
    "cents",
)
_FEES_GERMAN = (
    *("Monat", "Art", "Aufgabe", "Kunde", "Text", "Sekunden", "Satz", "Stand", "Rechnungen"),
    "Betrag",
)
_INVOICES = ("number", "submitted", "due", "status", "paid", "net_cents", "gross_cents", "person")
_INVOICES_GERMAN = (
    *("Nummer", "Eingereicht", "Fällig", "Stand", "Bezahlt", "Netto", "Brutto"),
    "Assistenz",
)


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


def invoices_csv(
    told: Sequence[tuple[str, Invoice]], *, german: bool, month: date | None = None
) -> str:
    """Invoices with whose they are, oldest first; of one month, or all."""
    rows = _invoices(told, month)
    if not german:
        return _table(_INVOICES, (list((row | _as_cells(row)).values()) for row in rows), ",")
    written = (
        [
            as_cell(str(row["number"])),
            _day(row["submitted"]),
            _day(row["due"]),
            invoice_status(InvoiceStatus(str(row["status"]))),
            _day(row["paid"]),
            german_number(int(str(row["net_cents"]))),
            german_number(int(str(row["gross_cents"]))),
            as_cell(str(row["person"])),
        ]
        for row in rows
    )
    return _table(_INVOICES_GERMAN, written, ";")


def invoices_json(
    told: Sequence[tuple[str, Invoice]], month: date | None = None, *, person: str = ""
) -> str:
    """The same as data; of one person, or everybody's."""
    known = {"person": person, "invoices": list(_invoices(told, month))}
    return json.dumps(known, ensure_ascii=False, indent=2) + "\n"


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


def _invoices(
    told: Sequence[tuple[str, Invoice]], month: date | None
) -> Iterator[dict[str, object]]:
    for whose, one in told:
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
            "person": whose,
        }


def _as_cells(row: dict[str, object]) -> dict[str, object]:
    """What people wrote in it, as cells."""
    return {name: as_cell(str(row[name])) for name in ("number", "person")}


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
