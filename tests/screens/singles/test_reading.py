"""Who reads single chats, and how one gets there."""

from pathlib import Path

import pytest

from services.chat.singles import Singles
from tests.builders import SmallAgency
from tests.screens.singles.host import talking
from tests.screens.tasks.host import at_work


async def test_management_reads_along_and_cannot_write_there(
    agency: SmallAgency, tmp_path: Path
) -> None:
    singles = Singles(agency.office)
    singles.post(agency.ada, agency.bea.id, "Unter uns")
    agency.clock.on(minutes=1)
    async with talking(agency, agency.manager, tmp_path) as hand:
        assert "Unter uns" not in hand.painted()
        await hand.press("w", "enter")
        assert "Unter uns" in hand.painted()
        assert not hand.host.singles.composer.display
        await hand.press("r")
        assert any("liest du nur mit" in told for told in hand.host.told)


async def test_c_leads_there_from_the_tasks(agency: SmallAgency, tmp_path: Path) -> None:
    agency.task()
    async with at_work(agency, agency.ada, tmp_path) as hand:
        host = hand.host
        assert host.rooms is not None
        host.add_mode("singles", host.rooms._singles)
        host.rooms.factories |= {"singles": host.rooms._singles}
        await hand.press("c")
        assert host.current_mode == "singles"
        await hand.press("escape")
        assert host.current_mode == "tasks"


async def test_home_goes_to_the_very_first_message_and_end_back(
    agency: SmallAgency, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("screens.singles.reading.FAR", 20)
    singles = Singles(agency.office)
    for nth in range(100):
        agency.clock.on(minutes=1)
        singles.post(agency.ada, agency.bea.id, f"Nachricht {nth}")
    agency.clock.on(minutes=1)
    async with talking(agency, agency.ada, tmp_path) as hand:
        await hand.press("enter", "home")
        assert "Nachricht 0" in hand.painted()
        await hand.press("end")
        assert "Nachricht 99" in hand.painted()
