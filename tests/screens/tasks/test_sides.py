"""The panels beside the chat: one at a time, each of them reachable, each with its own place."""

from pathlib import Path

import pytest

from screens.tasks.sides import SIDES, Side
from tests.builders import small_agency
from tests.screens.tasks.host import at_work


@pytest.mark.parametrize("name", SIDES)
async def test_every_panel_stands_alone_and_can_be_entered(
    name: str, sqlite_url: str, tmp_path: Path
) -> None:
    agency = small_agency(sqlite_url)
    agency.says(agency.task())
    async with at_work(agency, agency.ada, tmp_path) as hand:
        room = hand.host.room
        await hand.press("enter")
        room.action_side(name)
        await hand.settle()
        shown = [side for side in room.query(Side) if side.display]
        assert [side.NAME for side in shown] == [name]
        assert hand.host.focused is shown[0].target
    agency.office.database.close()
