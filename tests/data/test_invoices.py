"""Invoices, in and out of both databases: once kept, only their settling changes."""

from datetime import date, timedelta

import pytest

from data.database import Database
from domain.errors import NotFound, Stale
from domain.invoice import Invoice, InvoiceAllowance, InvoiceStatus
from domain.task import TaskStatus
from domain.values import replace
from tests.builders import SmallAgency, small_agency


def made(house: SmallAgency) -> Invoice:
    due = date(2026, 11, 27)
    return Invoice(7, house.ada.id, "RE 1", "re1", house.clock(), due, 100, 119, '{"x": "ä"}')


def test_only_the_settling_of_an_invoice_changes(database_url: str) -> None:
    house = small_agency(database_url)
    invoice = made(house)
    with Database(database_url).write() as work:
        work.invoices.add(invoice)
        assert work.invoices.get(7) == invoice
        paid = replace(
            invoice, status=InvoiceStatus.PAID, paid_on=date(2026, 11, 26), contents="anders"
        )
        work.invoices.settle(paid)
    with Database(database_url).write() as work:
        kept = work.invoices.get(7)
        assert (kept.status, kept.paid_on) == (InvoiceStatus.PAID, date(2026, 11, 26))
        assert kept.contents == invoice.contents
        with pytest.raises(Stale):
            work.invoices.settle(paid)
        with pytest.raises(NotFound):
            work.invoices.get(8)
        assert list(work.invoices.of_person(house.bea.id)) == []


def test_everybodys_come_with_whose_they_are(database_url: str) -> None:
    house = small_agency(database_url)
    ones = [made(house), replace(made(house), id=8, person_id=house.bea.id)]
    with Database(database_url).write() as work:
        for one in ones:
            work.invoices.add(one)
    with Database(database_url).read() as work:
        told = [(house.ada.name, ones[0]), (house.bea.name, ones[1])]
        assert list(work.invoices.everybodys()) == told


def test_entries_know_their_invoice_until_it_is_cancelled(database_url: str) -> None:
    house = small_agency(database_url)
    task = house.task(status=TaskStatus.IN_PROGRESS)
    house.works(task, house.ada, timedelta(minutes=5))
    asked = "SELECT count(*) FROM entries WHERE invoice_id = 7"
    with Database(database_url).write() as work:
        (entry,) = work.reader.rows("SELECT id FROM entries")
        work.invoices.mark_entries(7, [entry[0]])
        assert work.reader.number(asked) == 1
        work.invoices.free_entries(7)
        assert work.reader.number(asked) == 0


def test_what_was_allowed_is_kept_in_order(database_url: str) -> None:
    house = small_agency(database_url)
    first, second = (
        InvoiceAllowance(
            key,
            house.ada.id,
            date(2026, month, 1),
            "Geht zum Monatsende [/x] ä",
            house.manager.id,
            house.manager.name,
            house.clock(),
        )
        for key, month in ((1, 10), (2, 11))
    )
    with Database(database_url).write() as work:
        work.invoices.allow(second)
        work.invoices.allow(first)
    with Database(database_url).read() as work:
        assert list(work.invoices.allowances_of(house.ada.id)) == [first, second]
        assert list(work.invoices.allowances_of(house.bea.id)) == []
