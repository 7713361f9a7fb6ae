"""The palette finds pages of the help, below everything else."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.command import Hit

from app.palette import LOWEST, MOST_TOPICS, Topics
from services.desk import Desk
from services.people.session import Session
from tests.app.rooms_for_tests import House
from tests.builders import SmallAgency, small_agency


@pytest.fixture
def agency(sqlite_url: str) -> Iterator[SmallAgency]:
    made = small_agency(sqlite_url)
    yield made
    made.office.database.close()


@pytest.fixture
def house(agency: SmallAgency, tmp_path: Path) -> House:
    desk = Desk(agency.office, tmp_path / "files", tmp_path / "local")
    return House(desk, tmp_path, session=Session(agency.ada, "Agentur"))


async def found(house: House, text: str) -> list[Hit]:
    return [hit async for hit in Topics(house.screen).search(text) if isinstance(hit, Hit)]


async def test_a_page_is_found_by_its_words_and_opened(house: House) -> None:
    async with house.run_test() as pilot:
        await house.workers.wait_for_complete()
        hits = await found(house, "feiertag")
        assert hits[0].text == "Werktage, Feiertage, Wochenenden"
        hits[0].command()
        await pilot.pause()
        await house.workers.wait_for_complete()
        assert house.current_mode == "help"
        assert house.second.topics == ["days_off"]


async def test_few_are_offered_and_none_before_what_can_be_done(house: House) -> None:
    async with house.run_test():
        await house.workers.wait_for_complete()
        hits = await found(house, "e")
        assert len(hits) == MOST_TOPICS
        assert max(hit.score for hit in hits) <= LOWEST


async def test_what_is_not_for_her_is_not_offered(house: House) -> None:
    async with house.run_test():
        await house.workers.wait_for_complete()
        assert "Eigene Daten einlesen" not in [hit.text for hit in await found(house, "csv")]
