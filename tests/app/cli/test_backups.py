"""`vpa backup` and `vpa restore`."""

import json
from pathlib import Path

import pytest

from tests.app.cli.conftest import Vpa
from tests.builders import small_agency

Told = pytest.CaptureFixture[str]
ALMA, ZORA = ("--as", "Alma Ähre"), ("--as", "Zora Ziegler")


def test_a_backup_is_made_and_restored(founded: Vpa, capsys: Told, tmp_path: Path) -> None:
    assert founded("backup", str(tmp_path / "copies"), "--json") == 0
    copy = json.loads(capsys.readouterr().out)["copy"]
    assert founded("person", "add", "Zora Ziegler", *ALMA) == 0
    assert founded("restore", copy) == 0
    assert founded("waiting", *ZORA) == 2
    assert founded("waiting", *ALMA) == 0


def test_the_former_database_is_kept_and_can_come_back(
    founded: Vpa, capsys: Told, tmp_path: Path
) -> None:
    assert founded("backup", str(tmp_path / "copies")) == 0
    copy = capsys.readouterr().out.strip()
    assert founded("person", "add", "Zora Ziegler", *ALMA) == 0
    capsys.readouterr()
    assert founded("restore", copy) == 0
    (former,) = (one for one in tmp_path.rglob("*") if str(one) in capsys.readouterr().err)
    assert founded("restore", str(former)) == 0
    assert founded("waiting", *ZORA) == 0


def test_a_copy_that_was_just_made_is_there(
    founded: Vpa, capsys: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for clock in ("2026-11-23T12:00", "2026-11-23T11:00"):
        monkeypatch.setenv("VPA_NOW", clock)
        assert founded("backup", str(tmp_path / "copies")) == 0
        assert Path(capsys.readouterr().out.strip()).exists()


def test_what_is_no_copy_leaves_the_database_alone(founded: Vpa, tmp_path: Path) -> None:
    (tmp_path / "text.db").write_text("Das ist keine Datenbank. " * 100)
    for wrong in ("text.db", "missing.db"):
        assert founded("restore", str(tmp_path / wrong)) in (2, 3)
    assert founded("waiting", *ALMA) == 0


@pytest.mark.parametrize("command", [("backup",), ("restore", "copy.db")])
def test_a_server_has_tools_of_its_own(
    vpa: Vpa, capsys: Told, postgres_url: str, command: tuple[str, ...]
) -> None:
    small_agency(postgres_url)
    assert vpa("--database", postgres_url, *command) == 2
    assert "pg_" in capsys.readouterr().err
