"""Reading one honorarium: months, views, how a line came about."""

from pathlib import Path

import pytest

from tests.builders import SmallAgency, small_agency
from tests.money_agency import money_agency
from tests.screens.honorarium.host import hands


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    made = small_agency(sqlite_url)
    money_agency(made)
    return made


async def test_the_month_adds_up_and_every_line_opens(agency: SmallAgency, tmp_path: Path) -> None:
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.press("left_square_bracket")
        for told in ("Oktober 2026", "731,99 €", "196,00 €", "58,52 €", "20,00 €", "11,66 €"):
            assert told in ada.painted
        await ada.press("g", "enter")
        assert "einmal gerundet" in ada.painted
        await ada.press("enter")
        assert "einmal gerundet" not in ada.painted
        await ada.press("c")
        assert "€ nach Arbeitsmonat" in ada.painted
        await ada.press("c", "m")
        assert "nach Tag der Freigabe" in ada.painted


async def test_six_views_follow_each_other(agency: SmallAgency, tmp_path: Path) -> None:
    async with hands(agency, agency.ada, tmp_path) as ada:
        for told in ("575,39", "156,60", "18,30 € je Stunde", "1.148,40", "Rechnungen"):
            await ada.press("v")
            assert told in ada.painted
        await ada.press("left_square_bracket")
        assert "Nur die Gesamtansicht" in ada.told
