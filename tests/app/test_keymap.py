"""The reader's own keys: checked, and what cannot be taken is told in a sentence."""

from pathlib import Path

import pytest

from app.keymap import check_keymap, read_keymap
from widgets.commands import all_commands


def test_without_a_file_nothing_changes(tmp_path: Path) -> None:
    assert read_keymap(tmp_path / "keys.toml") == ({}, [])


def test_both_ways_of_writing_are_read(tmp_path: Path) -> None:
    path = tmp_path / "keys.toml"
    path.write_text('"triage.reply" = "f6"\n[tasks]\nreply = "f7, ctrl+r"\n', encoding="utf-8")
    assert read_keymap(path) == ({"triage.reply": "f6", "tasks.reply": "f7,ctrl+r"}, [])


def test_a_file_that_is_no_toml_is_told(tmp_path: Path) -> None:
    path = tmp_path / "keys.toml"
    path.write_text("triage.reply = f6", encoding="utf-8")
    keymap, complaints = read_keymap(path)
    assert keymap == {}
    assert "TOML" in complaints[0].sentence


@pytest.mark.parametrize(
    ("written", "taken"),
    [("/", "slash"), ("?", "question_mark"), ("-", "minus"), ("+", "plus"), (",", "comma")],
)
def test_signs_are_taken_as_they_are_typed(written: str, taken: str) -> None:
    keymap, complaints = check_keymap({"customers.tasks": written})
    if complaints:
        assert complaints[0].why == "clash"
    else:
        assert keymap == {"customers.tasks": taken}


@pytest.mark.parametrize(
    "keys", ["hyper+x", "f99", "ctrl+i", "ctrl+m", "ctrl+c", "", "enterr", "ab", "f6,", 7, ["f6"]]
)
def test_an_impossible_key_is_told_and_ignored(keys: object) -> None:
    keymap, complaints = check_keymap({"triage.reply": keys})
    assert keymap == {}
    assert [one.why for one in complaints] == ["impossible"]
    assert "triage.reply" in complaints[0].sentence
    assert complaints[0].sentence.endswith("r.")


def test_an_unknown_command_is_told() -> None:
    keymap, complaints = check_keymap({"triage.dance": "f6"})
    assert keymap == {}
    assert "triage.dance" in complaints[0].sentence


@pytest.mark.parametrize("other", ["triage.snooze", "frame.undo", "list.mark"])
def test_a_key_that_something_else_needs_there_is_told(other: str) -> None:
    taken = next(command.key for command in all_commands() if command.id == other)
    keymap, complaints = check_keymap({"triage.reply": taken})
    assert keymap == {}
    assert (complaints[0].why, complaints[0].other) == ("clash", other)


def test_the_same_key_in_two_rooms_is_no_clash() -> None:
    assert check_keymap({"triage.reply": "n"}) == ({"triage.reply": "n"}, [])


def test_two_commands_may_swap_their_keys() -> None:
    swap = {"triage.reply": "z", "triage.snooze": "r"}
    assert check_keymap(swap) == (swap, [])


def test_the_usual_keys_have_no_clash() -> None:
    usual = {command.id: command.key for command in all_commands()}
    assert check_keymap(usual) == (usual, [])
