"""Ready texts in the tasks' room: picked, filled on, and worded by management."""

from pathlib import Path

import pytest
from textual.widgets import Static, TextArea

from domain.customer import Address
from domain.message import Tag
from domain.template import Template
from services.chat.templates import Templates
from services.saying import spoken
from tests.builders import SmallAgency, small_agency
from tests.screens.tasks.host import at_work


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    return small_agency(sqlite_url, names=("[/x] & Söhne", "Bolt"))


async def test_a_text_is_picked_filled_on_and_sent(agency: SmallAgency, tmp_path: Path) -> None:
    task = agency.task(title="[red] Reise")
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await hand.press("enter")
        await hand.press("v")
        await hand.press(*"erreicht")
        assert "[red] Reise" in str(hand.host.screen.query_one("#detail", Static).content)
        await hand.press("enter")
        composer = hand.host.room.pane.composer
        assert composer.has_focus and "[red] Reise" in composer.text
        assert composer.selected_text == "{reason}"
        await hand.press("enter")
        assert any("{reason} (der Grund), {new_deadline}" in said for said in hand.host.told)
        assert "{reason}" in composer.text, "it comes back to be filled"
        composer.text = composer.text.replace("{reason}", "Krank").replace("{new_deadline}", "Mo")
        composer.focus()
        await hand.press("enter")
    with agency.office.reading() as work:
        [sent] = work.messages.all_of(task.id)
    assert "Krank" in sent.text and "bis Mo" in sent.text


async def test_it_goes_in_while_one_writes(agency: SmallAgency, tmp_path: Path) -> None:
    agency.task()
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await hand.press("enter", "tab", *"Ja. v")
        await hand.press("alt+v")
        await hand.press(*"Rückfrage", "enter")
        assert hand.host.room.pane.composer.text.startswith("Ja. vGuten Tag, Frau Kundin,")


async def test_management_words_a_text_and_takes_ours_back(
    agency: SmallAgency, tmp_path: Path
) -> None:
    templates = Templates(agency.office)
    key = (Template.ABSENCE, Address.DU)
    agency.task()
    async with at_work(agency, agency.manager, tmp_path) as hand:
        await hand.press("V")
        await hand.press(*"Abwesenheit du", "enter")
        field = hand.host.screen.query_one("#text", TextArea)
        field.text = "Hallo {contact}, [/x] {due} {Kunde}"
        await hand.press("ctrl+s")
        refused = str(hand.host.screen.query_one(".field--wrong", Static).content)
        assert "Hier nicht zu füllen: {due}, {Kunde}." in refused, "at the text, not beside it"
        field.text = "Hallo {contact}, [/x]"
        await hand.press()
        assert "Hallo ‹wer es liest›, [/x]" in hand.painted()
        await hand.press("ctrl+s")
        assert templates.wordings(agency.ada) == {key: "Hallo {contact}, [/x]"}
        assert "Abwesenheit du" in hand.painted(), "the list comes again where she was"
        await hand.press("enter")
        await hand.press("ctrl+r")
        assert templates.wordings(agency.ada) == {}
        await hand.press("escape")
        assert len(hand.host.screen_stack) == 1


async def test_texts_to_quiet_customers_are_found_by_what_lists_call_them(
    agency: SmallAgency, tmp_path: Path
) -> None:
    agency.task()
    async with at_work(agency, agency.manager, tmp_path) as hand:
        await hand.press("V", *"still du")
        assert "drei Wochen Ruhe · Du" in hand.painted()
        await hand.press("ctrl+u", *"inaktiv")
        assert "lange nichts gehört · Sie" in hand.painted()


async def test_an_assistant_is_told_who_words_them(agency: SmallAgency, tmp_path: Path) -> None:
    agency.task()
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await hand.press("V")
        assert any("formuliert das Management" in said for said in hand.host.told)


async def test_messages_of_a_tag_are_shown_and_gone_to(agency: SmallAgency, tmp_path: Path) -> None:
    task = agency.task()
    with agency.office.database.write() as work:
        for nth in range(130):
            agency.clock.on(minutes=1)
            tags = frozenset({Tag.DECISION}) if nth == 3 else frozenset()
            message = spoken(task, agency.ada, f"[/x] Nummer {nth}", tags, agency.clock())
            work.messages.add(message)
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await hand.press("enter", "F")
        assert "Entscheidung" in hand.painted()
        await hand.press("enter")
        assert "[/x] Nummer 3" in hand.painted()
        await hand.press("enter")
        await hand.settle()
        here = hand.host.room.message_here
        assert here is not None and here.text == "[/x] Nummer 3"


async def test_without_a_tag_it_says_so(agency: SmallAgency, tmp_path: Path) -> None:
    agency.task()
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await hand.press("enter", "F")
        assert any("noch keine Nachricht ein Kennzeichen" in told for told in hand.host.told)
