"""A field of one line loses no pasted line and takes no control character."""

from textual import events
from textual.app import App, ComposeResult

from widgets.entry.one_line import OneLine


class Host(App[None]):
    def compose(self) -> ComposeResult:
        yield OneLine("alt")


async def pasted(text: str, *, selected: bool = False) -> str:
    app = Host()
    async with app.run_test() as pilot:
        field = app.query_one(OneLine)
        field.focus()
        if selected:
            field.select_all()
        else:
            field.action_end()
        await pilot.pause()
        app.post_message(events.Paste(text))
        await pilot.pause()
        return field.value


async def test_pasted_lines_are_joined() -> None:
    assert await pasted(" eins\n\n zwei ") == "alteins zwei"


async def test_what_is_selected_is_replaced() -> None:
    assert await pasted("neu", selected=True) == "neu"


async def test_what_steers_a_terminal_stays_out() -> None:
    assert await pasted("a\x1b[2Jb\x07\x00c") == "altabc"
