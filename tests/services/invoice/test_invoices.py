"""Invoices in a real database: the worked month, twice a month, never changed (HON-7, HON-9)."""

from datetime import date, timedelta

import pytest

from domain.errors import BadInput, Forbidden, NotFound
from domain.fee import FeeKind
from domain.invoice import (
    InvoiceSettled,
    InvoiceStatus,
    InvoiceTooSoon,
    InvoiceUnpaid,
    NothingToInvoice,
    NumberTaken,
    OwnMoney,
    PreviewOutdated,
    ProfileIncomplete,
)
from domain.invoice_contents import Party
from domain.permission import Act
from domain.trail import Deed
from services.customer.accounts import Accounts
from services.honorarium.honorarium import Honorarium
from services.invoice.invoices import Invoices
from services.office import AGENCY
from tests import worked_month as month
from tests.builders import SmallAgency
from tests.money_agency import ADA, MoneyAgency, berlin, money_agency


@pytest.fixture
def money(agency: SmallAgency) -> MoneyAgency:
    return money_agency(agency)


@pytest.fixture
def invoices(money: MoneyAgency) -> Invoices:
    return Invoices(money.house.office)


def test_the_worked_month_from_the_first_to_the_second_invoice(
    money: MoneyAgency, invoices: Invoices
) -> None:
    house, ada = money.house, money.house.ada
    first = invoices.submit(ada, " RE  1 ", invoices.preview(ada))
    assert (first.number, first.net_cents, first.gross_cents) == ("RE 1", 575_39, 575_39)
    assert first.due_on == date(2026, 11, 6)
    before = invoices.contents(ada, first.id)

    house.clock.at = berlin(11, 10)
    task = money.tasks[month.MARKETING]
    Accounts(house.office).refund(house.admin, task.id, month.REFUNDED, "Frist verpasst")
    house.clock.at = berlin(11, 16)
    money.finish(month.DESIGN, berlin(11, 15))
    second = invoices.submit(ada, "RE 2", invoices.preview(ada))
    assert second.net_cents == 130_75
    held = invoices.contents(ada, second.id)
    assert sorted((line.kind, line.cents) for line in held.lines) == [
        (FeeKind.REFUND, -25_85),
        (FeeKind.WORK, 156_60),
    ]
    assert invoices.contents(ada, first.id) == before
    assert (held.begins, held.ends) == (date(2026, 10, 1), date(2026, 11, 16))

    house.clock.at = berlin(11, 20)
    with pytest.raises(InvoiceTooSoon) as refusal:
        invoices.preview(ada)
    assert refusal.value.possible_on == date(2026, 12, 1)


def test_vat_is_on_top_where_she_charges_it(agency: SmallAgency) -> None:
    money = money_agency(agency, is_small=False)
    made = Invoices(agency.office)
    first = made.submit(money.house.ada, "RE 1", made.preview(money.house.ada))
    assert (first.net_cents, first.gross_cents) == (575_39, 684_71)


def test_it_holds_what_was_shown_and_later_releases_wait(
    money: MoneyAgency, invoices: Invoices
) -> None:
    ada = money.house.ada
    shown = invoices.preview(ada)
    money.house.clock.on(minutes=5)
    money.finish(month.DESIGN, money.house.clock())
    invoice = invoices.submit(ada, "RE 1", shown)
    assert invoices.contents(ada, invoice.id).lines == shown.contents.lines
    left = Honorarium(money.house.office).of(ada, ada.id).payout()
    assert [line.open_cents for line in left] == [156_60]


def test_what_changed_meanwhile_has_to_be_looked_at_again(
    money: MoneyAgency, invoices: Invoices
) -> None:
    ada = money.house.ada
    shown = invoices.preview(ada)
    invoices.submit(ada, "RE 1", shown)
    with pytest.raises(NothingToInvoice):
        invoices.submit(ada, "RE 2", shown)
    assert len(Honorarium(money.house.office).of(ada, ada.id).invoices) == 1


def test_a_preview_of_yesterday_is_outdated(money: MoneyAgency, invoices: Invoices) -> None:
    shown = invoices.preview(money.house.ada)
    money.house.clock.on(days=1)
    with pytest.raises(PreviewOutdated):
        invoices.submit(money.house.ada, "RE 1", shown)


