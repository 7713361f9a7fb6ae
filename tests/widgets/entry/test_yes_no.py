"""A field that is yes or no, by keys and by the mouse."""

from textual.app import App, ComposeResult

from widgets.entry.yes_no import YesNo


class Asking(App[None]):
    def compose(self) -> ComposeResult:
        yield YesNo(False, id="wants")


async def test_space_changes_it_and_letters_say_it() -> None:
    app = Asking()
    async with app.run_test() as pilot:
        field = app.query_one(YesNo)
        field.focus()
        for key, value in (("space", True), ("n", False), ("j", True), ("enter", False)):
            await pilot.press(key)
            assert field.value is value
        await pilot.click(YesNo)
        assert field.value
