"""Choosing several things with marks, some of them from the start."""

from screens.dialogs.choose_several import ChooseSeveral
from screens.dialogs.pick import Choice
from tests.screens.dialogs.hosting import Host, english


async def test_what_is_marked_from_the_start_is_taken_and_can_be_unmarked() -> None:
    english()
    choices = [Choice(n, f"Number {n}") for n in range(1, 4)]
    host: Host[tuple[int, ...] | None] = Host(ChooseSeveral("Which?", choices, [1, 2], marked=[2]))
    async with host.run_test(size=(100, 30)) as pilot:
        assert "● Number 2" in host.painted
        await pilot.press("down", "enter", "ctrl+s")
        await pilot.pause()
        assert "Nothing is marked yet." in host.painted
        await pilot.press("ctrl+t", "ctrl+s")
        await pilot.pause()
    assert host.answers == [(1, 2)]
