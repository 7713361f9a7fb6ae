"""One customer only is given back, from either side (HAND-9)."""

from pathlib import Path

from services.people.people import People
from tests.builders import SmallAgency
from tests.screens.handover.looking import flat
from tests.screens.staying import hands
from tests.services.handover.agency import HandoverAgency


async def test_an_assistant_gives_one_customer_back(agency: SmallAgency, tmp_path: Path) -> None:
    async with hands(agency, agency.ada, tmp_path, "handover") as ada:
        assert "Es wird nichts übergeben" in ada.painted
        await ada.press("n")
        assert "Welchen Kunden gibst du ab?" in ada.painted
        await ada.press("enter", *"Zu weit weg", "enter", "enter")
        assert "23.12.2026" in ada.told
        assert "Nur ein Kunde" in ada.painted and "Zu weit weg" in flat(ada.painted)
        await ada.press("l", *"Doch nicht", "enter")
        assert "Es wird nichts übergeben" in ada.painted


async def test_who_looks_after_customers_is_asked_at_once_whom_it_is_about(
    desk: HandoverAgency, tmp_path: Path
) -> None:
    async with hands(desk.agency, desk.konrad, tmp_path, "handover") as konrad:
        await konrad.press("n")
        assert "Um wen geht es?" in konrad.painted
        await konrad.press("enter")
        assert "gibt Ada Assistent ab?" in konrad.painted


async def test_whoever_is_shut_out_hands_her_customers_over_by_management(
    desk: HandoverAgency, tmp_path: Path
) -> None:
    agency = desk.agency
    People(agency.office).disable(agency.admin, agency.ada.id)
    async with hands(agency, agency.manager, tmp_path, "handover") as mia:
        await mia.press("n", "enter")
        assert "Ada Assistent" not in mia.painted
        await mia.press("escape", "n", *"Kunde", "enter")
        assert "Ada Assistent  Konto geschlossen" in mia.painted
        await mia.press("enter", "enter", "enter", *"Plötzlich fort", "enter", "enter")
        assert "Acme GmbH" in mia.painted and "Plötzlich fort" in flat(mia.painted)
