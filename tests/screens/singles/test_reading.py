"""Who reads single chats, and how one gets there."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from services.singles import Singles
from tests.builders import SmallAgency, small_agency
from tests.screens.singles.host import talking
from tests.screens.tasks.host import at_work


@pytest.fixture
def agency(sqlite_url: str) -> Iterator[SmallAgency]:
    made = small_agency(sqlite_url, names=("[/x] & Söhne", "Bolt"))
    yield made
    made.office.database.close()


def said(agency: SmallAgency) -> list[str]:
    with agency.office.reading() as work:
        return [
            one.text for chat in work.singles.everything() for one in work.singles.all_of(chat.id)
        ]


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
