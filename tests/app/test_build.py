"""How the parts are wired: places, the demo's own database, upgrades by file and by server."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.build import demo_settings, drafts_of, make_desk, open_demo, prepare_database
from app.settings import Settings, read_settings
from data.upgrade import Opened
from domain.errors import StoreBehind, WrongSignIn


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    environ = {
        "VPA_CONFIG": str(tmp_path / "config" / "config.toml"),
        "VPA_DATABASE": str(tmp_path / "vpa.db"),
        "VPA_NOW": "2026-11-23T11:00",
    }
    return read_settings(environ, {})[0]


def test_a_missing_database_is_made_once(settings: Settings) -> None:
    desk = make_desk(settings)
    assert prepare_database(desk) is Opened.MADE
    assert prepare_database(desk) is Opened.CURRENT
    assert not desk.signin.has_agency()
    desk.close()


def test_two_databases_share_no_drafts(settings: Settings, tmp_path: Path) -> None:
    other = replace(settings, database=str(tmp_path / "other.db"))
    assert drafts_of(settings) != drafts_of(other)
    assert drafts_of(settings) == drafts_of(replace(settings, language="en"))


def test_an_older_file_is_copied_and_upgraded_and_a_server_only_on_purpose(
    settings: Settings, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, server = make_desk(settings), make_desk(replace(settings, database=postgres_url))
    prepare_database(file)
    monkeypatch.setattr("data.upgrade.REVISION", "0002")
    assert prepare_database(file) is Opened.UPGRADED
    assert len(list(Path(settings.database).with_name("vpa-backups").glob("vpa-*.db"))) == 1
    with pytest.raises(StoreBehind):
        prepare_database(server)
    assert prepare_database(server, may_upgrade=True) is Opened.UPGRADED
    file.close()
    server.close()


def test_the_demo_has_a_database_of_its_own_unless_one_is_named(settings: Settings) -> None:
    own = demo_settings(settings)
    assert own.database.endswith("demo.db")
    assert own.files.name == "demo-files"
    assert demo_settings(settings, given=True) == settings


def test_the_demo_opens_by_name_without_a_password(settings: Settings) -> None:
    shares: list[float] = []
    desk, session = open_demo(demo_settings(settings), "Clara Sommer", shares.append)
    assert session.actor.name == "Clara Sommer"
    assert shares[-1] == 1
    desk.close()
    again, _ = open_demo(demo_settings(settings), "Miriam Vogt", lambda share: pytest.fail("made"))
    again.close()
    with pytest.raises(WrongSignIn):
        open_demo(demo_settings(settings), "Niemand", shares.append)
