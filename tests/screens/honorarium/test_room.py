"""The honorarium by keys: views, months, how it came about, an invoice from check to payment."""

from pathlib import Path

import pytest

from domain.invoice import InvoiceStatus
from services.honorarium import Honorarium
from tests.builders import SmallAgency, small_agency
from tests.money_agency import money_agency
from tests.screens.honorarium.host import hands
from widgets.commands import for_customers


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    made = small_agency(sqlite_url)
    money_agency(made)
    return made


def statuses(agency: SmallAgency) -> list[InvoiceStatus]:
    book = Honorarium(agency.office).of(agency.manager, agency.ada.id)
    return [one.status for one in book.invoices]


def saved(folder: Path) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in folder.glob("honorar-*.csv")]


async def test_an_invoice_from_its_check_to_its_payment(
    agency: SmallAgency, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.press("i")
        assert "575,39" in ada.painted
        assert "§ 19 UStG" in ada.painted
        await ada.press(*"RE-1", "ctrl+s")
        assert "RE-1" in ada.told
        await ada.press("z", "p")
        assert statuses(agency) == [InvoiceStatus.SUBMITTED]
        await ada.press(*"vvvvv", "p")
        await ada.press("enter")
        await ada.settle()
        assert "Gespeichert" in ada.told
    assert (tmp_path / "rechnung-RE-1.pdf").read_bytes().startswith(b"%PDF")
    async with hands(agency, agency.manager, tmp_path) as mia:
        for _ in range(5):
            await mia.press("v")
        assert "RE-1" in mia.painted
        await mia.press("enter")
        assert "Arbeitszeit Oktober 2026" in mia.painted
        await mia.press("z")
        await mia.pilot.pause(0.4)
        await mia.press("j")
        await mia.settle()
        assert statuses(agency) == [InvoiceStatus.PAID]


async def test_the_month_is_saved_as_a_table(
    agency: SmallAgency, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.press("left_square_bracket", "E")
        await ada.press("enter")
        await ada.press("enter")
        (written,) = saved(tmp_path)
        assert "196,00" in written


@pytest.mark.parametrize("size", [(80, 24), (200, 50)])
async def test_it_fits_every_size(
    agency: SmallAgency, tmp_path: Path, size: tuple[int, int]
) -> None:
    async with hands(agency, agency.ada, tmp_path, size) as ada:
        await ada.press("left_square_bracket")
        assert "731,99" in ada.painted


def test_only_who_has_or_steers_money_has_the_room(agency: SmallAgency) -> None:
    assert "honorarium" in for_customers.rooms_for(agency.ada.roles)
    assert "honorarium" in for_customers.rooms_for(agency.manager.roles)
    assert "honorarium" not in for_customers.rooms_for(agency.customer().roles)
