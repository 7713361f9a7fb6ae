"""`vpa jobs`: what time brings, done once however often it is called."""

import json
from pathlib import Path

import pytest

from tests.app.cli.conftest import Vpa


def test_it_tells_how_much_was_due(founded: Vpa, capsys: pytest.CaptureFixture[str]) -> None:
    for _again in range(2):
        assert founded("jobs", "--language", "en") == 0
        assert "Nothing was due." in capsys.readouterr().err
    assert founded("jobs", "--json") == 0
    assert json.loads(capsys.readouterr().out) == {"done": 0}


def test_without_an_agency_it_says_so(vpa: Vpa) -> None:
    assert vpa("jobs") == 2


def test_no_database_is_made_where_there_is_none(vpa: Vpa, tmp_path: Path) -> None:
    place = tmp_path / "nowhere" / "x.db"
    for command in ("jobs", "waiting", "tasks"):
        assert vpa("--database", str(place), command) == 2
    assert not place.parent.exists()
