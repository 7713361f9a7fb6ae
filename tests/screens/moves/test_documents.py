"""Documents by keys: filed with a notice or later, opened, saved (HAND-1, POA-1)."""

from datetime import date
from pathlib import Path

import pytest

from domain.attorney import AttorneyScope, NewAttorney
from domain.retention import Ending
from screens import kept_files
from services.customer.attorneys import Attorneys
from services.people.people import People
from tests.builders import SmallAgency, small_agency
from tests.screens.staying import hands
from tests.services.handover.agency import HandoverAgency
from widgets.commands import customers

NEW = NewAttorney(frozenset({AttorneyScope.BUY}), date(2026, 11, 1), None, "Ordner [/x]")


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    return small_agency(sqlite_url)


def content(path: Path) -> bytes:
    """What stands in the file."""
    return path.read_bytes()


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    path = tmp_path / "Scan [x].pdf"
    path.write_bytes(b"unterschrieben")
    return path


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bytes]]:
    """What the system's program was given: name and content."""
    given: list[tuple[str, bytes]] = []

    async def program(path: Path) -> None:
        given.append((path.name, content(path)))

    monkeypatch.setattr(kept_files, "open_with_system", program)
    return given


async def test_a_notice_is_filed_with_its_document_and_opened_again(
    agency: SmallAgency, scan: Path, tmp_path: Path, opened: list[tuple[str, bytes]]
) -> None:
    async with hands(agency, agency.manager, tmp_path, "handover") as mia:
        await mia.press("n", "enter", *"Ada", "enter")
        await mia.press("tab", *"Umzug", "ctrl+s", "down", "enter")
        await mia.press("enter", "ctrl+u", *str(scan), "enter")
        assert "1 Datei: Scan [x].pdf" in mia.painted
        await mia.press("ctrl+s")
        assert "21.12.2026" in mia.told
        assert "▤ Scan" in mia.painted
        await mia.press("l", *"Dokument", "enter")
        assert "Scan [x].pdf öffnen" in mia.painted
        await mia.press("enter")
        assert opened == [("Scan [x].pdf", b"unterschrieben")]
        await mia.press("l", *"Dokument", "enter", *"speichern", "enter")
        await mia.press("ctrl+u", *str(tmp_path / "Kopie.pdf"), "enter")
        assert content(tmp_path / "Kopie.pdf") == b"unterschrieben"


async def test_a_notice_whose_name_alone_is_known_gets_its_file_later(
    agency: SmallAgency, scan: Path, tmp_path: Path
) -> None:
    HandoverAgency(agency).leaves()
    async with hands(agency, agency.manager, tmp_path, "handover") as mia:
        await mia.press("l", *"Dokument", "enter")
        assert "nur ihr Name ist bekannt" in mia.painted
        await mia.press("enter", "ctrl+u", *str(scan), "enter")
        assert "Abgelegt: Scan [x].pdf" in mia.told and "▤ Scan [x].pdf" in mia.painted


async def test_the_notice_of_somebody_gone_is_opened_while_it_is_kept(
    agency: SmallAgency, scan: Path, tmp_path: Path, opened: list[tuple[str, bytes]]
) -> None:
    desk = HandoverAgency(agency)
    leaving = desk.leaves()
    async with hands(agency, agency.manager, tmp_path, "customers") as mia:
        mia.host.desk.documents.file_notice(agency.manager, leaving.id, [scan])
        People(agency.office).disable(agency.admin, agency.ada.id)
        mia.host.desk.retention_jobs.settle()
        (papers,) = [
            one.duty
            for one in mia.host.desk.retention.list_for(agency.admin)
            if one.duty.ending is Ending.ASSISTANT and one.duty.kept.value == "documents"
        ]
        assert papers.is_open
        await mia.press(customers.KEPT.key, *"Verträge", "enter")
        assert "Scan [x].pdf öffnen" in mia.painted
        await mia.press("enter")
        assert opened == [("Scan [x].pdf", b"unterschrieben")]


async def test_a_power_of_attorney_is_entered_with_its_document(
    agency: SmallAgency, scan: Path, tmp_path: Path, opened: list[tuple[str, bytes]]
) -> None:
    async with hands(agency, agency.manager, tmp_path, "customers") as mia:
        await mia.press("V", "enter", "enter", "j")
        await mia.press(*["tab"] * 6, "enter", "ctrl+u", *str(scan), "enter", "ctrl+s")
        await mia.settle()
        (one,) = Attorneys(agency.office).of(agency.manager, agency.acme)
        assert one.document == scan.name
    async with hands(agency, agency.ada, tmp_path, "customers") as ada:
        await ada.press("V", "enter")
        assert "Scan [x].pdf öffnen" in ada.painted and "Widerrufen" not in ada.painted
        await ada.press("enter")
        assert opened == [("Scan [x].pdf", b"unterschrieben")]


async def test_who_has_only_the_name_is_told_so(agency: SmallAgency, tmp_path: Path) -> None:
    Attorneys(agency.office).enter(agency.manager, agency.acme, NEW)
    async with hands(agency, agency.ada, tmp_path, "customers") as ada:
        await ada.press("V", "enter")
        assert "nur die Bezeichnung: Ordner [/x]" in ada.told
