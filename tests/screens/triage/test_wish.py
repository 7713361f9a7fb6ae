"""Reported wishes among what waits for management (CUST-8)."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from domain.wish import WishKind
from screens.navigation import OpenCustomer
from services.chat.wishes import Wishes
from services.customer.customers import Customers
from services.triage.triage import Triage, Whose, WishCase
from tests.builders import SmallAgency, small_agency
from tests.screens.triage.host import Hands, asked, hands


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    return small_agency(sqlite_url)


@pytest.fixture
async def mia(agency: SmallAgency, tmp_path: Path) -> AsyncIterator[Hands]:
    """The manager; one question and one wish wait."""
    [task] = asked(agency, "Aufgabe", deadline_at=None)
    wishes = Wishes(agency.office)
    wishes.report(agency.ada, task.id, WishKind.DIRECT_CONTRACT, "Will sie [/x] anstellen")
    async with hands(agency, agency.manager, tmp_path) as one:
        yield one


async def test_it_stands_at_the_end_with_its_words(agency: SmallAgency, mia: Hands) -> None:
    await mia.press("G")
    assert isinstance(mia.room.list.case, WishCase)
    assert "Will sie [/x] anstellen" in mia.facts
    assert "Gemeldet von Ada Assistent" in mia.facts
    inbox = Triage(agency.office).inbox(agency.ada, Whose.ALL)
    assert inbox.wishes == ()


async def test_e_takes_note_of_it(agency: SmallAgency, mia: Hands) -> None:
    await mia.press("G", "e")
    assert mia.titles == ["Aufgabe"]
    assert Wishes(agency.office).waiting(agency.manager) == []


async def test_enter_opens_the_customer_whose_card_tells_it(
    agency: SmallAgency, mia: Hands
) -> None:
    await mia.press("G", "enter")
    [wish] = mia.host.rooms_here.wishes
    assert isinstance(wish, OpenCustomer)
    customers = Customers(agency.office)
    [told] = customers.card(agency.manager, wish.customer_id).wishes
    assert told.text == "Will sie [/x] anstellen"
    assert customers.card(agency.ada, wish.customer_id).wishes == ()


async def test_what_cannot_be_done_is_said(mia: Hands) -> None:
    await mia.press("G")
    for key in ("a", "r", "z", "o"):
        await mia.press(key)
    assert any("Das ist ein Wunsch" in told for told in mia.told)
    assert any("nicht zurückstellen" in told for told in mia.told)
    assert isinstance(mia.room.list.case, WishCase)