def test_chosen_lines_alone_and_the_rest_stays(money: MoneyAgency, invoices: Invoices) -> None:
    ada = money.house.ada
    lines = Honorarium(money.house.office).of(ada, ada.id).payout()
    work = {line.key for line in lines if line.kind is FeeKind.WORK}
    invoice = invoices.submit(ada, "RE 1", invoices.preview(ada, work))
    assert invoice.net_cents == 536_73
    left = Honorarium(money.house.office).of(ada, ada.id).payout()
    assert sum(line.open_cents for line in left) == 575_39 - 536_73


def test_a_number_is_hers_once(money: MoneyAgency, invoices: Invoices) -> None:
    ada = money.house.ada
    some = {line.key for line in Honorarium(money.house.office).of(ada, ada.id).payout()[:1]}
    invoices.submit(ada, "RE 1", invoices.preview(ada, some))
    for number, refusal in (("re1", NumberTaken), (" ", BadInput)):
        with pytest.raises(refusal):
            invoices.submit(ada, number, invoices.preview(ada))


def test_it_is_paid_once_by_somebody_else(money: MoneyAgency, invoices: Invoices) -> None:
    house = money.house
    invoice = invoices.submit(house.ada, "RE 1", invoices.preview(house.ada))
    with pytest.raises(Forbidden):
        invoices.pay(house.ada, invoice.id, date(2026, 11, 4))
    told = Honorarium(house.office)
    (waits,) = told.to_pay(house.manager)
    assert (waits.name, waits.number, waits.cents) == (house.ada.name, "RE 1", 575_39)
    assert waits.due_on == date(2026, 11, 6)
    assert told.to_pay(house.ada) == []
    house.clock.at = berlin(11, 5)
    for day in (date(2026, 11, 1), date(2026, 11, 6)):
        with pytest.raises(BadInput):
            invoices.pay(house.manager, invoice.id, day)
    paid = invoices.pay(house.manager, invoice.id, date(2026, 11, 4))
    assert (paid.status, paid.paid_on) == (InvoiceStatus.PAID, date(2026, 11, 4))
    assert told.to_pay(house.manager) == []
    with pytest.raises(InvoiceSettled):
        invoices.pay(house.manager, invoice.id, date(2026, 11, 5))
    with pytest.raises(InvoiceSettled):
        invoices.cancel(house.manager, invoice.id, "zu spät")


def test_a_payment_marked_by_mistake_is_taken_back_with_a_reason(
    money: MoneyAgency, invoices: Invoices
) -> None:
    house = money.house
    invoice = invoices.submit(house.ada, "RE 1", invoices.preview(house.ada))
    before = invoices.contents(house.ada, invoice.id)
    with pytest.raises(InvoiceUnpaid):
        invoices.take_back_payment(house.manager, invoice.id, "nichts zu tun")
    house.clock.at = berlin(11, 9)
    invoices.pay(house.manager, invoice.id, date(2026, 11, 9))
    with pytest.raises(Forbidden):
        invoices.take_back_payment(house.ada, invoice.id, "kam nicht an")
    with pytest.raises(BadInput):
        invoices.take_back_payment(house.manager, invoice.id, "  ")
    waits = invoices.take_back_payment(house.manager, invoice.id, "falsche [/b] Zeile")
    assert (waits.status, waits.paid_on, waits.settled_by, waits.settled_at) == (
        InvoiceStatus.SUBMITTED,
        None,
        "",
        None,
    )
    assert waits.is_overdue(date(2026, 11, 9)), "due as before"
    assert invoices.contents(house.ada, invoice.id) == before
    assert [one.number for one in Honorarium(house.office).to_pay(house.manager)] == ["RE 1"]
    line = last_line(money, Act.MARK_UNPAID)
    assert (line.reason, line.old) == ("falsche [/b] Zeile", {"paid_on": "2026-11-09"})
    assert line.new == {"number": "RE 1", "person_id": house.ada.id, "paid_on": None}
    assert line.message_id is not None, "she is told"
    invoices.pay(house.manager, invoice.id, date(2026, 11, 9))
    invoices.take_back_payment(house.manager, invoice.id, "noch einmal")
    invoices.cancel(house.manager, invoice.id, "doch falsch")
    with pytest.raises(InvoiceUnpaid):
        invoices.take_back_payment(house.manager, invoice.id, "storniert")


