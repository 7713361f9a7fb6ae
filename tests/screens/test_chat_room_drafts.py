"""What is typed for a chat is the same draft in whichever room it is typed (CHAT-6)."""

from pathlib import Path

import pytest

from domain.ids import TaskId
from screens.navigation import OpenTask
from screens.tasks import TasksScreen
from screens.triage import TriageScreen
from services.desk import Desk
from services.people.session import Session
from tests.builders import SmallAgency, small_agency
from tests.screens.whole_house import WholeHouse, settle
from widgets.chat.composer import Composer


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    return small_agency(sqlite_url)


def here(house: WholeHouse) -> type[object]:
    """The kind of room she is in."""
    return type(house.screen)


async def test_a_reply_begun_in_the_triage_goes_on_in_the_chat(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task = agency.task(deadline_at=None)
    agency.says(task)
    desk = Desk(agency.office, tmp_path / "files", tmp_path)
    house = WholeHouse(desk, Session(agency.ada, "Agentur"), tmp_path)
    async with house.run_test(size=(140, 40), notifications=True) as pilot:
        await settle(pilot)
        house.screen.post_message(OpenTask(TaskId(task.id)))
        await settle(pilot)
        await house.action_go("triage")
        await settle(pilot)
        assert here(house) is TriageScreen
        await pilot.press("r", *"Guten Tag", "escape")
        await settle(pilot)
        await house.action_go("tasks")
        await settle(pilot)
        assert here(house) is TasksScreen
        composer = house.screen.query_one(Composer)
        assert composer.text == "Guten Tag"
        await house.action_go("triage")
        await settle(pilot)
        await pilot.press("r", "enter")
        await settle(pilot)
        await house.action_go("tasks")
        await settle(pilot)
        assert composer.text == ""
    desk.close()
