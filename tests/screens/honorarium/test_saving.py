"""What the honorarium shows, saved: invoices, tables, recorded time."""

import json
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


async def test_the_month_is_saved_as_a_table(
    agency: SmallAgency, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.press("left_square_bracket", "E")
        await ada.press("enter")
        await ada.press("enter")
        written = (tmp_path / "honorar-2026-10.csv").read_text(encoding="utf-8")
        assert "196,00" in written
        await ada.press("E", *"zeit, json", "enter", "enter")
        told = json.loads((tmp_path / "zeiten-2026-10.json").read_text(encoding="utf-8"))
        assert (told["person"], told["seconds"]) == ("Ada Assistent", 144_000)


async def test_each_view_saves_its_own_sum(
    agency: SmallAgency, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with hands(agency, agency.ada, tmp_path) as ada:
        for view, cents in (("payout", 575_39), ("release", 156_60)):
            await ada.press("v", "E", *"json", "enter", "enter")
            told = json.loads((tmp_path / f"honorar-{view}.json").read_text(encoding="utf-8"))
            assert told["cents"] == cents
            assert f"{cents // 100},{cents % 100}" in ada.painted
        await ada.press("v", "E")
        assert "Speichern lassen sich" in ada.told


async def test_what_cancelled_an_invoice_is_shown_and_saved_like_one(
    agency: SmallAgency, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.press("i", *"RE-1", "ctrl+s")
    async with hands(agency, agency.manager, tmp_path) as mia:
        await mia.press(*"vvvvv", "x", *"falsche Nummer", "enter")
        await mia.settle()
        assert "STORNO RE-1" in mia.painted
        assert "hebt RE-1 auf" in mia.painted
        await mia.press("g", "p", "enter")
        await mia.settle()
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.press(*"vvvvv", "g", "enter")
        assert "falsche Nummer" in ada.painted
        await ada.press("p", "ctrl+a", "ctrl+k", *"meins.pdf", "enter")
        await ada.settle()
    assert (tmp_path / "meins.pdf").read_bytes().startswith(b"%PDF")
    saved_as = tmp_path / "stornorechnung-STORNO-RE-1.pdf"
    assert saved_as.read_bytes().startswith(b"%PDF")
