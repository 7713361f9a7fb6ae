"""Esc leads back to the room one came from, and from the last one nowhere."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from textual.pilot import Pilot

from domain.triage import TriageKind
from screens.room import Changed
from screens.triage import TriageScreen
from services.desk import Desk
from services.people.session import Session
from tests.builders import SmallAgency, small_agency
from tests.screens.whole_house import WholeHouse, settle
from tests.services.dashboard.examples import furnished


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    agency = small_agency(sqlite_url)
    furnished(agency)
    return agency


@pytest.fixture
async def ada(agency: SmallAgency, tmp_path: Path) -> AsyncIterator[Pilot[int]]:
    desk = Desk(agency.office, tmp_path / "files", tmp_path / "local")
    house = WholeHouse(desk, Session(agency.ada, "Fleißige Hände"), tmp_path)
    async with house.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        yield pilot


async def press(ada: Pilot[int], *keys: str) -> str:
    """Press keys one after the other; the room in which that ends."""
    for key in keys:
        await ada.press(key)
        await settle(ada)
    return ada.app.current_mode


def triage(ada: Pilot[int]) -> TriageScreen:
    assert isinstance(ada.app.screen, TriageScreen)
    return ada.app.screen


async def test_from_a_figure_to_the_triage_and_back(ada: Pilot[int]) -> None:
    assert await press(ada, "enter") == "triage"
    assert await press(ada, "escape") == "dashboard"


async def test_who_came_by_the_rooms_number_sees_every_kind_again_and_stays(
    ada: Pilot[int],
) -> None:
    assert await press(ada, "enter", "1", "2") == "triage"
    assert triage(ada).list.selection.kinds
    assert await press(ada, "escape") == "triage"
    assert not triage(ada).list.selection.kinds
    assert await press(ada, "escape") == "triage"


async def test_a_mark_is_left_before_the_room(ada: Pilot[int]) -> None:
    assert await press(ada, "enter", "space", "escape") == "triage"
    assert not triage(ada).list.rows.marked
    assert await press(ada, "escape") == "dashboard"


@pytest.mark.parametrize(("number", "mode"), [("2", "triage"), ("4", "customers")])
async def test_the_help_of_a_room_leads_back_to_it(ada: Pilot[int], number: str, mode: str) -> None:
    assert await press(ada, number, "question_mark") == "help"
    assert await press(ada, "escape") == mode


async def test_the_help_opened_by_its_number_stays(ada: Pilot[int]) -> None:
    assert await press(ada, "9", "enter", "escape", "escape") == "help"


async def test_what_others_do_while_the_triage_is_opened_ends_nothing(ada: Pilot[int]) -> None:
    await press(ada, "2")
    room = triage(ada)
    for _round in range(5):
        await room.open_triage(frozenset({TriageKind.ANSWER_OWED}))
        room.post_message(Changed())
        room.reload()
    await settle(ada)
    assert room.list.rows.lines


async def test_from_the_triage_into_a_chat_and_back_again(ada: Pilot[int]) -> None:
    assert await press(ada, "enter", "enter") == "tasks"
    assert await press(ada, "escape") == "triage"
    assert await press(ada, "escape") == "dashboard"


async def test_a_task_chosen_in_its_room_leads_back_to_the_list_there(ada: Pilot[int]) -> None:
    assert await press(ada, "3", "enter", "escape", "escape") == "tasks"
