"""Asking for a text: taken when nothing is wrong with it."""

from textual import events
from textual.app import App
from textual.widgets import Input, Static

from screens.dialogs.ask import Ask


def not_empty(text: str) -> str:
    return "" if text else "Bitte schreib etwas."


class Host(App[None]):
    """Nothing but a place to ask in."""

    def __init__(self, dialog: Ask) -> None:
        super().__init__()
        self.dialog = dialog
        self.answers: list[str | None] = []

    def on_mount(self) -> None:
        self.push_screen(self.dialog, self.answers.append)


async def test_enter_takes_the_text_without_blanks_around_it() -> None:
    host = Host(Ask("Warum?"))
    async with host.run_test(notifications=True) as pilot:
        await pilot.press(*" keine Zeit ", "enter")
        await pilot.pause()
        assert host.answers == ["keine Zeit"]


async def test_a_wrong_text_is_not_taken_and_says_why() -> None:
    host = Host(Ask("Warum?", check=not_empty))
    async with host.run_test(notifications=True) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        assert host.answers == []
        assert str(host.screen.query_one("#detail", Static).content) == "Bitte schreib etwas."
        await pilot.press("x", "enter")
        await pilot.pause()
        assert host.answers == ["x"]


async def test_escape_answers_nothing() -> None:
    host = Host(Ask("Warum?", text="so"))
    async with host.run_test(notifications=True) as pilot:
        await pilot.press("escape")
        await pilot.pause()
        assert host.answers == [None]


async def test_no_pasted_line_is_lost() -> None:
    host = Host(Ask("Warum?"))
    async with host.run_test(notifications=True) as pilot:
        host.screen.query_one(Input).post_message(events.Paste("eins\n zwei\n\ndrei"))
        await pilot.pause()
        assert host.screen.query_one(Input).value == "eins zwei drei"
