"""The first start in a real terminal, and what is said when there is nothing to start on."""

import sqlite3
from pathlib import Path

import pytest

from tests.terminal.conftest import Open
from tests.terminal.program import ALTERNATE_ON

PASSWORD = "Herbst-2026"


@pytest.mark.parametrize(("width", "height"), [(120, 40), (80, 24)])
def test_the_first_start_asks_for_the_agency_and_opens_it(
    opened: Open, tmp_path: Path, width: int, height: int
) -> None:
    url = f"sqlite:///{tmp_path / 'data' / 'vpa.db'}"
    vpa = opened(database=url, width=width, height=height)
    vpa.until("Willkommen bei VPA Desk")
    vpa.until("Name deiner Agentur")
    for said in ("Fleißige Hände", "Alma Ähre", "alma@example.org", PASSWORD, PASSWORD):
        vpa.type(said + "\r")
        vpa.rest(0.1)
    vpa.until("warten auf Antwort")
    vpa.until("Alma Ähre · Admin")
    assert PASSWORD.encode() not in vpa.painted
    vpa.type("\x11")
    assert vpa.ended() == 0
    assert vpa.gave_back
    assert (tmp_path / "data" / "vpa.db").stat().st_mode & 0o077 == 0


def test_a_server_that_does_not_answer_is_a_sentence(opened: Open) -> None:
    vpa = opened(database="postgresql://localhost:1/none")
    assert vpa.ended() == 3
    assert "antwortet nicht" in vpa.said
    assert "Traceback" not in vpa.said
    assert ALTERNATE_ON not in vpa.painted


def test_a_database_of_a_newer_program_is_a_sentence(opened: Open, demo_url: str) -> None:
    with sqlite3.connect(demo_url.removeprefix("sqlite:///")) as newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
    newer.close()
    vpa = opened(database=demo_url)
    assert vpa.ended() == 2
    assert "neuer" in vpa.said
    assert "Traceback" not in vpa.said
    assert ALTERNATE_ON not in vpa.painted


def test_a_broken_configuration_is_told_on_the_screen_and_it_goes_on(
    opened: Open, demo_url: str, tmp_path: Path
) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "config.toml").write_text("language = [", encoding="utf-8")
    vpa = opened("--as", "Clara Sommer", database=demo_url)
    vpa.until("warten auf Antwort")
    vpa.until("TOML")
