"""The command line on a database of the test's own, with nobody at the keyboard."""

import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from app.cli.run import run

PASSWORD = "Herbst-2026"
Vpa = Callable[..., int]


@pytest.fixture
def vpa(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Vpa:
    """Runs what is typed behind `vpa`; gives the exit code."""
    monkeypatch.setenv("VPA_DATABASE", str(tmp_path / "agency.db"))
    monkeypatch.setenv("VPA_CONFIG", str(tmp_path / "config.toml"))
    monkeypatch.setenv("VPA_NOW", "2026-11-23T09:00")
    monkeypatch.setattr(sys, "stdin", StringIO())
    return lambda *arguments: run(list(arguments))


@pytest.fixture
def founded(vpa: Vpa, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Vpa:
    """The same, on an agency just founded by Alma Ähre."""
    monkeypatch.setenv("VPA_NEW_PASSWORD", PASSWORD)
    monkeypatch.setenv("VPA_PASSWORD", PASSWORD)
    assert vpa("init", "--agency", "Fleißige Hände", "--name", "Alma Ähre") == 0
    capsys.readouterr()
    return vpa