def last_line(money: MoneyAgency, act: Act) -> Deed:
    with money.house.office.reading() as work:
        known = [one for one in work.trail.everything() if one.act == act]
    return known[-1]


def test_a_cancelled_one_opens_what_it_held(money: MoneyAgency, invoices: Invoices) -> None:
    house = money.house
    invoice = invoices.submit(house.ada, "RE 1", invoices.preview(house.ada))
    assert marked(money) > 0
    invoices.cancel(house.manager, invoice.id, "falsche Nummer")
    assert marked(money) == 0
    book = Honorarium(house.office).of(house.ada, house.ada.id)
    first, record = book.invoices
    assert {first.status, record.status} == {InvoiceStatus.CANCELLED}
    assert (record.cancels_id, record.number) == (first.id, "STORNO RE 1")
    assert first.gross_cents + record.gross_cents == 0
    again = invoices.preview(house.ada)
    assert again.contents.net_cents == 575_39
    with pytest.raises(NumberTaken):
        invoices.submit(house.ada, "re 1", again)
    assert invoices.submit(house.ada, "RE 2", again).net_cents == 575_39


def marked(money: MoneyAgency) -> int:
    with money.house.office.reading() as work:
        return work.reader.number("SELECT count(*) FROM entries WHERE invoice_id IS NOT NULL")


def test_what_has_to_stand_on_it_is_asked_for_first(money: MoneyAgency, invoices: Invoices) -> None:
    house = money.house
    money.fees.set_party(house.manager, house.ada.id, Party("Ada"))
    with pytest.raises(ProfileIncomplete):
        invoices.preview(house.ada)


def test_nobody_sees_anothers_invoice(money: MoneyAgency, invoices: Invoices) -> None:
    house = money.house
    invoice = invoices.submit(house.ada, "RE 1", invoices.preview(house.ada))
    with pytest.raises(NotFound):
        invoices.contents(house.bea, invoice.id)
    assert invoices.contents(house.manager, invoice.id).number == "RE 1"


def test_everybodys_are_for_who_pays_them(money: MoneyAgency, invoices: Invoices) -> None:
    house, told = money.house, Honorarium(money.house.office)
    invoices.submit(house.ada, "RE 1", invoices.preview(house.ada))
    for who, whose in ((house.manager, None), (house.manager, house.ada.id), (house.ada, None)):
        assert [(name, one.number) for name, one in told.invoices(who, whose)] == [
            (house.ada.name, "RE 1")
        ]
    assert told.invoices(house.bea) == []
    for who in (house.bea, house.customer()):
        with pytest.raises(NotFound):
            told.invoices(who, house.ada.id)
    with pytest.raises(NotFound):
        told.invoices(house.customer())


def test_nobody_prices_or_pays_her_own(money: MoneyAgency, invoices: Invoices) -> None:
    house, fees = money.house, money.fees
    for own in (
        lambda: fees.set_rate(house.manager, house.manager.id, 9900, date(2026, 1, 1)),
        lambda: fees.correct(house.manager, house.manager.id, 100, "Danke"),
        lambda: fees.set_party(house.manager, house.manager.id, ADA),
    ):
        with pytest.raises(OwnMoney):
            own()


def test_the_seconds_of_a_deleted_entry_come_back_on_the_next(
    money: MoneyAgency, invoices: Invoices
) -> None:
    house, ada = money.house, money.house.ada
    invoices.submit(ada, "RE 1", invoices.preview(ada))
    with house.office.running(Act.EDIT_TASK, AGENCY) as doing:
        from sqlalchemy import text

        doing.work.connection.execute(
            text("DELETE FROM entries WHERE seconds = :s AND assistant_id = :a"),
            {"s": 6 * 3600, "a": ada.id},
        )
    book = Honorarium(house.office).of(ada, ada.id)
    assert sorted((line.kind, line.open_cents) for line in book.payout()) == [
        (FeeKind.PERFORMANCE, -20_00),
        (FeeKind.WORK, -84_00),
    ]
    house.clock.at += timedelta(days=3)
    with pytest.raises(NothingToInvoice):
        invoices.preview(ada)
