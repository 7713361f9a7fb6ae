"""Deleting from the triage: what is due waits there, and goes by another key (RET-1, CG-6)."""

from datetime import date
from pathlib import Path

import pytest

from data.files import FileStore
from domain.person import Assignment, AssignmentRole
from domain.retention import Ending
from domain.task import TaskStatus
from services.people.people import People
from services.retention.jobs import RetentionJobs
from services.retention.retention import Retention
from tests.builders import SmallAgency, small_agency
from tests.screens.triage.host import hands


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    return small_agency(sqlite_url)


@pytest.fixture
def retention(agency: SmallAgency, tmp_path: Path) -> Retention:
    """A year and a day after the end with acme."""
    agency.says(agency.task(status=TaskStatus.DONE), "Nadelwald")
    found = Retention(agency.office, FileStore(tmp_path / "files"))
    found.end_customer(agency.admin, agency.acme, date(2026, 11, 23))
    agency.clock.on(days=366)
    return found


def open_endings(retention: Retention, agency: SmallAgency) -> list[Ending]:
    today = agency.clock().date()
    rows = retention.list_for(agency.admin)
    return [one.duty.ending for one in rows if one.duty.is_open and one.duty.kept_until < today]


async def test_management_looks_at_what_goes_and_deletes_it(
    agency: SmallAgency, retention: Retention, tmp_path: Path
) -> None:
    told = "Chats, Dateien und Notizen dieses Kunden löschen"
    async with hands(agency, agency.admin, tmp_path) as one:
        await one.press("g", *["j"] * one.titles.index(told))
        assert "Acme GmbH" in one.facts and "e kümmert" in one.facts
        await one.press("e")
        await one.pilot.pause(0.4)
        await one.press("e")
        assert Ending.CUSTOMER in open_endings(retention, agency)
        await one.pilot.pause(0.4)
        await one.press("j")
        await one.settle()
        assert told not in one.titles
    assert open_endings(retention, agency) == [Ending.ASSIGNMENT]


async def test_she_finds_hers_in_her_own_list(
    agency: SmallAgency, retention: Retention, tmp_path: Path
) -> None:
    async with hands(agency, agency.ada, tmp_path) as one:
        told = "Löschen, was von diesem Kunden noch da ist"
        place = one.titles.index(told)
        await one.press("g", *["j"] * place)
        await one.press("e")
        await one.press(*"Alles", "ctrl+s")
        assert told not in one.titles
    assert Ending.ASSIGNMENT not in open_endings(retention, agency)


async def test_what_a_closed_account_cannot_confirm_waits_for_management(
    agency: SmallAgency, retention: Retention, tmp_path: Path
) -> None:
    People(agency.office).disable(agency.admin, agency.ada.id)
    RetentionJobs(agency.office, retention.files).settle()
    async with hands(agency, agency.manager, tmp_path) as one:
        place = one.titles.index("Löschen, was von diesem Kunden noch da ist")
        await one.press("g", *["j"] * place, "e")
        assert "Ihr Konto ist geschlossen" in one.painted()
        await one.press(*"Am Telefon bestätigt", "ctrl+s")
    assert Ending.ASSIGNMENT not in open_endings(retention, agency)


async def test_one_word_is_enough_for_all_that_somebody_has_deleted(
    agency: SmallAgency, retention: Retention, tmp_path: Path
) -> None:
    with agency.office.database.write() as work:
        team = Assignment(agency.bolt, agency.ada.id, AssignmentRole.TEAM, agency.clock())
        work.customers.assign(team)
    retention.end_customer(agency.admin, agency.bolt, agency.clock().date())
    agency.clock.on(days=367)
    People(agency.office).disable(agency.admin, agency.ada.id)
    RetentionJobs(agency.office, retention.files).settle()
    async with hands(agency, agency.manager, tmp_path) as one:
        place = one.titles.index("Löschen, was von diesem Kunden noch da ist")
        await one.press("g", *["j"] * place, "e")
        assert one.painted().count("●") == 1
        await one.press("ctrl+t", "ctrl+s")
        assert "2 Kunden: " in one.painted()
        await one.press(*"Am Telefon bestätigt", "ctrl+s")
    hers = [row.duty for row in retention.list_for(agency.admin) if row.person == "Ada Assistent"]
    said = [duty.deleted for duty in hers if not duty.is_ours]
    assert said == ["Am Telefon bestätigt"] * 2
