"""Faults in settings and keys are one notice, however many there are."""

import logging
from pathlib import Path

import pytest
from textual.widgets import Input
from textual.widgets._toast import Toast

from app.not_taken import not_taken
from app.settings import Fault
from services.desk import Desk
from tests.app.rooms_for_tests import PASSWORD, House, running, settled, told
from widgets.words import use_language

FAULTS = [Fault(f"name{nth}", "unknown", "/home/frieda/.config/c.toml") for nth in range(5)]


def test_one_is_told_whole_and_more_by_their_number(caplog: pytest.LogCaptureFixture) -> None:
    use_language("de")
    assert not_taken(["Eins."]) == "Eins."
    with caplog.at_level(logging.WARNING):
        assert not_taken(["Eins.", "Zwei."]).startswith("Eins.\n1 weitere Angabe gilt nicht")
        assert "4 weitere Angaben" in not_taken([one.sentence for one in FAULTS])
    assert "Zwei." in caplog.messages
    assert sum("name" in one for one in caplog.messages) == len(FAULTS)


async def test_the_door_stays_free_in_a_small_terminal(desk: Desk, tmp_path: Path) -> None:
    desk.signin.found("Probe", "Frieda", "", PASSWORD)
    (tmp_path / "keys.toml").write_text('"triage.dance" = "f6"\n', encoding="utf-8")
    house = House(desk, tmp_path, faults=FAULTS)
    async with running(house) as pilot:
        await settled(pilot)
        (said,) = told(house)
        assert "5 weitere Angaben" in said, "the keys are among them"
        (toast,) = house.screen.query(Toast)
        for field in house.screen.query(Input):
            assert not toast.region.overlaps(field.region)
