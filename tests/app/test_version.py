"""Which VPA Desk this is, and whether all of it is here."""

import tomllib
from pathlib import Path

import pytest

from app import version
from tests.house import FLOORS, HOUSE


def test_it_is_the_version_that_is_installed() -> None:
    project = tomllib.loads((HOUSE / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == version.VERSION


def test_all_floors_are_here() -> None:
    assert version.FLOORS == FLOORS
    assert version.missing_floors() == []


def test_a_floor_that_lies_elsewhere_is_missed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for floor in FLOORS[1:]:
        (tmp_path / floor).mkdir()
        (tmp_path / floor / "__init__.py").touch()
    monkeypatch.setattr(version, "__file__", str(tmp_path / "app" / "version.py"))
    assert version.missing_floors() == [FLOORS[0]]
