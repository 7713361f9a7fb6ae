"""Rights, disk, clock, copies and terminal, each by itself."""

import os
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from services.doctor import surroundings
from services.doctor.findings import State
from services.doctor.surroundings import (
    Surroundings,
    Terminal,
    examine_clock,
    examine_copies,
    examine_disk,
    examine_rights,
    examine_terminal,
)
from tests.services.importing.csv_files import NOON


@pytest.fixture
def around(tmp_path: Path) -> Surroundings:
    return Surroundings(tmp_path / "config.toml", tmp_path / "files", tmp_path / "copies")


@pytest.mark.parametrize(("mode", "why"), [(0o600, "fine"), (0o640, "open"), (0o602, "open")])
@pytest.mark.parametrize("which", ["vpa.db", "config.toml"])
def test_others_may_not_read_what_is_ours(
    around: Surroundings, tmp_path: Path, mode: int, why: str, which: str
) -> None:
    (tmp_path / which).touch()
    (tmp_path / which).chmod(mode)
    assert examine_rights(tmp_path / "vpa.db", around).why == why


@pytest.mark.parametrize(
    ("megabytes", "state"), [(20, State.FAULT), (100, State.WARNING), (900, State.OK)]
)
def test_room_on_the_disk(
    around: Surroundings, monkeypatch: pytest.MonkeyPatch, megabytes: int, state: State
) -> None:
    monkeypatch.setattr(surroundings, "free_bytes", lambda folder: megabytes * 1024**2)
    assert examine_disk(None, around).state is state


def test_a_shifted_clock_is_told_and_a_servers_skew(around: Surroundings) -> None:
    assert examine_clock(NOON, None, around).why == "fine"
    assert examine_clock(NOON, NOON + timedelta(seconds=29), around).why == "fine"
    skewed = examine_clock(NOON, NOON - timedelta(minutes=1), around)
    assert (skewed.state, skewed.facts["seconds"]) == (State.FAULT, -60)
    shifted = replace(around, clock_starts="2026-03-30T09:00")
    assert examine_clock(NOON, NOON - timedelta(days=9), shifted).why == "shifted"


@pytest.mark.parametrize(("age", "why"), [(0, "fine"), (7, "fine"), (8, "old")])
def test_the_age_of_the_newest_copy(
    around: Surroundings, tmp_path: Path, age: int, why: str
) -> None:
    database = tmp_path / "vpa.db"
    assert examine_copies(database, NOON, around, is_demo=False).why == "none"
    assert examine_copies(database, NOON, around, is_demo=True).why == "demo"
    assert examine_copies(None, NOON, around, is_demo=False).why == "by_server"
    (tmp_path / "copies").mkdir()
    for days in (age, 30):
        made = tmp_path / "copies" / f"vpa-{days}.db"
        made.touch()
        stamp = (NOON - timedelta(days=days)).timestamp()
        os.utime(made, (stamp, stamp))
    assert examine_copies(database, NOON, around, is_demo=False).why == why


@pytest.mark.parametrize(
    ("terminal", "whys"),
    [
        (None, ["none"]),
        (Terminal(80, 24, 256, "UTF-8"), ["fine"]),
        (Terminal(200, 23, 256, "utf8"), ["small"]),
        (Terminal(79, 50, 8, "ISO-8859-1"), ["small", "few_colours", "encoding"]),
    ],
)
def test_the_terminal(around: Surroundings, terminal: Terminal | None, whys: list[str]) -> None:
    found = examine_terminal(replace(around, terminal=terminal))
    assert [finding.why for finding in found] == whys
