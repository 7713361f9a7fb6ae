"""Powers of attorney on the card by keys: entered, revoked, by whom (POA-1)."""

from datetime import date
from pathlib import Path

import pytest

from domain.attorney import AttorneyScope, NewAttorney
from services.customer.attorneys import Attorneys
from tests.builders import SmallAgency, small_agency
from tests.screens.customers.host import hands


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    return small_agency(sqlite_url)


async def test_management_enters_what_the_document_says(
    agency: SmallAgency, tmp_path: Path
) -> None:
    async with hands(agency, agency.manager, tmp_path) as mia:
        await mia.press("V", "enter")
        assert "Who may act?" in mia.painted
        await mia.press(*"ada", "enter")
        await mia.press("ctrl+s")
        assert "What it is for" in mia.painted
        await mia.press("tab", "tab", "tab", "y", "tab", "tab", *"31.12.2027", "tab")
        await mia.press("tab", *"Ordner 7", "ctrl+s")
        await mia.settle()
        (one,) = Attorneys(agency.office).of(agency.manager, agency.acme)
        assert one.scopes == {AttorneyScope.PAY} and one.holder_id == agency.ada.id
        assert (one.first_day, one.last_day) == (date(2026, 11, 23), date(2027, 12, 31))
        assert "in force · paying" in " ".join(mia.painted.split())


async def test_one_is_revoked_after_a_question(agency: SmallAgency, tmp_path: Path) -> None:
    new = NewAttorney(frozenset({AttorneyScope.BUY}), date(2026, 11, 1), None, "Ordner [/x]")
    attorneys = Attorneys(agency.office)
    attorneys.enter(agency.manager, agency.acme, new)
    async with hands(agency, agency.manager, tmp_path) as mia:
        await mia.press("V", *"buying", "enter")
        assert "[/x]" in mia.painted
        await mia.press(*"revoke", "enter")
        assert "Revoke the power of attorney" in mia.painted and "[/x]" in mia.painted
        await mia.pilot.pause(0.35)
        await mia.press("y")
        await mia.settle()
        (one,) = attorneys.of(agency.manager, agency.acme)
        assert one.revoked_at == agency.clock()
        await mia.press("V", *"revoked", "enter")
        assert "Add the file" in mia.painted and "Revoke it" not in mia.painted


async def test_an_assistant_is_told_who_enters_them(agency: SmallAgency, tmp_path: Path) -> None:
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.press("V")
        assert "Management enters powers of attorney" in ada.told
