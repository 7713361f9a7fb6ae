"""`vpa demo`: the invented agency, in a database of its own."""

import json
from pathlib import Path

import pytest

from tests.app.cli.conftest import Vpa

Told = pytest.CaptureFixture[str]


def test_it_is_made_beside_the_agency_and_everybody_may_look_around(
    vpa: Vpa, capsys: Told, tmp_path: Path
) -> None:
    assert vpa("demo", "--create") == 0
    told = capsys.readouterr()
    assert str(tmp_path / "demo.db") in told.err and not told.out
    assert not (tmp_path / "agency.db").exists()
    demo = ("--database", str(tmp_path / "demo.db"), "--json")
    assert vpa("waiting", *demo) == 0
    everybody = json.loads(capsys.readouterr().out)
    assert vpa("waiting", "--as", "Clara Sommer", *demo) == 0
    hers = json.loads(capsys.readouterr().out)
    assert 0 < len(hers) < len(everybody)
    assert {line["assistant"] for line in hers} == {"Clara Sommer"}


def test_an_agency_that_is_there_is_never_written_over(founded: Vpa, tmp_path: Path) -> None:
    place = ("--database", str(tmp_path / "agency.db"))
    assert founded("demo", "--create", *place) == 2
    assert founded("waiting", "--as", "Alma Ähre") == 0


def test_without_a_terminal_it_says_how_to_only_make_it(vpa: Vpa, capsys: Told) -> None:
    assert vpa("demo") == 2
    assert "vpa demo --create" in capsys.readouterr().err
