"""The table of commands: each has an id of its own, a key and words."""

import re
from collections import Counter

import pytest

from widgets import commands
from widgets.commands import Command, all_commands, bindings, frame
from widgets.words import use_language


def test_every_id_is_unique() -> None:
    ids = Counter(command.id for command in all_commands())
    assert [name for name, times in ids.items() if times > 1] == []


@pytest.mark.parametrize("command", all_commands(), ids=lambda command: command.id)
def test_every_command_has_a_group_a_key_and_words_in_both_languages(command: Command) -> None:
    assert re.fullmatch(r"[a-z_]+\.[a-z_]+", command.id)
    assert command.key
    assert command.does
    try:
        use_language("en")
        assert command.does == command.words
    finally:
        use_language("de")


def test_rooms_have_the_numbers_that_stay_fixed() -> None:
    keys = {mode: command.key for mode, command in frame.ROOMS.items()}
    staff = {"dashboard": "1", "triage": "2", "tasks": "3", "customers": "4", "help": "9"}
    more = {"account": "4", "planning": "5", "honorarium": "6", "handover": "7", "team": "8"}
    assert keys == staff | more


def test_a_binding_carries_the_id_and_the_words_of_its_command() -> None:
    (binding,) = bindings(commands.triage.NO_ANSWER)
    assert (binding.id, binding.key) == ("triage.no_answer", "o")
    assert (binding.action, binding.description) == ("no_answer", "Keine Antwort nötig")


def test_a_command_is_found_by_its_id() -> None:
    assert commands.find("frame.undo") is frame.UNDO
    assert commands.find("nobody.knows") is None
    assert commands.find(None) is None
