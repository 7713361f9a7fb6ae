"""Which choice is under the cursor is told by a sign as well as by colour."""

from textual.app import App, ComposeResult
from textual.widgets import Button
from textual.widgets.option_list import Option

from widgets.rows.choice_list import ChoiceList


class Host(App[None]):
    def compose(self) -> ComposeResult:
        yield ChoiceList(Option("one\nmore of it"), Option("two"), markup=False)
        yield Button("elsewhere")


def _painted(host: Host) -> list[str]:
    choices = host.query_one(ChoiceList)
    return [choices.render_line(y).text.rstrip() for y in range(choices.size.height)][:3]


async def test_a_sign_goes_with_the_cursor_and_tells_where_keys_go() -> None:
    host = Host()
    async with host.run_test(size=(40, 12)) as pilot:
        host.query_one(ChoiceList).focus()
        await pilot.pause()
        assert _painted(host) == ["❯one", " more of it", " two"]
        await pilot.press("down")
        assert _painted(host) == [" one", " more of it", "❯two"]
        await pilot.press("tab")
        assert _painted(host)[2] == "›two"
        host.query_one(ChoiceList).can_focus = False  # a field above moves it
        assert _painted(host)[2] == "❯two"
        host.query_one(ChoiceList).highlighted = None
        assert _painted(host)[2] == " two"


async def test_a_click_on_the_sign_counts_for_the_choice() -> None:
    host = Host()
    async with host.run_test(size=(40, 12)) as pilot:
        choices = host.query_one(ChoiceList)
        choices.highlighted = 0
        await pilot.click(ChoiceList, offset=(choices.gutter.left, choices.gutter.top + 2))
        assert choices.highlighted == 1
