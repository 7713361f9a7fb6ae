"""Reading one honorarium: months, views, how a line came about."""

from pathlib import Path

import pytest

from services.honorarium.honorarium import Honorarium
from services.task.participants import Participants
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


async def test_the_forecast_says_what_is_not_in_it(agency: SmallAgency, tmp_path: Path) -> None:
    (hers,) = Honorarium(agency.office).of(agency.ada, agency.ada.id).expected()
    part = "Farben [/b]"
    Participants(agency.office).bring_in(agency.manager, hers.task.id, agency.bea.id, part)
    async with hands(agency, agency.bea, tmp_path, (80, 24)) as bea:
        await bea.press("v", "v", "v", "v")
        assert "0,00 € · ohne 1 Aufgabe als Projektassistenz" in bea.painted
        await bea.press("enter")
        assert "Hinzugezogen für: Farben [/b]" in bea.painted
        assert "niemand hat einen eigenen Anteil." in bea.painted
        assert "Darum ist davon nichts in der Summe; bezahlt wird, wer mitarbeitet." in bea.painted
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.press("v", "v", "v", "v", "enter")
        assert "1 Projektassistenz arbeitet mit" in ada.painted
        assert "ohne" not in ada.painted.splitlines()[2]


async def test_six_views_follow_each_other(agency: SmallAgency, tmp_path: Path) -> None:
    async with hands(agency, agency.ada, tmp_path) as ada:
        for told in ("575,39", "156,60", "18,30 € je Stunde", "1.148,40", "Rechnungen"):
            await ada.press("v")
            assert told in ada.painted
        await ada.press("left_square_bracket")
        assert "Nur die Gesamtansicht" in ada.told
        assert "Noch keine Rechnung" in ada.painted
        await ada.press("V")
        assert "1.148,40" in ada.painted


async def test_an_hour_and_a_forecast_open_to_how_they_came_about(
    agency: SmallAgency, tmp_path: Path
) -> None:
    async with hands(agency, agency.ada, tmp_path, (80, 24)) as ada:
        await ada.press(*"vvvGk", "enter")
        for told in ("August 2026", "40:00:00 h · 693,33 €", "÷ 40:00:00 h = 17,33 €"):
            assert told in ada.painted
        await ada.press("enter", "G", "enter")
        assert "40:00:00 h · 731,99 €" in ada.painted
        assert "731,99 € ÷ 40:00:00 h = 18,30 €" in ada.painted
        await ada.press("v", "enter")
        assert "88:00:00 h" in ada.painted
        assert "÷ 2 = 44:00:00 h" in ada.painted
        assert "44:00:00 h × 14,50 € × 1,8 = 1.148,40 €" in ada.painted


async def test_without_an_assistant_every_key_says_what_comes_first(
    agency: SmallAgency, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Honorarium, "people", lambda *_asked: [])
    async with hands(agency, agency.admin, tmp_path) as alma:
        assert "Die erste kommt mit: vpa person add" in alma.painted
        await alma.press("w")
        assert "Es gibt noch keine Assistentin" in alma.told
        await alma.press(*"rcm")
        assert len(alma.host.screen_stack) == 1
