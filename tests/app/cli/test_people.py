"""`vpa person`: add people, disable them, give a new password."""

import json

import pytest

from app.cli.console import Console
from tests.app.cli.conftest import PASSWORD, Vpa

ADMIN = ("--as", "Alma Ähre")


def test_a_person_is_added_lists_her_work_and_is_disabled(
    founded: Vpa, capsys: pytest.CaptureFixture[str]
) -> None:
    assert founded("person", "add", "Zora Ziegler", *ADMIN) == 0
    assert founded("waiting", "--json", "--as", "Zora Ziegler") == 0
    assert json.loads(capsys.readouterr().out) == []
    assert founded("tasks", "--as", "Zora Ziegler") == 0
    assert founded("person", "add", "Zweite", "--as", "Zora Ziegler") == 2
    assert founded("person", "disable", "Zora Ziegler", *ADMIN) == 0
    assert founded("waiting", "--as", "Zora Ziegler") == 2
    assert founded("person", "enable", "zora ziegler", *ADMIN) == 0
    assert founded("waiting", "--as", "Zora Ziegler") == 0


def test_a_manager_may_be_several_things(founded: Vpa) -> None:
    roles = ("--role", "admin", "--role", "assistant")
    assert founded("person", "add", "Zora", *roles, *ADMIN) == 0
    assert founded("person", "disable", "Alma Ähre", "--as", "Zora") == 0
    assert founded("waiting", *ADMIN) == 2


def test_a_new_password_replaces_the_old_one(founded: Vpa, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VPA_NEW_PASSWORD", "Winter-2026")
    assert founded("person", "reset-password", "alma ähre", *ADMIN) == 0
    assert founded("waiting", *ADMIN) == 2
    monkeypatch.setenv("VPA_PASSWORD", "Winter-2026")
    assert founded("waiting", *ADMIN) == 0


def test_who_has_left_is_given_no_password_but_told_how_her_account_opens(
    founded: Vpa, capsys: pytest.CaptureFixture[str]
) -> None:
    assert founded("person", "add", "Zora", *ADMIN) == 0
    assert founded("person", "disable", "Zora", *ADMIN) == 0
    assert founded("person", "reset-password", "zora", *ADMIN) == 2
    assert "vpa person enable" in capsys.readouterr().err


def test_she_changes_her_own_password_against_the_old_one(
    founded: Vpa, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("VPA_NEW_PASSWORD", "kurz")
    assert founded("person", "change-password", *ADMIN) == 2
    monkeypatch.setenv("VPA_NEW_PASSWORD", "Winter-2026")
    assert founded("person", "change-password", *ADMIN) == 0
    assert "Winter-2026" not in capsys.readouterr().err
    assert founded("waiting", *ADMIN) == 2
    monkeypatch.setenv("VPA_PASSWORD", "Winter-2026")
    assert founded("waiting", *ADMIN) == 0


@pytest.mark.parametrize("name", ["Nobody", "[/x]", ""])
def test_nobody_of_that_name_is_refused(
    founded: Vpa, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    for what in ("disable", "enable", "reset-password"):
        assert founded("person", what, name, *ADMIN) == 2
        told = capsys.readouterr()
        assert told.err and not told.out
    assert PASSWORD not in told.err


def test_somebody_signs_in_for_a_customer_and_is_nothing_else(
    founded: Vpa, capsys: pytest.CaptureFixture[str]
) -> None:
    assert founded("person", "add", "Kim", "--customer", "1", *ADMIN) == 2
    assert "Kunden gibt es nicht" in capsys.readouterr().err
    assert founded("person", "add", "Kim", "--customer", "1", "--role", "admin", *ADMIN) == 2
    assert "keine andere Rolle" in capsys.readouterr().err


def test_who_may_not_is_refused_before_a_password_is_asked_for(
    founded: Vpa, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert founded("person", "add", "Zora Ziegler", *ADMIN) == 0

    def asked(_console: Console) -> str:
        raise AssertionError("a new password is asked for")

    monkeypatch.setattr(Console, "ask_new_password", asked)
    hers = ("--as", "Zora Ziegler")
    assert founded("person", "add", "Zweite", *hers) == 2
    assert founded("person", "add", "Zweite", "--customer", "1", *hers) == 2
    assert founded("person", "reset-password", "Alma Ähre", *hers) == 2
    assert founded("person", "add", "zora ziegler", *ADMIN) == 2
    monkeypatch.setattr(Console, "ask_password", lambda _self, _label="": "falsch")
    assert founded("person", "change-password", *hers) == 2
    assert "Passwort" in capsys.readouterr().err
