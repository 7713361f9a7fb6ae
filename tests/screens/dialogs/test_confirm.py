"""Confirming: no by default, yes by a key of its own, deaf to a held key."""

import pytest
from textual.app import App
from textual.widgets import Static

from screens.dialogs.answer import Answer
from screens.dialogs.confirm import DEAF, Confirm
from tests.screens.dialogs.hosting import after_a_pause


class Host(App[None]):
    """Nothing but a place to ask in."""

    def __init__(self, dialog: Confirm) -> None:
        super().__init__()
        self.dialog = dialog
        self.answers: list[bool | None] = []

    def on_mount(self) -> None:
        self.push_screen(self.dialog, self.answers.append)


@pytest.mark.parametrize(
    ("key", "answer"), [("enter", False), ("escape", False), ("n", False), ("j", True)]
)
async def test_a_key_answers_once_it_is_quiet(key: str, answer: bool) -> None:
    host = Host(Confirm("Löschen?", "Aufgabe löschen"))
    async with host.run_test(notifications=True) as pilot:
        await after_a_pause(pilot, key)
        assert host.answers == [answer]


async def test_a_key_held_down_answers_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [100.0]
    monkeypatch.setattr("screens.dialogs.confirm.monotonic", lambda: clock[0])
    host = Host(Confirm("Löschen?", "Aufgabe löschen"))
    async with host.run_test(notifications=True) as pilot:
        for _press in range(8):
            clock[0] += DEAF / 10
            await pilot.press("j")
        assert host.answers == []
        clock[0] += 2 * DEAF
        await pilot.press("j")
        assert host.answers == [True]


async def test_the_key_that_began_it_does_not_say_yes() -> None:
    host = Host(Confirm("Löschen?", "Aufgabe löschen", begun_by="j"))
    async with host.run_test(notifications=True) as pilot:
        await after_a_pause(pilot, "j")
        assert host.answers == []
        await after_a_pause(pilot, "y")
        assert host.answers == [True]


async def test_a_name_is_shown_as_it_is_written(hostile_name: str) -> None:
    host = Host(Confirm(hostile_name, "Ja, weg damit", detail=hostile_name))
    async with host.run_test(notifications=True, size=(80, 24)) as pilot:
        assert str(host.screen.query_one("#title", Static).content) == hostile_name
        await after_a_pause(pilot, "enter")
        assert host.answers == [False]


async def test_the_mouse_answers_as_well() -> None:
    host = Host(Confirm("Löschen?", "Aufgabe löschen"))
    async with host.run_test(notifications=True) as pilot:
        await pilot.click(host.screen.query(Answer).last())
        await pilot.pause()
        assert host.answers == [True]


async def test_a_key_that_answers_nothing_says_within_which_keys_do() -> None:
    host = Host(Confirm("Löschen?", "Aufgabe löschen"))
    async with host.run_test(notifications=True) as pilot:
        how = host.dialog.query_one("#how", Static)
        seen_before = how.display
        await after_a_pause(pilot, "x")
        await after_a_pause(pilot, "z")
        assert (seen_before, how.display) == (False, True)
        assert str(how.render()) == "j heißt ja, Enter heißt nein."
        assert len(host._notifications) == 0, "a notice would cover the question"
        assert host.answers == []
