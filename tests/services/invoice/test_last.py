"""The last invoice opens when everything is handed over, done and released (HAND-8, HAND-11)."""

from dataclasses import replace
from datetime import date

import pytest

from domain.errors import NotFound
from domain.leaving_gates import AccountsLocked, LastInvoiceLocked, Lock
from domain.task import TaskStatus
from services.invoice.invoices import Invoices
from services.invoice.last import LastInvoice, LastInvoices
from tests.builders import SmallAgency
from tests.money_agency import MoneyAgency, berlin, money_agency
from tests.services.handover.agency import HandoverAgency

TALKED, NOTICED = date(2026, 10, 1), date(2026, 10, 2)
LAST = date(2026, 10, 30)


@pytest.fixture
def money(agency: SmallAgency) -> MoneyAgency:
    return money_agency(agency)


@pytest.fixture
def desk(money: MoneyAgency) -> HandoverAgency:
    """Ada's last day is a few days ago."""
    made = HandoverAgency(money.house)
    manager, ada = money.house.manager, money.house.ada.id
    talk = made.leavings.talk(manager, ada, TALKED, "Sie zieht um")
    assert made.leavings.notice(manager, talk, "K.pdf", NOTICED).last_day == LAST
    return made


def _done(money: MoneyAgency) -> None:
    for name in money.tasks:
        money.finish(name, money.house.clock())
    with money.house.office.database.write() as work:
        for task in money.tasks.values():
            stored = work.tasks.get(task.id)
            if stored.status is not TaskStatus.DONE:
                work.tasks.save(replace(stored, status=TaskStatus.DONE))


def test_every_reason_is_named_while_it_is_locked(desk: HandoverAgency, money: MoneyAgency) -> None:
    with pytest.raises(LastInvoiceLocked) as refused:
        Invoices(money.house.office).preview(money.house.ada)
    locks = {one.lock for one in refused.value.reasons}
    assert {Lock.CUSTOMERS_LEFT, Lock.WORK_UNRELEASED} <= locks
    (view,) = desk.board(money.house.ada).leavings
    assert view.invoice == refused.value.reasons
    last = LastInvoices(money.house.office)
    told = last.of(money.house.ada, money.house.ada.id)
    assert told == LastInvoice(LAST, refused.value.reasons, submitted=False)
    assert last.of(money.house.manager, money.house.bea.id) is None
    with pytest.raises(NotFound):
        last.of(money.house.bea, money.house.ada.id)


def test_before_the_last_day_invoices_go_as_usual(money: MoneyAgency) -> None:
    house = money.house
    desk = HandoverAgency(house)
    talk = desk.leavings.talk(house.manager, house.ada.id, TALKED, "Sie zieht um")
    later = date(2026, 12, 31)
    desk.leavings.notice(house.manager, talk, "K.pdf", NOTICED, later)
    invoice = Invoices(house.office).submit(
        house.ada, "RE 1", Invoices(house.office).preview(house.ada)
    )
    assert invoice.number == "RE 1"
    assert desk.board().leavings[0].leaving.last_invoice_id is None


def test_the_invoice_with_which_nothing_is_left_is_the_last_and_closes_when_paid(
    desk: HandoverAgency, money: MoneyAgency
) -> None:
    house, invoices = money.house, Invoices(money.house.office)
    _done(money)
    for line in desk.board().lines:
        desk.closed(line.handover.id)
    house.clock.at = berlin(12, 2)
    last = invoices.submit(house.ada, "RE 9", invoices.preview(house.ada))
    (view,) = desk.board().leavings
    assert view.leaving.last_invoice_id == last.id
    with pytest.raises(AccountsLocked) as refused:
        desk.leavings.close_accounts(house.manager, view.leaving)
    assert [one.lock for one in refused.value.reasons] == [Lock.NOT_PAID]
    invoices.pay(house.manager, last.id, date(2026, 12, 2))
    desk.leavings.close_accounts(house.manager, view.leaving)
