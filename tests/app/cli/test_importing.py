"""`vpa import`: codes, words and data of the command."""

import json
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from app.cli.run import run
from services.importing.importing import Importing
from tests.house import HOUSE

EXAMPLES = [str(path) for path in sorted((HOUSE / "docs/examples").glob("*.csv"))]
Vpa = Callable[..., int]
Told = pytest.CaptureFixture[str]


@pytest.fixture
def vpa(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: Told) -> Vpa:
    """The command line, in German, on an agency just founded by Alma Ähre."""
    monkeypatch.setenv("VPA_DATABASE", str(tmp_path / "agency.db"))
    monkeypatch.setenv("VPA_CONFIG", str(tmp_path / "config.toml"))
    monkeypatch.setenv("VPA_NOW", "2026-11-23T12:00")
    monkeypatch.setenv("VPA_NEW_PASSWORD", "Herbst-2026")
    monkeypatch.setenv("VPA_PASSWORD", "Herbst-2026")
    monkeypatch.setattr(sys, "stdin", StringIO())
    assert run(["init", "--agency", "Fleißige Hände", "--name", "Alma Ähre"]) == 0
    capsys.readouterr()
    return lambda *arguments: run(["--as", "Alma Ähre", *arguments])


def test_the_documented_examples_come_in(vpa: Vpa, capsys: Told) -> None:
    assert vpa("import", *EXAMPLES) == 0
    told = capsys.readouterr()
    assert [line.split() for line in told.out.splitlines()][1] == ["Kunden", "2", "0", "0"]
    assert "reset-password" in told.err
    assert vpa("import", *EXAMPLES, "--json") == 0
    data = json.loads(capsys.readouterr().out)
    assert data["written"]
    assert data["counts"]["messages"] == {"added": 0, "updated": 0, "unchanged": 7}
    assert (data["faults"], data["hints"], data["without_password"]) == ([], [], [])


def test_new_assistants_sign_in_after_their_password_is_set(vpa: Vpa, capsys: Told) -> None:
    vpa("import", *EXAMPLES)
    assert run(["waiting", "--as", "Selma Brandt", "--json"]) == 2
    assert vpa("person", "reset-password", "Selma Brandt") == 0
    capsys.readouterr()
    assert run(["waiting", "--as", "Selma Brandt", "--json"]) == 0
    (owed,) = json.loads(capsys.readouterr().out)
    assert (owed["customer"], owed["overdue"]) == ("Bäckerei Morgenrot GmbH", True)


def test_every_fault_is_told_in_words_and_as_data(vpa: Vpa, tmp_path: Path, capsys: Told) -> None:
    path = tmp_path / "kunden.csv"
    path.write_text("Kundennr;Firma;Seit\nK1;[/x] & Söhne;29.03.2026 02:30\nK1;;1.1.2026\n")
    assert vpa("import", str(path)) == 2
    told = capsys.readouterr()
    assert not told.out
    assert f"{path}, Zeile 2, Spalte „Seit“: Die Uhr überspringt" in told.err
    assert "2 Fehler; nichts wurde übernommen." in told.err
    assert vpa("import", str(path), "--json") == 2
    data = json.loads(capsys.readouterr().out)
    assert [(f["line"], f["column"], f["code"]) for f in data["faults"]] == [
        (2, "Seit", "skipped_time"),
        (3, "Firma", "missing"),
    ]
    assert not data["written"]


def test_ctrl_c_ends_it_without_a_trace(
    vpa: Vpa, monkeypatch: pytest.MonkeyPatch, capsys: Told
) -> None:
    bring_in = Importing.bring_in

    def interrupted(self: Importing, actor, files, progress):  # type: ignore[no-untyped-def]
        def stop(share: float) -> None:
            if share > 0.9:
                raise KeyboardInterrupt

        return bring_in(self, actor, files, stop)

    with monkeypatch.context() as patch:
        patch.setattr(Importing, "bring_in", interrupted)
        assert vpa("import", *EXAMPLES) == 130
    capsys.readouterr()
    assert vpa("import", *EXAMPLES, "--json") == 0
    assert json.loads(capsys.readouterr().out)["counts"]["messages"]["added"] == 7


def test_without_an_agency_the_way_out_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: Told
) -> None:
    monkeypatch.setenv("VPA_DATABASE", str(tmp_path / "neu.db"))
    assert run(["import", *EXAMPLES, "--as", "Alma"]) == 2
    assert "vpa init" in capsys.readouterr().err


def test_templates_and_wrong_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Told
) -> None:
    monkeypatch.setenv("VPA_DATABASE", str(tmp_path / "neu.db"))
    assert run(["import"]) == 2
    assert run(["import", "--template", str(tmp_path / "leer")]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 7
    assert run(["import", "--template", str(tmp_path / "leer")]) == 0
    assert "gibt es schon" in capsys.readouterr().err
    (tmp_path / "datei").write_text("")
    assert run(["import", "--template", str(tmp_path / "datei")]) == 2
    assert not (tmp_path / "neu.db").exists()
