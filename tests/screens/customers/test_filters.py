"""Filters above the customers by keys and mouse; the cursor stays on its customer."""

from datetime import timedelta
from pathlib import Path

import pytest
from rich.cells import cell_len

from domain.category import Category, CustomerFilter, Whose
from domain.task import TaskStatus
from screens.customers.chips import FilterChips
from tests.builders import SmallAgency, small_agency
from tests.screens.customers.host import hands
from tests.services.customer.examples import add


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    made = small_agency(sqlite_url)
    made.task(customer=made.bolt, status=TaskStatus.IN_PROGRESS)
    return made


async def test_a_category_is_chosen_and_escape_shows_all(
    agency: SmallAgency, tmp_path: Path
) -> None:
    async with hands(agency, agency.admin, tmp_path) as alma:
        await alma.press("j")
        assert alma.here == agency.bolt
        await alma.press("v")
        assert "Which customers?" in alma.painted
        await alma.press(*"active", "down", "enter")
        await alma.settle()
        assert alma.room.filter == CustomerFilter(Category.ACTIVE)
        assert alma.names == ["Bolt & Söhne"]
        await alma.press("escape")
        assert alma.names == ["Acme GmbH", "Bolt & Söhne"]


async def test_the_cursor_stays_on_its_customer(agency: SmallAgency, tmp_path: Path) -> None:
    async with hands(agency, agency.admin, tmp_path) as alma:
        await alma.press("j")
        alma.room.narrow(CustomerFilter(Category.ACTIVE))
        await alma.settle()
        assert (alma.names, alma.here) == (["Bolt & Söhne"], agency.bolt)
        alma.room.narrow(CustomerFilter())
        await alma.settle()
        assert alma.here == agency.bolt
        alma.room.narrow(CustomerFilter(Category.DORMANT))
        await alma.settle()
        assert not alma.names and alma.here is None


async def test_those_without_a_vpa_are_found(agency: SmallAgency, tmp_path: Path) -> None:
    add(agency, "Niemands GmbH")
    async with hands(agency, agency.admin, tmp_path) as alma:
        await alma.press("o")
        assert alma.names == ["Niemands GmbH"] and "Without a VPA" in alma.painted
        await alma.press("o")
        assert len(alma.names) == 3


async def test_an_assistant_goes_through_hers_and_where_she_helps(
    agency: SmallAgency, tmp_path: Path
) -> None:
    async with hands(agency, agency.ada, tmp_path) as ada:
        seen = []
        for _turn in range(3):
            await ada.press("o")
            seen.append((ada.room.filter.whose, ada.names))
        assert seen == [
            (Whose.MINE, ["Acme GmbH"]),
            (Whose.TEAM, []),
            (Whose.ALL, ["Acme GmbH"]),
        ]


async def test_a_customer_opened_from_elsewhere_is_never_filtered_away(
    agency: SmallAgency, tmp_path: Path
) -> None:
    async with hands(agency, agency.admin, tmp_path) as alma:
        alma.room.narrow(CustomerFilter(Category.ACTIVE))
        await alma.settle()
        await alma.room.open_customer(agency.acme)
        await alma.settle()
        assert alma.here == agency.acme and len(alma.names) == 2


async def test_a_silent_one_is_found_after_weeks(agency: SmallAgency, tmp_path: Path) -> None:
    agency.clock.at += timedelta(days=30)
    async with hands(agency, agency.admin, tmp_path) as alma:
        alma.room.narrow(CustomerFilter(Category.SILENT))
        await alma.settle()
        assert alma.names == ["Acme GmbH", "Bolt & Söhne"]


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50)])
async def test_the_mouse_chooses_a_chip(
    agency: SmallAgency, tmp_path: Path, size: tuple[int, int]
) -> None:
    async with hands(agency, agency.admin, tmp_path, size) as alma:
        chips = alma.room.query_one(FilterChips)
        at = cell_len(str(chips.render()).partition("●")[0])
        await alma.pilot.click(chips, offset=(at + 1, 0))
        await alma.settle()
        assert alma.room.filter == CustomerFilter(Category.ACTIVE)
        assert alma.names == ["Bolt & Söhne"]
