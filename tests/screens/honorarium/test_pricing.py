"""What management does in the honorarium, and that nobody else can."""

from pathlib import Path

import pytest

from domain.fee import FeeKind
from services.honorarium.fees import Fees
from services.honorarium.honorarium import Honorarium
from services.invoice.invoices import Invoices
from tests.builders import SmallAgency, small_agency
from tests.money_agency import money_agency
from tests.screens.honorarium.host import hands, room_of


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
        for key in ("b", "s", "n", "x", "z", "Z", "A"):
            await ada.press(key)
        assert len(ada.host.screen_stack) == 1
        assert "Leitung" in ada.told


async def test_another_one_is_chosen_by_name(agency: SmallAgency, tmp_path: Path) -> None:
    async with hands(agency, agency.admin, tmp_path) as alma:
        await alma.press("w")
        await alma.press(*"bea", "enter")
        book = room_of(alma).book
        assert book is not None and book.name == "Bea Assistent"


async def test_a_third_invoice_of_the_month_is_allowed_with_a_reason(
    agency: SmallAgency, tmp_path: Path
) -> None:
    fees = Fees(agency.office)
    async with hands(agency, agency.manager, tmp_path) as mia:
        await mia.press("o")
        assert "ohnehin noch eine Rechnung" in mia.told
    for number in ("RE-1", "RE-2"):
        invoices = Invoices(agency.office)
        invoices.submit(agency.ada, number, invoices.preview(agency.ada))
        fees.credit(agency.manager, agency.ada.id, FeeKind.NEW_CUSTOMER, "Noch einer")
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.press("i")
        assert "wenn die Leitung mit einem Grund eine mehr erlaubt" in ada.told
        await ada.press("o")
        assert len(ada.host.screen_stack) == 1
    async with hands(agency, agency.manager, tmp_path, (80, 24)) as mia:
        await mia.press("V")
        assert "diesen Monat 2 von 2 Rechnungen" in mia.painted
        assert "die nächste ab Di 01.12.2026" in " ".join(mia.painted.split())
        await mia.press("o", *"Geht zum Monatsende", "enter")
        assert "eine Rechnung mehr einreichen" in mia.told
        assert "2 von 3 Rechnungen · eine mehr erlaubt von Mia" in mia.painted
        assert "Monatsende" in mia.painted, "also where it is narrow"
    async with hands(agency, agency.ada, tmp_path) as ada:
        await ada.press("i", *"RE-3", "ctrl+s")
        assert "RE-3" in ada.told


async def test_management_sees_whose_invoices_wait_for_their_payment(
    agency: SmallAgency, tmp_path: Path
) -> None:
    invoices = Invoices(agency.office)
    invoices.submit(agency.ada, "RE-1", invoices.preview(agency.ada))
    agency.clock.on(hours=24 * 7)
    async with hands(agency, agency.manager, tmp_path) as mia:
        assert "1 Rechnung wartet auf Zahlung: 575,39" in mia.painted
        assert "zuerst Ada Assistent, ✖ überfällig seit Fr 06.11." in mia.painted
        await mia.press("w")
        assert "575,39 €, ✖ überfällig seit" in mia.painted
        await mia.press("escape", "V", "g", "z", "enter")
        assert "wartet auf Zahlung" not in mia.painted
    async with hands(agency, agency.ada, tmp_path) as ada:
        assert "wartet auf Zahlung" not in ada.painted
        await ada.press("left_square_bracket")
        assert "bezahlt RE-1" in ada.painted
    assert Honorarium(agency.office).to_pay(agency.ada) == []
