"""The command line: data on stdout, talk on stderr, codes that scripts rely on."""

import json
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from app.cli.run import run
from app.version import VERSION

PASSWORD = "Herbst-2026"
Vpa = Callable[..., int]


@pytest.fixture
def vpa(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Vpa:
    """The command line on a database of the test's own, with nobody at the keyboard."""
    monkeypatch.setenv("VPA_DATABASE", str(tmp_path / "agency.db"))
    monkeypatch.setenv("VPA_CONFIG", str(tmp_path / "config.toml"))
    monkeypatch.setenv("VPA_NOW", "2026-11-23T09:00")
    monkeypatch.setattr(sys, "stdin", StringIO())
    return lambda *arguments: run(list(arguments))


@pytest.fixture
def founded(vpa: Vpa, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Vpa:
    monkeypatch.setenv("VPA_NEW_PASSWORD", PASSWORD)
    monkeypatch.setenv("VPA_PASSWORD", PASSWORD)
    assert vpa("init", "--agency", "Fleißige Hände", "--name", "Alma Ähre") == 0
    capsys.readouterr()
    return vpa


@pytest.mark.parametrize(
    ("arrived", "due", "reason"),
    [
        ("2026-11-23 14:00", "2026-11-23T18:00+01:00", "same_day"),
        ("2026-11-23 14:01", "2026-11-24T12:00+01:00", "after_cut_off"),
        ("2026-11-21 10:00", "2026-11-23T18:00+01:00", "non_working_day"),
        ("2026-11-23T13:30:00+00:00", "2026-11-24T12:00+01:00", "after_cut_off"),
    ],
)
def test_due_tells_time_and_reason_as_data(
    vpa: Vpa, capsys: pytest.CaptureFixture[str], arrived: str, due: str, reason: str
) -> None:
    assert vpa("due", arrived, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["due"], told["reason"]) == (due, reason)


def test_due_speaks_to_people(vpa: Vpa, capsys: pytest.CaptureFixture[str]) -> None:
    assert vpa("due", "2026-11-27 14:01") == 0
    said = capsys.readouterr().out
    assert "Mo 30.11. 12:00" in said
    assert vpa("due", "2026-11-27 14:01", "--language", "en") == 0
    assert "Mon 30" in capsys.readouterr().out


def test_a_moment_that_is_none_is_wrong_use(vpa: Vpa, capsys: pytest.CaptureFixture[str]) -> None:
    assert vpa("due", "gestern irgendwann") == 2
    told = capsys.readouterr()
    assert not told.out
    assert told.err


def test_an_unknown_command_is_wrong_use(vpa: Vpa) -> None:
    with pytest.raises(SystemExit) as left:
        vpa("fly")
    assert left.value.code == 2


def test_version_and_interface_without_a_terminal(
    vpa: Vpa, capsys: pytest.CaptureFixture[str]
) -> None:
    assert vpa("--version") == 0
    assert capsys.readouterr().out == f"VPA Desk {VERSION}\n"
    assert vpa() == 2
    assert "vpa --help" in capsys.readouterr().err


def test_before_the_founding_a_command_says_what_to_do(
    vpa: Vpa, capsys: pytest.CaptureFixture[str]
) -> None:
    assert vpa("waiting", "--json") == 2
    assert "vpa init" in capsys.readouterr().err


def test_a_server_that_does_not_answer_is_code_3(
    vpa: Vpa, capsys: pytest.CaptureFixture[str]
) -> None:
    assert vpa("waiting", "--database", "postgresql://localhost:1/none") == 3
    assert capsys.readouterr().err


def test_a_person_is_added_lists_her_work_and_is_disabled(
    founded: Vpa, capsys: pytest.CaptureFixture[str]
) -> None:
    admin = ("--as", "Alma Ähre")
    assert founded("person", "add", "Zora Ziegler", *admin) == 0
    assert founded("waiting", "--json", "--as", "Zora Ziegler") == 0
    assert json.loads(capsys.readouterr().out) == []
    assert founded("tasks", "--as", "Zora Ziegler") == 0
    assert founded("person", "add", "Zweite", "--as", "Zora Ziegler") == 2
    assert founded("person", "disable", "Zora Ziegler", *admin) == 0
    assert founded("waiting", "--as", "Zora Ziegler") == 2


def test_a_second_founding_is_refused(founded: Vpa) -> None:
    assert founded("init", "--agency", "Zweite", "--name", "Zora") == 2


def test_without_a_name_and_a_keyboard_nothing_is_guessed(
    founded: Vpa, capsys: pytest.CaptureFixture[str]
) -> None:
    assert founded("waiting") == 2
    assert "--as" in capsys.readouterr().err


def test_a_backup_is_made_and_restored(
    founded: Vpa, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert founded("backup", str(tmp_path / "copies"), "--json") == 0
    copy = json.loads(capsys.readouterr().out)["copy"]
    assert founded("person", "add", "Zora Ziegler", "--as", "Alma Ähre") == 0
    assert founded("restore", copy) == 0
    assert founded("waiting", "--as", "Zora Ziegler") == 2
    assert founded("waiting", "--as", "Alma Ähre") == 0


def test_the_database_is_brought_up_to_date(
    founded: Vpa, capsys: pytest.CaptureFixture[str]
) -> None:
    assert founded("db", "upgrade") == 0
    assert "neuesten Stand" in capsys.readouterr().err
