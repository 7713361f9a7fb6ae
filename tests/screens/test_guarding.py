"""Before something secret goes out it is asked; no keeps the text."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import SmallAgency, small_agency
from tests.screens.tasks.host import Hand, at_work


@pytest.fixture
def agency(sqlite_url: str) -> Iterator[SmallAgency]:
    made = small_agency(sqlite_url)
    yield made
    made.office.database.close()


async def writes(hand: Hand, text: str) -> None:
    await hand.press("enter", "tab")
    hand.host.room.pane.composer.text = text
    await hand.press("enter")
    await hand.pilot.pause(0.4)


async def test_no_keeps_it_and_yes_sends_it(agency: SmallAgency, tmp_path: Path) -> None:
    task = agency.task()
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await writes(hand, "PIN 1234 und 4111 1111 1111 1111")
        assert "einer Kartennummer und einem Passwort" in hand.painted()
        await hand.press("enter")
        assert hand.host.room.pane.composer.text == "PIN 1234 und 4111 1111 1111 1111"
        with agency.office.reading() as work:
            assert work.messages.all_of(task.id) == []
        hand.host.room.pane.composer.focus()
        await hand.press("enter")
        await hand.pilot.pause(0.4)
        await hand.press("j")
        with agency.office.reading() as work:
            [sent] = work.messages.all_of(task.id)
    assert sent.text == "PIN 1234 und 4111 1111 1111 1111"


async def test_an_order_number_goes_unasked(agency: SmallAgency, tmp_path: Path) -> None:
    agency.task()
    async with at_work(agency, agency.ada, tmp_path) as hand:
        await writes(hand, "Bestellung 1234567890123")
        assert len(hand.host.screen_stack) == 1
        assert hand.host.room.pane.composer.text == ""
