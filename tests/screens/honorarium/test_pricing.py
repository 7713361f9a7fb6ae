"""What management does in the honorarium, and that nobody else can."""

from pathlib import Path

import pytest

from services.honorarium import Honorarium
from tests.builders import SmallAgency, small_agency
from tests.money_agency import money_agency
from tests.screens.honorarium.host import hands


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    made = small_agency(sqlite_url)
    money_agency(made)
    return made


async def test_management_sets_a_rate_and_books_a_correction(
    agency: SmallAgency, tmp_path: Path
) -> None:
    async with hands(agency, agency.manager, tmp_path) as mia:
        await mia.press("b")
        await mia.press("end", *["backspace"] * 5, *"15,25", "ctrl+s")
        assert "15,25" in mia.told
        await mia.press("n")
        await mia.press(*"korrektur", "enter")
        await mia.press(*"-2,50", "tab", *"Doppelt", "ctrl+s")
        book = Honorarium(agency.office).of(agency.manager, agency.ada.id)
        assert [rate.cents for rate in book.rates][-1] == 1525
        assert -250 in [line.cents for line in book.lines]


async def test_an_assistant_prices_nothing_and_is_told_why(
    agency: SmallAgency, tmp_path: Path
) -> None:
    async with hands(agency, agency.ada, tmp_path) as ada:
        for key in ("b", "s", "n", "x", "z", "A"):
            await ada.press(key)
        assert len(ada.host.screen_stack) == 1
        assert "Leitung" in ada.told


async def test_another_one_is_chosen_by_name(agency: SmallAgency, tmp_path: Path) -> None:
    async with hands(agency, agency.admin, tmp_path) as alma:
        await alma.press("w")
        await alma.press(*"bea", "enter")
        assert alma.room.book is not None
        assert alma.room.book.name == "Bea Assistent"
