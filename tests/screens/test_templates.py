"""Picking a ready text: the same in every room (CHAT-3)."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from textual.widgets import Static

from screens.navigation import OpenSingle
from services.chat.singles import Singles
from tests.builders import SmallAgency, small_agency
from tests.screens.triage.host import Hands, asked, hands
from widgets.chat.composer import Composer


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    return small_agency(sqlite_url)


@pytest.fixture
async def ada(agency: SmallAgency, tmp_path: Path) -> AsyncIterator[Hands]:
    """Ada, with two questions."""
    asked(agency, "[/x] erste", "zweite")
    async with hands(agency, agency.ada, tmp_path) as one:
        yield one


async def test_a_reply_in_the_triage_begins_with_a_text_and_goes_when_it_is_whole(
    agency: SmallAgency, ada: Hands
) -> None:
    task, composer = ada.task, ada.room.preview.query_one(Composer)
    await ada.press("v")
    await ada.press(*"erreicht")
    assert "[/x] erste" in str(ada.host.screen.query_one("#detail", Static).content)
    await ada.press("enter")
    assert composer.has_focus and "[/x] erste" in composer.text
    assert composer.selected_text == "{reason}"
    await ada.press("enter")
    assert any("{reason} (der Grund), {new_deadline}" in said for said in ada.told)
    assert ada.host.focused is composer, "it comes back to be filled"
    assert "{reason}" in composer.text
    composer.text = "Ja. "
    composer.move_cursor(composer.document.end)
    await ada.press("alt+v")
    await ada.press(*"Vorstellung", "enter")
    assert composer.text.startswith("Ja. Guten Tag, Frau Kundin,")
    await ada.press("enter")
    assert ada.titles == ["zweite"]
    with agency.office.reading() as work:
        sent = work.messages.all_of(task.id)[-1]
    assert sent.text.startswith("Ja. Guten Tag")


async def test_a_text_for_a_single_chat_is_taken_there(agency: SmallAgency, tmp_path: Path) -> None:
    kim = agency.customer(name="Kim")
    Singles(agency.office).post(kim, agency.ada.id, "Sind Sie da?")
    agency.clock.on(minutes=1)
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.press("v")
        await ada.press(*"Vorstellung", "enter")
        [wish] = ada.host.rooms_here.wishes
        assert isinstance(wish, OpenSingle) and wish.to_write and wish.person_id == kim.id
        assert wish.text.startswith("Guten Tag, Kim,")
