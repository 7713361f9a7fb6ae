"""What every command stands on: where words go, and who acts."""

import argparse
import getpass
import sys
from io import StringIO
from pathlib import Path

import pytest

from app.cli.console import Console
from app.cli.missing import NobodyNamed, NoPassword
from domain.errors import BadInput
from tests.app.cli.keyboard import Keyboard

Told = pytest.CaptureFixture[str]


def _console(tmp_path: Path, **environ: str) -> Console:
    args = argparse.Namespace(database=str(tmp_path / "vpa.db"), language="de", as_name="")
    return Console(args, {"VPA_CONFIG": str(tmp_path / "config.toml")} | environ)


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_data_and_talk_go_separate_ways(tmp_path: Path, capsys: Told) -> None:
    console = _console(tmp_path)
    console.out("[/x]")
    console.json({"ä": 1})
    console.talk("nebenbei")
    told = capsys.readouterr()
    assert told.out == '[/x]\n{\n  "ä": 1\n}\n'
    assert told.err == "nebenbei\n"


def test_columns_are_as_wide_as_what_stands_in_them(tmp_path: Path, capsys: Told) -> None:
    rows = [["株式会社", "1"], ["é", "22"], ["", ""]]
    _console(tmp_path).table(["Kunde", "Nr."], rows)
    lines = capsys.readouterr().out.splitlines()
    assert lines == ["Kunde     Nr.", "株式会社  1", "é         22", ""]


def test_a_bar_is_for_terminals_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Told
) -> None:
    silent = _console(tmp_path).progress("Läuft")
    silent(0.5)
    assert capsys.readouterr().err == ""
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    show = _console(tmp_path).progress("Läuft")
    for share in (0.0, 0.0001, 0.0002, 1.0):
        show(share)
    assert screen.getvalue().count("\r") <= 3
    assert screen.getvalue().endswith("100%\n")


def test_what_is_said_after_an_unfinished_bar_has_a_line_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    console = _console(tmp_path)
    console.progress("Läuft")(0.3)
    console.talk("Eine Zeile fehlt.")
    console.talk("Noch eine.")
    assert screen.getvalue().endswith(" 30%\nEine Zeile fehlt.\nNoch eine.\n")


def test_passwords_come_from_the_surroundings_or_are_typed_unseen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Told
) -> None:
    given = _console(tmp_path, VPA_PASSWORD="alt", VPA_NEW_PASSWORD="neu")
    assert (given.ask_password(), given.ask_new_password()) == ("alt", "neu")
    monkeypatch.setattr(sys, "stdin", StringIO())
    for ask in (_console(tmp_path).ask_password, _console(tmp_path).ask_new_password):
        with pytest.raises(NoPassword):
            ask()
    monkeypatch.setattr(sys, "stdin", Keyboard())
    new = "Winter-2026"
    typed = iter(["eins", "kurz", new, "drei", new, new, *[new, "drei"] * 3])
    monkeypatch.setattr(getpass, "getpass", lambda *_words, **_to: next(typed))
    assert _console(tmp_path).ask_password() == "eins"
    assert _console(tmp_path).ask_new_password() == new
    told = capsys.readouterr().err
    assert "mindestens 8 Zeichen" in told and "verschieden" in told
    with pytest.raises(BadInput, match="differs"):
        _console(tmp_path).ask_new_password()


def test_settings_that_were_not_taken_are_told_beside_the_data(
    tmp_path: Path, capsys: Told
) -> None:
    (tmp_path / "config.toml").write_text('colour = "blue"\n')
    _console(tmp_path).close()
    told = capsys.readouterr()
    assert "colour" in told.err and not told.out


def test_nobody_named_is_refused_where_nobody_can_be_asked(
    tmp_path: Path, sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.builders import small_agency

    small_agency(sqlite_url)
    monkeypatch.setattr(sys, "stdin", StringIO())
    console = _console(tmp_path)
    with pytest.raises(NobodyNamed):
        _ = console.session
    console.close()
