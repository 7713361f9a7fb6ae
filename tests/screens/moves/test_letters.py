"""Letters by keys: locked ones say why, open ones are copied, saved or sent (HAND-2, HAND-5)."""

from pathlib import Path

import pytest

from screens.navigation import OpenSingle
from tests.builders import SmallAgency, small_agency
from tests.screens.customers.host import hands
from tests.services.handover.agency import HandoverAgency
from tests.services.task.evidence import chat


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    return small_agency(sqlite_url)


@pytest.fixture
def desk(agency: SmallAgency) -> HandoverAgency:
    made = HandoverAgency(agency)
    made.leaves()
    return made


async def test_without_a_handover_there_is_none(agency: SmallAgency, tmp_path: Path) -> None:
    async with hands(agency, agency.ada, tmp_path) as one:
        await one.press("L")
        assert "not handed over" in one.told


async def test_a_letter_that_is_too_early_says_why(
    agency: SmallAgency, desk: HandoverAgency, tmp_path: Path
) -> None:
    async with hands(agency, agency.manager, tmp_path) as one:
        await one.press("L")
        assert "⊘" in one.painted
        await one.press("enter")
        assert "It is too early to tell the customer" in one.told


async def test_it_is_copied_and_saved_never_over_another(
    agency: SmallAgency, desk: HandoverAgency, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    desk.agreed(desk.line().handover.id)
    async with hands(agency, agency.ada, tmp_path) as one:
        await one.press("L", *"little", "enter")
        assert "Guten Tag, Frau Kundin," in one.painted
        await one.press("ctrl+s")
        await one.press(*"copy", "enter")
        assert one.host.clipboard.startswith("Guten Tag, Frau Kundin,")
        for _once_more in range(2):
            await one.press("L", *"little", "enter")
            await one.press("ctrl+s")
            await one.press(*"save", "enter")
            await one.press("enter")
        assert "Saved as" in one.told
    for name in ("customer-1-handover-little-work.txt", "customer-1-handover-little-work-2.txt"):
        assert "Bea Assistent" in (tmp_path / name).read_text()


async def test_a_letter_that_cannot_be_saved_is_not_lost(
    agency: SmallAgency, desk: HandoverAgency, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    desk.agreed(desk.line().handover.id)
    async with hands(agency, agency.ada, tmp_path) as one:
        await one.press("L", *"little", "enter")
        await one.press(*"Vorab: ")
        await one.press("ctrl+s")
        await one.press(*"save", "enter")
        await one.press("ctrl+u", *("a" * 300), "enter")
        assert "may not write there" in one.told
        assert "Save the letter as" in one.painted, "she is asked again"
        await one.press("escape")
        assert "Vorab: " in one.painted, "and behind that is the letter"
        await one.press("escape")
        assert "Throw away the text?" in one.painted
        await one.press("y")


async def test_what_she_changed_is_still_there_when_she_goes_back_to_the_letter(
    agency: SmallAgency, desk: HandoverAgency, tmp_path: Path
) -> None:
    desk.agreed(desk.line().handover.id)
    async with hands(agency, agency.ada, tmp_path) as one:
        await one.press("L", "enter")
        assert "what to say by phone" in one.painted, "what was agreed on stands first"
        await one.press(*"Vorab: ")
        await one.press("ctrl+s")
        await one.press("escape")
        assert "Vorab: " in one.painted


async def test_it_goes_into_the_single_chat_to_be_sent(
    agency: SmallAgency, desk: HandoverAgency, tmp_path: Path
) -> None:
    kim = agency.customer()
    desk.agreed(desk.line().handover.id)
    async with hands(agency, agency.ada, tmp_path) as one:
        await one.press("L", *"little", "enter")
        await one.press("ctrl+s")
        await one.press("enter")
        [wish] = one.host.rooms_here.wishes
    assert isinstance(wish, OpenSingle) and wish.person_id == kim.id and "Bea" in wish.text


async def test_without_anybody_who_signs_in_it_goes_into_the_newest_task(
    agency: SmallAgency, desk: HandoverAgency, tmp_path: Path
) -> None:
    task = agency.task()
    desk.agreed(desk.line().handover.id)
    async with hands(agency, agency.ada, tmp_path) as one:
        await one.press("L", *"little", "enter")
        await one.press("ctrl+s")
        await one.press("enter")
        assert "Sent in the chat" in one.told
    assert chat(agency, task)[-1].text.startswith("Guten Tag, Frau Kundin,")


async def test_what_is_said_by_phone_is_not_sent_and_nothing_stays_open(
    agency: SmallAgency, desk: HandoverAgency, tmp_path: Path
) -> None:
    agency.customer()
    handover = desk.agreed(desk.line().handover.id)
    desk.steps.tell(agency.manager, handover.id, "angerufen")
    async with hands(agency, agency.ada, tmp_path) as one:
        await one.press("L", *"phone", "enter")
        await one.press("ctrl+s")
        assert "Into the chat" not in one.painted
        await one.press("escape")
        await one.press("escape")
        await one.press("L", *"archive", "enter")
        await one.press("ctrl+s")
        assert "archive" in one.painted and "Go on" in one.painted
        await one.press("escape")
