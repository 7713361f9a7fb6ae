"""A hint at a new package from the customer's card: prepared, never sent by itself (BUD-6)."""

from pathlib import Path

import pytest

from screens.navigation import OpenSingle
from tests.builders import SmallAgency, small_agency
from tests.screens.customers.host import hands


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    return small_agency(sqlite_url)


async def test_a_low_account_leads_to_a_hint_ready_to_send(
    agency: SmallAgency, tmp_path: Path
) -> None:
    agency.books(agency.acme, 5)
    agency.task(budget_seconds=4 * 3600 + 900)
    async with hands(agency, agency.ada, tmp_path) as ada:
        assert "◆ r: hint at a new package" in ada.painted
        await ada.press("r")
        assert "Nobody signs in for this customer yet" in ada.told
        kim = agency.customer(name="Kim [/x]")
        agency.customer(agency.bolt, name="Bo")
        await ada.press("r")
        agency.customer(name="Kai")
        await ada.press("r")
        await ada.press(*"kai", "enter")
        first, second = ada.host.rooms_here.wishes
        assert isinstance(first, OpenSingle) and isinstance(second, OpenSingle)
        assert first.person_id == kim.id != second.person_id
        assert first.to_write and first.text.startswith("Guten Tag, Kim [/x],")
        assert "noch 0:45 Std. frei" in first.text and "Guten Tag, Kai," in second.text
    with agency.office.reading() as work:
        assert work.singles.everything() == []


async def test_where_there_is_enough_no_hint_is_offered(
    agency: SmallAgency, tmp_path: Path
) -> None:
    agency.books(agency.acme, 10)
    async with hands(agency, agency.ada, tmp_path) as ada:
        assert "hint at a new package" not in ada.painted
        await ada.press("r")
        assert "nearly used up; this one is not" in ada.told
