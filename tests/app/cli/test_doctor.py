"""`vpa doctor`: needs no sign-in, mends nothing, and its code tells whether something is wrong."""

import json
import sys
from io import StringIO
from pathlib import Path

import pytest

from app.cli.doctor import terminal_of
from app.cli.run import run
from data.database import Database
from tests.builders import small_agency

Told = pytest.CaptureFixture[str]


@pytest.fixture
def database(sqlite_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """A founded agency, where the command line looks for it."""
    small_agency(sqlite_url).office.database.close()
    (tmp_path / "vpa.db").chmod(0o600)
    monkeypatch.setenv("VPA_DATABASE", sqlite_url)
    monkeypatch.setenv("VPA_CONFIG", str(tmp_path / "config.toml"))
    return sqlite_url


def test_a_sound_desk(database: str, capsys: Told) -> None:
    assert run(["doctor"]) == 0
    assert "✔ Unversehrtheit (in Ordnung): Die Datei ist heil." in capsys.readouterr().out
    assert run(["doctor", "--json", "--language", "en"]) == 0
    told = {line["what"]: line for line in json.loads(capsys.readouterr().out)}
    assert told["accounts"] == {
        "what": "accounts",
        "state": "ok",
        "code": "fine",
        "detail": "2 accounts add up.",
        "count": 2,
    }


def test_a_fault_is_a_code_for_scripts(database: str, capsys: Told) -> None:
    with Database(database).write() as work:
        work.connection.exec_driver_sql("UPDATE customers SET worked_seconds = 5 WHERE number = 2")
    assert run(["doctor"]) == 2
    assert "✖ Zeitkonten (Fehler): 1 von 2 Zeitkonten gehen nicht auf: 2" in capsys.readouterr().out


def test_keys_that_are_not_taken_are_told(database: str, tmp_path: Path, capsys: Told) -> None:
    (tmp_path / "keys.toml").write_text('"triage.dance" = "f6"\n', encoding="utf-8")
    assert run(["doctor"]) == 0
    assert "triage.dance" in capsys.readouterr().err


def test_an_unreachable_server_has_its_own_code(tmp_path: Path) -> None:
    assert run(["doctor", "--database", f"postgresql://nobody@/none?host={tmp_path}"]) == 3


def test_no_database_is_made_by_looking(tmp_path: Path, capsys: Told) -> None:
    assert run(["doctor", "--database", str(tmp_path / "neu.db")]) == 0
    assert "vpa init" in capsys.readouterr().out
    assert not (tmp_path / "neu.db").exists()


class _Screen(StringIO):
    encoding = "UTF-8"

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environ", "colours"),
    [
        ({"COLORTERM": "truecolor"}, 2**24),
        ({"TERM": "screen-256color"}, 256),
        ({"TERM": "linux"}, 8),
        ({"TERM": "dumb"}, 0),
    ],
)
def test_the_terminal_is_known_by_its_surroundings(
    monkeypatch: pytest.MonkeyPatch, environ: dict[str, str], colours: int
) -> None:
    assert terminal_of(environ) is None
    monkeypatch.setattr(sys, "stdout", _Screen())
    terminal = terminal_of(environ)
    assert terminal is not None
    assert (terminal.colours, terminal.encoding) == (colours, "UTF-8")
