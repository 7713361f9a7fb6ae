"""The honorarium by keys: views, months, how it came about, an invoice from check to payment."""

from pathlib import Path

import pytest

from domain.invoice import InvoiceStatus
from services.honorarium.honorarium import Honorarium
from services.invoice.invoices import Invoices
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
        await mia.press("z", *"morgen", "enter")
        assert "Dieser Tag liegt noch vor uns" in mia.painted
        await mia.press("ctrl+a", "ctrl+k", "enter")
        await mia.settle()
        assert "Rechnung RE-1 wurde am Mo 02.11.2026 bezahlt" in mia.told
        assert statuses(agency) == [InvoiceStatus.PAID]


async def test_a_wrong_payment_is_taken_back_with_a_reason(
    agency: SmallAgency, tmp_path: Path
) -> None:
    invoices = Invoices(agency.office)
    invoice = invoices.submit(agency.ada, "RE-1", invoices.preview(agency.ada))
    invoices.pay(agency.manager, invoice.id, agency.clock().date())
    async with hands(agency, agency.manager, tmp_path) as mia:
        await mia.press("V")
        await mia.press("x")
        assert "Z nimmt es mit einem Grund zurück" in mia.told
        await mia.press("Z")
        assert "Warum ist die Rechnung RE-1 von Ada Assistent doch nicht bezahlt?" in mia.painted
        await mia.press("escape")
        assert statuses(agency) == [InvoiceStatus.PAID]
        await mia.press("Z", *"Falsche Zeile", "enter")
        await mia.settle()
        assert "RE-1 von Ada Assistent wartet wieder auf Zahlung" in mia.told
        assert statuses(agency) == [InvoiceStatus.SUBMITTED]
        await mia.press("Z")
        assert "eine bezahlte Rechnung" in mia.told


async def test_a_cancelled_invoice_is_submitted_anew_under_another_number(
    agency: SmallAgency, tmp_path: Path
) -> None:
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.press("i", *"RE-1", "ctrl+s")
    async with hands(agency, agency.manager, tmp_path) as mia:
        await mia.press("V")
        assert "fällig" in mia.painted
        await mia.press("x", "enter")
        assert "Bitte ein kurzes Wort dazu" in mia.painted, "nothing happens without a reason"
        await mia.press(*"Falscher", "enter")
        assert "RE-1 ist storniert" in mia.told
        assert "fällig" not in mia.painted
        await mia.press("g", "enter")
        assert "Storniert von Mia Manager: Falscher" in mia.painted
    async with hands(agency, agency.ada, tmp_path) as ada:
        assert "RE-1 hat Mia Manager storniert: Falscher. Was darin stand" in ada.painted
        await ada.press("i")
        assert "zuletzt: RE-1" in ada.painted
        await ada.press(*"re- 1", "ctrl+s")
        assert "RE-1 ist schon vergeben" in ada.painted
        await ada.press("home", "delete", *"N", "ctrl+s")
        await ada.settle()
        assert "storniert: Falscher" not in ada.painted
    told = [InvoiceStatus.CANCELLED, InvoiceStatus.CANCELLED, InvoiceStatus.SUBMITTED]
    assert statuses(agency) == told


@pytest.mark.parametrize("size", [(80, 24), (200, 50)])
async def test_it_fits_every_size(
    agency: SmallAgency, tmp_path: Path, size: tuple[int, int]
) -> None:
    async with hands(agency, agency.ada, tmp_path, size) as ada:
        await ada.press("left_square_bracket")
        assert "731,99" in ada.painted


async def test_what_an_invoice_holds_is_read_on_while_its_number_is_typed(
    agency: SmallAgency, tmp_path: Path
) -> None:
    async with hands(agency, agency.ada, tmp_path, (80, 24)) as ada:
        await ada.press("i", *"RE-")
        first = ada.painted
        await ada.press(*["down"] * 3)
        assert ada.painted != first
        await ada.press("pageup", "1", "ctrl+s")
        assert "RE-1" in ada.told


async def test_where_it_is_narrow_the_day_of_payment_is_told_too(
    agency: SmallAgency, tmp_path: Path
) -> None:
    invoices = Invoices(agency.office)
    invoices.submit(agency.ada, "RE-1", invoices.preview(agency.ada))
    async with hands(agency, agency.manager, tmp_path, (80, 24)) as mia:
        await mia.press("V")
        assert "fällig Fr 06.11." in mia.painted


def test_only_who_has_or_steers_money_has_the_room(agency: SmallAgency) -> None:
    assert "honorarium" in for_customers.rooms_for(agency.ada.roles)
    assert "honorarium" in for_customers.rooms_for(agency.manager.roles)
    assert "honorarium" not in for_customers.rooms_for(agency.customer().roles)


async def test_the_foot_names_the_keys_of_the_view(agency: SmallAgency, tmp_path: Path) -> None:
    async with hands(agency, agency.ada, tmp_path) as ada:
        assert "Rechnung einreichen" not in ada.painted.splitlines()[-1]
        await ada.press("v")
        assert "i Rechnung einreichen" in ada.painted.splitlines()[-1]
    async with hands(agency, agency.manager, tmp_path) as mia:
        assert "w Wessen Honorar" in mia.painted.splitlines()[-1]
        await mia.press("V")
        foot = mia.painted.splitlines()[-1]
        assert "z Rechnung bezahlt" in foot and "einreichen" not in foot
    invoices = Invoices(agency.office)
    invoices.submit(agency.ada, "RE-1", invoices.preview(agency.ada))
    async with hands(agency, agency.manager, tmp_path) as mia:
        await mia.press("V", "z", "enter")
        await mia.settle()
        foot = mia.painted.splitlines()[-1]
        assert "Z Doch unbezahlt" in foot and "z Rechnung bezahlt" not in foot
    async with hands(agency, agency.manager, tmp_path, (80, 24)) as mia:
        await mia.press("V")
        assert "Z Doch unbezahlt" in mia.painted.splitlines()[-1]
