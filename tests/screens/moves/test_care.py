"""Seeing to a customer from her card (CUST-3 to CUST-6)."""

from pathlib import Path

import pytest

from domain.silence import CareKind, CareState
from services.customer.files import CustomerFiles
from tests.builders import SmallAgency, small_agency
from tests.screens.customers.host import hands
from tests.services.care.evidence import cares, inactive, quiet, settle


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    return small_agency(sqlite_url)


async def test_a_contact_is_noted_in_the_file_and_settles_it(
    agency: SmallAgency, tmp_path: Path
) -> None:
    quiet(agency, 29, hours=5)
    settle(agency)
    async with hands(agency, agency.ada, tmp_path) as ada:
        assert "To be heard of" in ada.painted
        await ada.press("e", *"Note a contact", "enter")
        await ada.press("enter")
        await ada.press("tab", *"Ruft an", "ctrl+s")
    assert {one.state for one in cares(agency)} == {CareState.DONE}
    [note] = CustomerFiles(agency.office).of(agency.ada, agency.acme).notes
    assert note.text == "Ruft an"


async def test_of_several_she_chooses_one(agency: SmallAgency, tmp_path: Path) -> None:
    inactive(agency)
    quiet(agency, 50)
    settle(agency)
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.press("e")
        assert "Which of them?" in ada.painted
        await ada.press(*"weeks who", "enter")
        await ada.press(*"myself", "enter")
    [care] = cares(agency, CareKind.INACTIVE)
    assert (care.state, care.person_id) == (CareState.TAKEN, agency.ada.id)


async def test_without_any_chat_it_is_to_be_mailed(agency: SmallAgency, tmp_path: Path) -> None:
    quiet(agency, 19)
    settle(agency)
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.press("e", "enter")
        assert "please send it as an e-mail" in ada.told
    assert [one.state for one in cares(agency)] == [CareState.OPEN]


async def test_where_nothing_waits_the_key_says_so(agency: SmallAgency, tmp_path: Path) -> None:
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.press("e")
        assert "Nothing waits for a word" in ada.told
