"""`vpa waiting` and `vpa tasks`: the lists of the screens, as tables and as data."""

import json
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from app.cli.run import run
from domain.task import TaskStatus
from services.people.people import People
from tests.app.cli.conftest import PASSWORD
from tests.builders import SmallAgency, small_agency

Told = pytest.CaptureFixture[str]
Listed = Callable[..., int]


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    agency = small_agency(sqlite_url, names=("[/x] & Söhne", "株式会社"))
    for one in (agency.ada, agency.manager):
        People(agency.office).reset_password(agency.admin, one.id, PASSWORD)
    return agency


@pytest.fixture
def listed(agency: SmallAgency, sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> Listed:
    monkeypatch.setenv("VPA_NOW", "2026-11-23T19:00")
    monkeypatch.setenv("VPA_PASSWORD", PASSWORD)
    return lambda *typed: run(["--database", sqlite_url, "--as", agency.ada.name, *typed])


def test_what_waits_is_data_for_programs(agency: SmallAgency, listed: Listed, capsys: Told) -> None:
    task = agency.task(title="Zeile\neins")
    agency.says(task)
    assert listed("waiting", "--json") == 0
    assert json.loads(capsys.readouterr().out) == [
        {
            "task": task.number,
            "title": "Zeile\neins",
            "customer": "[/x] & Söhne",
            "assistant": "Ada Assistent",
            "arrived": "2026-11-23T09:00:00+01:00",
            "due": "2026-11-23T18:00+01:00",
            "overdue": True,
        }
    ]


def test_tasks_are_data_for_programs(agency: SmallAgency, listed: Listed, capsys: Told) -> None:
    bare = agency.task(area=None, deadline_at=None)
    agency.task(status=TaskStatus.DONE)
    assert listed("tasks", "--json", "--status", "accepted") == 0
    assert json.loads(capsys.readouterr().out) == [
        {
            "task": bare.number,
            "title": bare.title,
            "customer": "[/x] & Söhne",
            "assistant": "Ada Assistent",
            "status": "accepted",
            "area": None,
            "deadline": None,
            "budget_seconds": 3600,
            "worked_seconds": 0,
        }
    ]


def test_a_deadline_is_told_on_the_clock_in_berlin(
    agency: SmallAgency, listed: Listed, capsys: Told
) -> None:
    agency.task(deadline_at=datetime(2026, 12, 14, 16, tzinfo=UTC))
    assert listed("tasks", "--json") == 0
    (task,) = json.loads(capsys.readouterr().out)
    assert task["deadline"] == "2026-12-14T17:00+01:00"


def test_for_people_each_thing_stands_in_one_line(
    agency: SmallAgency, listed: Listed, capsys: Told
) -> None:
    agency.says(agency.task(title="Zeile\neins \x1b[2J"))
    for command in ("waiting", "tasks"):
        assert listed(command) == 0
        titles, line = capsys.readouterr().out.splitlines()
        assert titles.startswith("Aufgabe")
        assert "[/x] & Söhne" in line and "Zeile" in line and "\x1b" not in line


def test_a_status_that_is_none_names_those_that_are(listed: Listed, capsys: Told) -> None:
    with pytest.raises(SystemExit) as left:
        listed("tasks", "--status", "fertig")
    assert left.value.code == 2
    assert "in_progress" in capsys.readouterr().err
