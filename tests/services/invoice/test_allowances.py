"""A third invoice of the month: allowed with a reason, once each, and told to her (HAND-11)."""

from datetime import date

import pytest

from domain.errors import BadInput, Forbidden
from domain.fee import FeeKind
from domain.invoice import InvoicePossible, InvoiceTooSoon, OwnMoney
from domain.message import Side
from domain.permission import Act
from services.chat.singles import Singles
from services.honorarium.honorarium import Honorarium
from services.invoice.allowances import InvoiceAllowances
from services.invoice.invoices import Invoices
from tests.builders import SmallAgency
from tests.money_agency import MoneyAgency, berlin, money_agency


@pytest.fixture
def money(agency: SmallAgency) -> MoneyAgency:
    """Ada's honorarium on 2 November, both invoices of the month submitted, a credit open."""
    made = money_agency(agency)
    for number in ("RE 1", "RE 2"):
        submit(made, number)
        made.fees.credit(agency.manager, agency.ada.id, FeeKind.NEW_CUSTOMER, "Noch einer")
    return made


@pytest.fixture
def allowances(money: MoneyAgency) -> InvoiceAllowances:
    return InvoiceAllowances(money.house.office)


def submit(money: MoneyAgency, number: str) -> None:
    invoices, ada = Invoices(money.house.office), money.house.ada
    invoices.submit(ada, number, invoices.preview(ada))


def test_one_more_is_possible_and_the_next_is_not(
    money: MoneyAgency, allowances: InvoiceAllowances
) -> None:
    house = money.house
    with pytest.raises(InvoiceTooSoon):
        submit(money, "RE 3")
    allowed = allowances.allow(house.manager, house.ada.id, " Sie geht zum 30. ")
    assert (allowed.month, allowed.reason) == (date(2026, 11, 1), "Sie geht zum 30.")
    assert Honorarium(house.office).of(house.ada, house.ada.id).allowed == [allowed]
    submit(money, "RE 3")
    money.fees.credit(house.manager, house.ada.id, FeeKind.NEW_CUSTOMER, "Und noch einer")
    with pytest.raises(InvoiceTooSoon) as refusal:
        submit(money, "RE 4")
    assert refusal.value.possible_on == date(2026, 12, 1)
    house.clock.at = berlin(12, 1)
    submit(money, "RE 4")


def test_it_is_told_to_her_and_stands_in_the_trail(
    money: MoneyAgency, allowances: InvoiceAllowances
) -> None:
    house = money.house
    allowances.allow(house.admin, house.ada.id, "Sie geht [/x]")
    singles = Singles(house.office)
    (row,) = singles.chats(house.ada)
    (message,) = singles.open(house.ada, row.id).messages
    assert (message.side, message.author_name) == (Side.OURS, house.admin.name)
    assert "im November 2026 noch eine Rechnung" in message.text
    assert message.text.endswith("Grund: Sie geht [/x]")
    with house.office.reading() as work:
        chat = work.singles.find(house.admin.id, house.ada.id)
        told = work.trail.last_on("person", house.ada.id)
    assert chat is not None and chat.waits_for is None
    assert told is not None and told.act == Act.ALLOW_INVOICE
    assert (told.reason, told.new["month"]) == ("Sie geht [/x]", "2026-11-01")


def test_nothing_is_allowed_without_need_or_reason(
    money: MoneyAgency, allowances: InvoiceAllowances
) -> None:
    house = money.house
    with pytest.raises(BadInput):
        allowances.allow(house.manager, house.ada.id, " ")
    with pytest.raises(InvoicePossible):
        allowances.allow(house.manager, house.bea.id, "Vorsorglich")
    allowances.allow(house.manager, house.ada.id, "Sie geht")
    with pytest.raises(InvoicePossible):
        allowances.allow(house.manager, house.ada.id, "Doppelt")


def test_nobody_allows_it_to_herself(money: MoneyAgency, allowances: InvoiceAllowances) -> None:
    house = money.house
    for who in (house.ada, house.bea, house.customer()):
        with pytest.raises(Forbidden):
            allowances.allow(who, house.ada.id, "Bitte")
    with pytest.raises(OwnMoney):
        allowances.allow(house.manager, house.manager.id, "Bitte")
    assert Honorarium(house.office).of(house.ada, house.ada.id).allowed == []
