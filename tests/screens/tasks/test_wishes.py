"""A customer's wish is reported from the chat, refused politely, and noted by management."""

from pathlib import Path

import pytest

from services.chat.wishes import Wishes
from tests.builders import SmallAgency, small_agency
from tests.screens.tasks.host import at_work


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    return small_agency(sqlite_url, names=("[/x] & Söhne", "Bolt"))


async def test_an_assistant_reports_and_a_manager_takes_note(
    agency: SmallAgency, tmp_path: Path
) -> None:
    agency.task()
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await hand.press("exclamation_mark")
        assert any("Öffne zuerst den Chat" in told for told in hand.host.told)
        await hand.press("enter", "exclamation_mark")
        await hand.press(*"direkt", "enter")
        await hand.press(*"Will mich", "ctrl+s")
        await hand.settle()
        assert "Ihren Wunsch gebe ich an die Agentur" in hand.host.room.pane.composer.text
    async with at_work(agency, agency.manager, tmp_path) as hand:
        await hand.press("exclamation_mark")
        assert "[/x] & Söhne · direkter Vertrag" in hand.painted()
        assert "Will mich" in hand.painted()
        await hand.press("enter")
        assert any("Noch 0" in told for told in hand.host.told)
    assert Wishes(agency.office).waiting(agency.manager) == []
