"""`vpa init`: the agency with its first manager."""

import getpass
import sys
from pathlib import Path

import pytest

from tests.app.cli.conftest import PASSWORD, Vpa
from tests.app.cli.keyboard import Keyboard

Told = pytest.CaptureFixture[str]


def test_a_second_founding_is_refused_before_anything_is_asked(
    founded: Vpa, monkeypatch: pytest.MonkeyPatch, capsys: Told
) -> None:
    assert founded("init", "--agency", "Zweite", "--name", "Zora") == 2
    capsys.readouterr()
    monkeypatch.setattr(sys, "stdin", Keyboard("Zweite\nZora\n"))
    assert founded("init") == 2
    assert "Name deiner Agentur" not in capsys.readouterr().err


def test_what_is_no_address_founds_nothing(
    vpa: Vpa, monkeypatch: pytest.MonkeyPatch, capsys: Told
) -> None:
    monkeypatch.setenv("VPA_NEW_PASSWORD", PASSWORD)
    assert vpa("init", "--agency", "A", "--name", "Alma", "--email", "geheim1!") == 2
    assert "E-Mail-Adresse" in capsys.readouterr().err


def test_what_cannot_be_is_refused_before_a_password_is_asked_for(
    vpa: Vpa, monkeypatch: pytest.MonkeyPatch, capsys: Told
) -> None:
    asked: list[str] = []

    def typed(label: str, **_to: object) -> str:
        asked.append(label)
        return PASSWORD

    monkeypatch.setattr(getpass, "getpass", typed)
    monkeypatch.setattr(sys, "stdin", Keyboard("Fleißige Hände\nAlma\n"))
    assert vpa("init", "--email", "alma") == 2
    told = capsys.readouterr().err
    assert "E-Mail-Adresse" in told and "Name deiner Agentur" not in told
    monkeypatch.setattr(sys, "stdin", Keyboard("Fleißige Hände\n \n"))
    assert vpa("init") == 2
    assert asked == []


def test_names_are_asked_for_where_somebody_can_type(
    vpa: Vpa, monkeypatch: pytest.MonkeyPatch, capsys: Told
) -> None:
    monkeypatch.setenv("VPA_NEW_PASSWORD", PASSWORD)
    monkeypatch.setenv("VPA_PASSWORD", PASSWORD)
    monkeypatch.setattr(sys, "stdin", Keyboard("Fleißige Hände\nAlma Ähre\n"))
    assert vpa("init") == 0
    told = capsys.readouterr()
    assert "Fleißige Hände" in told.err and not told.out
    assert vpa("waiting", "--as", "Alma Ähre") == 0


def test_who_names_a_database_is_told_to_name_it_again(
    vpa: Vpa, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Told
) -> None:
    monkeypatch.setenv("VPA_NEW_PASSWORD", PASSWORD)
    named = ("--database", str(tmp_path / "other.db"))
    assert vpa("init", "--agency", "A", "--name", "Alma", *named) == 0
    assert "--database" in capsys.readouterr().err


def test_where_nobody_can_type_what_lacks_is_named(vpa: Vpa, capsys: Told) -> None:
    assert vpa("init", "--agency", "Fleißige Hände") == 2
    assert "Name" in capsys.readouterr().err
    assert vpa("init", "--agency", "Fleißige Hände", "--name", "Alma") == 2
    assert "VPA_NEW_PASSWORD" in capsys.readouterr().err


def test_a_weak_password_founds_nothing(vpa: Vpa, monkeypatch: pytest.MonkeyPatch) -> None:
    names = ("--agency", "Fleißige Hände", "--name", "Alma")
    monkeypatch.setenv("VPA_NEW_PASSWORD", "kurz")
    assert vpa("init", *names) == 2
    monkeypatch.setenv("VPA_NEW_PASSWORD", PASSWORD)
    assert vpa("init", *names) == 0
