"""The palette: what keys would do here, and every place one may go to."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.command import CommandList, DiscoveryHit, Hit
from textual.message import Message

from app.palette import HINT_AFTER, Commands, Places
from screens.navigation import Navigation, OpenCustomer, OpenPerson, OpenSingle, OpenTask
from services.desk import Desk
from services.people.session import Session
from tests.app.rooms_for_tests import House
from tests.builders import SmallAgency, small_agency
from widgets.privacy import hide_customers

HOSTILE = "[/x] & Söhne"


@pytest.fixture
def agency(sqlite_url: str) -> Iterator[SmallAgency]:
    made = small_agency(sqlite_url, (HOSTILE, "Bolt"))
    yield made
    made.office.database.close()


@pytest.fixture
def house(agency: SmallAgency, tmp_path: Path) -> House:
    desk = Desk(agency.office, tmp_path / "files", tmp_path / "local")
    return House(desk, tmp_path, session=Session(agency.manager, "Agentur"))


def nothing_fits(house: House) -> bool:
    options = house.screen.query_one(CommandList).options
    return any("Nichts passt dazu" in str(getattr(one.prompt, "renderable", "")) for one in options)


async def found(house: House, kind: type[Commands] | type[Places], text: str) -> list[Hit]:
    provider = kind(house.screen)
    await provider.startup()
    return [hit async for hit in provider.search(text) if isinstance(hit, Hit)]


async def test_every_command_of_room_and_frame_is_offered_with_its_key(house: House) -> None:
    async with house.run_test(notifications=True) as pilot:
        await house.workers.wait_for_complete()
        await pilot.pause()
        offered = [hit async for hit in Commands(house.screen).discover()]
        shown = [str(hit.display) for hit in offered if isinstance(hit, DiscoveryHit)]
        assert "Antworten  r" in shown
        assert "Triage  2" in shown
        assert "Beenden  Strg+Q" in shown
        assert len(shown) == len(set(shown))


async def test_nothing_fits_is_said_in_the_readers_words(house: House) -> None:
    async with house.run_test() as pilot:
        await house.workers.wait_for_complete()
        await pilot.press("ctrl+p", *"qqqxyz")
        await asyncio.sleep(1.2)  # it waits for hits before it says so
        await pilot.pause()
        assert nothing_fits(house)
        await pilot.press("backspace", "backspace", "backspace")
        await pilot.press("backspace", "backspace", "backspace", *"antworten")
        await asyncio.sleep(0.5)
        assert not nothing_fits(house)
        found = house.screen.query_one(CommandList)
        assert found.render_line(0).text.startswith("❯")


async def test_a_command_runs_and_after_the_third_time_its_key_is_told(house: House) -> None:
    async with house.run_test(notifications=True) as pilot:
        await house.workers.wait_for_complete()
        await pilot.pause()
        for _use in range(HINT_AFTER + 1):
            await pilot.press("ctrl+p", *"antworten")
            await asyncio.sleep(0.5)  # the palette gathers hits for a while before it shows them
            await pilot.press("enter")
            await pilot.pause()
        assert house.first.replied == HINT_AFTER + 1
        told = [note.message for note in house._notifications]
        assert told == ["„Antworten“ geht auch mit der Taste r."]


async def test_customers_tasks_and_people_are_found(house: House, agency: SmallAgency) -> None:
    task = agency.task(title=f"Angebot für {HOSTILE}")
    async with house.run_test(notifications=True) as pilot:
        await house.workers.wait_for_complete()
        await pilot.pause()
        hits = await found(house, Places, "söhne")
        assert [hit.text for hit in hits] == [HOSTILE, f"Angebot für {HOSTILE}"]
        assert f"Aufgabe {task.number}" in str(hits[1].match_display)
        assert [hit.text for hit in await found(house, Places, "ada")] == [
            "Ada Assistent",
            "Ada Assistent schreiben",
        ]
        assert [hit.text for hit in await found(house, Places, "mia")][1:] == []


async def test_a_hidden_name_is_hidden_here_too(house: House) -> None:
    async with house.run_test(notifications=True) as pilot:
        await house.workers.wait_for_complete()
        await pilot.pause()
        hide_customers(True)
        try:
            assert [hit.text for hit in await found(house, Places, "söhne")] == ["Kunde 1"]
        finally:
            hide_customers(False)


@pytest.mark.parametrize(
    ("text", "wish", "at"),
    [
        ("bolt", OpenCustomer, 0),
        ("reise", OpenTask, 0),
        ("bea", OpenPerson, 0),
        ("bea", OpenSingle, 1),
    ],
)
async def test_choosing_a_place_goes_there(
    house: House,
    agency: SmallAgency,
    text: str,
    wish: type,
    at: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    agency.task(title="Reise")
    async with house.run_test(notifications=True) as pilot:
        await house.workers.wait_for_complete()
        await pilot.pause()
        posted: list[object] = []
        posts = house.first.post_message

        def noted(message: Message) -> bool:
            if not isinstance(message, Navigation):
                return posts(message)
            posted.append(message)
            return True

        monkeypatch.setattr(house.first, "post_message", noted)
        hits = await found(house, Places, text)
        hits[at].command()
        assert [type(one) for one in posted] == [wish]
