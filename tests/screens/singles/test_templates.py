"""Ready texts in single chats: picked, filled on, sent."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from screens.navigation import OpenSingle
from tests.builders import SmallAgency, small_agency
from tests.screens.singles.host import talking


@pytest.fixture
def agency(sqlite_url: str) -> Iterator[SmallAgency]:
    made = small_agency(sqlite_url)
    yield made
    made.office.database.close()


async def test_a_text_is_picked_and_goes_only_when_it_is_whole(
    agency: SmallAgency, tmp_path: Path
) -> None:
    async with talking(agency, agency.ada, tmp_path) as hand:
        await hand.press("v")
        assert any("muss ein Chat offen sein" in said for said in hand.host.told)
        await hand.writes_to(agency.customer(name="Kim [red]"))
        composer = hand.host.singles.composer
        await hand.press("v")
        await hand.press(*"Abwesenheit", "enter")
        assert composer.has_focus and composer.text.startswith("Guten Tag, Kim [red],")
        assert composer.selected_text == "{from}"
        await hand.press("enter")
        assert any("{from} (" in said and "{until} (" in said for said in hand.host.told)
        for name in ("from", "until", "successor"):
            composer.text = composer.text.replace(f"{{{name}}}", "Mo")
        composer.focus()
        await hand.press("alt+v")
        await hand.press(*"Vorstellung", "enter")
        assert "Mo" in composer.text and "ich bin Ada Assistent" in composer.text
        await hand.press("enter")
        assert composer.text == ""
    with agency.office.reading() as work:
        [chat] = work.singles.everything()
        [sent] = work.singles.all_of(chat.id)
    assert "von Mo bis Mo" in sent.text


async def test_a_text_offered_elsewhere_stands_behind_what_is_typed(
    agency: SmallAgency, tmp_path: Path
) -> None:
    async with talking(agency, agency.ada, tmp_path) as hand:
        await hand.writes_to(agency.bea)
        await hand.press("r", *"Halb")
        hand.host.post_message(OpenSingle(agency.bea.id, to_write=True, text=" und {reason}"))
        await hand.settle()
        await hand.settle()
        composer = hand.host.singles.composer
        assert composer.text == "Halb und {reason}" and composer.selected_text == "{reason}"
        await hand.writes_to(agency.manager)
        await hand.writes_to(agency.bea)
        assert composer.text == "Halb und {reason}", "it is a draft by now"


async def test_what_is_typed_while_it_is_opened_again_stays(
    agency: SmallAgency, tmp_path: Path
) -> None:
    async with talking(agency, agency.ada, tmp_path) as hand:
        await hand.writes_to(agency.bea)
        await hand.press("r", *"Ha")
        composer = hand.host.singles.composer
        composer.tell_draft()
        await hand.settle()
        composer.insert("lb")  # typed, but not yet told: half a second has not passed
        hand.host.post_message(OpenSingle(agency.bea.id, to_write=True))
        await hand.settle()
        assert composer.text == "Halb"
