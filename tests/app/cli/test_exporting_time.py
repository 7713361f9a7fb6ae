"""`vpa export time`: recorded time, for programs."""

import csv
import json
from datetime import timedelta
from io import StringIO

import pytest

from app.cli.run import run
from domain.task import TaskStatus
from services.people.people import People
from tests.app.cli.conftest import PASSWORD, Vpa
from tests.builders import SmallAgency, small_agency
from widgets.reader import speak_to

Told = pytest.CaptureFixture[str]


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    made = small_agency(sqlite_url)
    task = made.task(None, status=TaskStatus.IN_PROGRESS, title="=Reise", budget_seconds=36_000)
    for _nth in range(2):
        made.clock.on(hours=2)
        made.works(task, made.ada, timedelta(seconds=3601))
    for one in (made.ada, made.bea, made.admin):
        People(made.office).reset_password(made.admin, one.id, PASSWORD)
    return made


@pytest.fixture
def export(agency: SmallAgency, sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> Vpa:
    monkeypatch.setenv("VPA_NOW", "2026-11-24T10:00")
    monkeypatch.setenv("VPA_PASSWORD", PASSWORD)

    def export(name: str, *typed: str) -> int:
        done = run(["--database", sqlite_url, "--as", name, "export", "time", *typed])
        speak_to(())
        return done

    return export


def test_the_sum_is_the_same_in_every_form(export: Vpa, capsys: Told) -> None:
    assert export("Ada Assistent", "--month", "2026-11", "--format", "json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["seconds"] == sum(one["seconds"] for one in told["entries"]) == 7202
    assert export("Ada Assistent") == 0
    rows = list(csv.DictReader(StringIO(capsys.readouterr().out)))
    assert sum(int(row["seconds"]) for row in rows) == 7202
    assert export("Ada Assistent", "--format", "csv-de") == 0
    german = list(csv.DictReader(StringIO(capsys.readouterr().out), delimiter=";"))
    assert german[0]["Dauer"] == "1:00:01"
    assert german[0]["Beginn"] == "23.11.2026 09:59:59"
    assert not german[0]["Titel"].startswith("=")


def test_others_time_is_managements_to_see(export: Vpa, capsys: Told) -> None:
    assert export("Alma Admin", "--person", "Ada Assistent", "--format", "json") == 0
    assert json.loads(capsys.readouterr().out)["person"] == "Ada Assistent"
    assert export("Bea Assistent", "--person", "Ada Assistent") != 0
    assert capsys.readouterr().out == ""
