"""Invoices: kept as they were confirmed."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from data.rows import columns
from data.tables.money import invoice_allowances, invoices
from data.tables.people import people
from data.tables.tasks import entries
from domain.errors import NotFound, Stale
from domain.ids import PersonId
from domain.invoice import Invoice, InvoiceAllowance, InvoiceStatus
from domain.values import replace

_SETTLING = ("status", "paid_on", "settled_by", "settled_at", "reason", "version")
"""All that may change of a submitted invoice."""


class InvoiceRepository:
    """Invoices, in and out. Knows no rule and never commits."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, invoice_id: int) -> Invoice:
        """The invoice, or `NotFound`."""
        asked = select(invoices).where(invoices.c.id == invoice_id)
        row = self._connection.execute(asked).one_or_none()
        if row is None:
            raise NotFound("invoice", invoice_id)
        return _invoice(row)

    def of_person(self, person_id: PersonId) -> Sequence[Invoice]:
        """Hers, oldest first, with the records that take some of them back."""
        asked = select(invoices).where(invoices.c.person_id == person_id)
        rows = self._connection.execute(asked.order_by(invoices.c.submitted_at, invoices.c.id))
        return [_invoice(row) for row in rows]

    def everybodys(self) -> Sequence[tuple[str, Invoice]]:
        """All there are, each with the name of whose it is, oldest first; with the records."""
        whose = people.c.name.label("whose")
        asked = select(invoices, whose).join(people, people.c.id == invoices.c.person_id)
        rows = self._connection.execute(asked.order_by(invoices.c.submitted_at, invoices.c.id))
        return [(row.whose, _invoice(row)) for row in rows]

    def add(self, invoice: Invoice) -> None:
        """A submitted invoice, or the record that cancels one."""
        self._connection.execute(insert(invoices).values(**_values(invoice)))

    def settle(self, invoice: Invoice) -> Invoice:
        """Keep that it was paid or cancelled; `Stale` when somebody was quicker."""
        kept = replace(invoice, version=invoice.version + 1)
        values = _values(kept)
        known = (invoices.c.id == invoice.id, invoices.c.version == invoice.version)
        settled = {name: values[name] for name in _SETTLING}
        if self._connection.execute(update(invoices).where(*known).values(**settled)).rowcount != 1:
            raise Stale("invoice", invoice.id)
        return kept

    def allow(self, allowance: InvoiceAllowance) -> None:
        """One more invoice in a month."""
        values = columns(invoice_allowances, allowance) | {"month": allowance.month.isoformat()}
        self._connection.execute(insert(invoice_allowances).values(**values))

    def allowances_of(self, person_id: PersonId) -> Sequence[InvoiceAllowance]:
        """What was allowed to her, oldest first."""
        asked = select(invoice_allowances).where(invoice_allowances.c.person_id == person_id)
        rows = self._connection.execute(asked.order_by(invoice_allowances.c.id))
        return [_allowance(row) for row in rows]

    def mark_entries(self, invoice_id: int, entry_ids: Sequence[int]) -> None:
        """The pay of these entries stands on the invoice."""
        for begin in range(0, len(entry_ids), 500):
            some = entries.c.id.in_(entry_ids[begin : begin + 500])
            self._connection.execute(update(entries).where(some).values(invoice_id=invoice_id))

    def free_entries(self, invoice_id: int) -> None:
        """The pay of no entry stands on the invoice any more."""
        held = entries.c.invoice_id == invoice_id
        self._connection.execute(update(entries).where(held).values(invoice_id=None))


def _values(invoice: Invoice) -> dict[str, Any]:
    paid_on = invoice.paid_on and invoice.paid_on.isoformat()
    return columns(invoices, invoice) | {"due_on": invoice.due_on.isoformat(), "paid_on": paid_on}


def _invoice(row: Row[tuple[object, ...]]) -> Invoice:
    known: dict[str, Any] = {one.name: row._mapping[one.name] for one in invoices.c}
    known["due_on"] = date.fromisoformat(known["due_on"])
    known["paid_on"] = known["paid_on"] and date.fromisoformat(known["paid_on"])
    known["status"] = InvoiceStatus(known["status"])
    return Invoice(**known)


def _allowance(row: Row[tuple[object, ...]]) -> InvoiceAllowance:
    known: dict[str, Any] = dict(row._mapping)
    return InvoiceAllowance(**(known | {"month": date.fromisoformat(known["month"])}))
