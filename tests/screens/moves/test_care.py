"""Seeing to a customer from her card (CUST-3 to CUST-6)."""

from pathlib import Path

import pytest

from domain.care import CareKind, CareState
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


async def test_who_wins_a_customer_back_has_the_text_and_nothing_to_take_note_of(
    agency: SmallAgency, tmp_path: Path
) -> None:
    inactive(agency)
    quiet(agency, 1)
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.press("e", *"show the", "enter")
        await ada.press("s")
        assert "yours to win back" in ada.told
        await ada.press("e")
        assert "Show the e-mail" in ada.painted and "Take note" not in ada.painted
        await ada.press("escape")
    async with hands(agency, agency.admin, tmp_path) as admin:
        await admin.press("e")
        assert "Take note" in admin.painted and "Show the e-mail" not in admin.painted
        await admin.press("enter", "e")
        assert "Take note" not in admin.painted, "once is enough"
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
