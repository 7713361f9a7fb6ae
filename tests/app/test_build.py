"""Wiring: the demo agency beside the reader's own data, whole or not at all."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.build import demo_settings, make_desk, open_demo, prepare_database
from app.settings import Settings
from data.upgrade import Opened


class GivenUp(Exception):
    """Somebody does not want it after all."""


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    folder = tmp_path / "data"
    return Settings(
        f"sqlite:///{folder / 'vpa.db'}",
        folder / "vpa-files",
        tmp_path / "config.toml",
        tmp_path / "keys.toml",
        now="2026-11-23T10:20",
    )


def test_the_demo_agency_has_a_place_of_its_own_unless_one_was_given(settings: Settings) -> None:
    own = demo_settings(settings)
    assert own.database.endswith("/data/demo.db")
    assert own.files.name == "demo-files"
    assert demo_settings(settings, given=True) is settings
    server = demo_settings(replace(settings, database="postgresql://somewhere/agency"))
    assert server.database.endswith("/demo.db")


def test_it_is_made_once_and_found_again(settings: Settings) -> None:
    told: list[float] = []
    desk, session = open_demo(demo_settings(settings), "Clara Sommer", told.append)
    desk.close()
    assert session.actor.name == "Clara Sommer"
    assert told == sorted(told)
    assert told[-1] == 1
    again: list[float] = []
    desk, _session = open_demo(demo_settings(settings), "Miriam Vogt", again.append)
    desk.close()
    assert again == []


@pytest.mark.parametrize("at", [0.0, 0.5, 1.0])
def test_given_up_it_leaves_no_database(settings: Settings, at: float) -> None:
    def progress(share: float) -> None:
        if share >= at:
            raise GivenUp

    with pytest.raises(GivenUp):
        open_demo(demo_settings(settings), "Clara Sommer", progress)
    assert list((settings.files.parent).glob("demo.db*")) == []


def test_a_database_that_was_there_is_left_when_it_is_given_up(settings: Settings) -> None:
    own = demo_settings(settings)
    desk = make_desk(own)
    assert prepare_database(desk) is Opened.MADE
    desk.close()

    def progress(_share: float) -> None:
        raise GivenUp

    with pytest.raises(GivenUp):
        open_demo(own, "Clara Sommer", progress)
    desk = make_desk(own)
    assert prepare_database(desk) is Opened.CURRENT
    assert not desk.signin.has_agency()
    desk.close()


def test_an_older_file_is_copied_before_it_is_upgraded(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied: list[Path] = []
    asked: list[bool] = []

    def bring(place: object, copy_first: object, *, may_upgrade: bool) -> Opened:
        assert callable(copy_first)
        copy_first()
        asked.append(may_upgrade)
        return Opened.UPGRADED

    monkeypatch.setattr("app.build.bring_up_to_date", bring)
    monkeypatch.setattr("services.copies.Copies.make", lambda _c, path, _to: copied.append(path))
    desk = make_desk(settings)
    assert prepare_database(desk) is Opened.UPGRADED
    assert prepare_database(desk, may_upgrade=False) is Opened.UPGRADED
    assert (len(copied), asked) == (2, [True, False])
