"""`vpa export history`: the evidence of one task, as text or PDF, within one's reach."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from app.cli.run import run
from domain.proposal import Wanted
from services.consent import Consent
from services.people import People
from tests.app.cli.conftest import PASSWORD
from tests.builders import SmallAgency, small_agency
from widgets.reader import speak_to

Told = pytest.CaptureFixture[str]
Export = Callable[..., int]


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    agency = small_agency(sqlite_url)
    agency.books(agency.acme, 10)
    for one in (agency.ada, agency.bea):
        People(agency.office).reset_password(agency.admin, one.id, PASSWORD)
    return agency


@pytest.fixture
def export(agency: SmallAgency, sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> Export:
    monkeypatch.setenv("VPA_NOW", "2026-11-23T19:00")
    monkeypatch.setenv("VPA_PASSWORD", PASSWORD)

    def export(name: str, *typed: str) -> int:
        done = run(["--database", sqlite_url, "--as", name, "export", "history", *typed])
        speak_to(())
        return done

    return export


def test_the_text_goes_to_the_screen_oldest_first(
    agency: SmallAgency, export: Export, capsys: Told
) -> None:
    task = agency.task()
    wanted = Wanted(budget=timedelta(hours=2), description="x" * 900)
    proposal = Consent(agency.office).propose(agency.ada, task.id, wanted, "Mehr Hotels")
    assert export(agency.ada.name, str(task.number)) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"Verlauf der Aufgabe {task.number}\n")
    assert "hat eine Änderung vorgeschlagen" in said
    assert "x" * 900 in said
    assert "Grund: Mehr Hotels" in said
    assert f"Nachricht: {proposal.message_id}" in said


def test_a_pdf_is_saved_once(agency: SmallAgency, export: Export, tmp_path: Path) -> None:
    task = agency.task()
    wanted = ("--format", "pdf", "--to", str(tmp_path / "verlauf"))
    assert export(agency.ada.name, str(task.number), *wanted) == 0
    assert (tmp_path / "verlauf.pdf").read_bytes().startswith(b"%PDF-")
    assert export(agency.ada.name, str(task.number), *wanted) != 0


def test_a_foreign_task_is_not_found(agency: SmallAgency, export: Export, capsys: Told) -> None:
    task = agency.task()
    assert export(agency.bea.name, str(task.number)) != 0
    assert capsys.readouterr().out == ""
