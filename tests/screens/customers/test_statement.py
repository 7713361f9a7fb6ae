"""The account statement in the customers' room by keys: read, opened, saved, at every size."""

from datetime import timedelta
from pathlib import Path

import pytest

from domain.task import TaskStatus
from screens.navigation import OpenTask
from tests.builders import SmallAgency, small_agency
from tests.screens.customers.host import CustomersRooms, hands


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    made = small_agency(sqlite_url)
    made.books(made.acme, 5)
    made.clock.on(hours=2)
    task = made.task(status=TaskStatus.IN_PROGRESS)
    made.works(task, made.ada, timedelta(seconds=1234))
    return made


def saved(folder: Path, ending: str) -> str:
    (written,) = folder.glob(f"konto-*.{ending}")
    return written.read_text(encoding="utf-8")


async def test_it_adds_up_on_the_screen_and_goes_back(agency: SmallAgency, tmp_path: Path) -> None:
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.press("s")
        painted = ada.painted
        for told in ("+5:00:00 h", "-0:20:34 h", "4:39:26 h", "0:39:26 h", "4:00 h available"):
            assert told in painted
        await ada.press("escape")
        assert "+5:00:00 h" not in ada.painted
        assert ada.room.list.has_focus


async def test_enter_opens_the_task_of_a_line(agency: SmallAgency, tmp_path: Path) -> None:
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.press("s")
        await ada.press("j", "enter")
        rooms = ada.host.rooms
        assert isinstance(rooms, CustomersRooms)
        assert isinstance(rooms.wishes[-1], OpenTask)


async def test_what_is_booked_meanwhile_shows(agency: SmallAgency, tmp_path: Path) -> None:
    async with hands(agency, agency.admin, tmp_path) as alma:
        await alma.press("s")
        agency.books(agency.acme, 10)
        await alma.press("f5")
        await alma.settle()
        assert "+10:00:00 h" in alma.painted


@pytest.mark.parametrize(
    ("chosen", "ending", "told"),
    [
        ("to read", "txt", "4:39:26 h"),
        ("german", "csv", ";4,6572;"),
        ("plain", "csv", ",-1234,16766"),
    ],
)
async def test_it_is_saved_in_three_forms(
    agency: SmallAgency,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    chosen: str,
    ending: str,
    told: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.press("s")
        await ada.press("E", *(key if key != " " else "space" for key in chosen), "enter")
        await ada.press("enter")
    assert told in saved(tmp_path, ending)


async def test_nothing_is_saved_before_it_is_shown(agency: SmallAgency, tmp_path: Path) -> None:
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.press("E")
        assert "Open the account statement or the customer file first." in ada.told


@pytest.mark.parametrize("size", [(80, 24), (200, 50)])
async def test_it_fits_every_size(
    agency: SmallAgency, tmp_path: Path, size: tuple[int, int]
) -> None:
    async with hands(agency, agency.ada, tmp_path, size) as ada:
        await ada.press("enter", "s")
        assert "+5:00:00 h" in ada.painted
        assert "4:00 h available" in ada.painted
