"""Lines of ours: gone while there is nothing to say, cut to the width, never taken for markup."""

from textual.app import App, ComposeResult

from widgets.chat.own_lines import OwnLines


class Host(App[None]):
    """The lines alone on the screen."""

    def __init__(self) -> None:
        super().__init__()
        self.lines = OwnLines()

    def compose(self) -> ComposeResult:
        yield self.lines


async def test_they_take_no_place_while_there_is_nothing_to_say() -> None:
    host = Host()
    async with host.run_test() as pilot:
        heights = []
        for sentence in ("", "Sie liest mit.", ""):
            host.lines.say("", sentence)
            await pilot.pause()
            heights.append(host.lines.outer_size.height if host.lines.display else 0)
        assert heights == [0, 1, 0]


async def test_each_is_cut_to_the_width_and_shown_as_it_is_written() -> None:
    host = Host()
    async with host.run_test(size=(12, 5)) as pilot:
        host.lines.say("[/x] & Söhne schreiben", "kurz")
        await pilot.pause()
        first, second = host.lines.render().plain.split("\n")
        assert first.startswith("[/x] & Söh") and len(first) <= 12
        assert second == "kurz"
