"""One page of the help alone: scrolling, links, what it tells about itself."""

from textual.app import App, ComposeResult

from widgets.help.page import HelpPage
from widgets.helptexts.blocks import Block, Kind

TEXT = Block(Kind.TEXT, "Wort " * 200)
PAGE = [
    Block(Kind.TITLE, "Titel"),
    TEXT,
    Block(Kind.LINK, "Eins", target="one"),
    Block(Kind.LINK, "Zwei", target="two"),
]


class Host(App[None]):
    """A page and nothing else."""

    def __init__(self) -> None:
        super().__init__()
        self.page = HelpPage()
        self.followed: list[str] = []

    def compose(self) -> ComposeResult:
        yield self.page

    def on_mount(self) -> None:
        self.page.focus()

    def on_help_page_followed(self, event: HelpPage.Followed) -> None:
        self.followed.append(event.topic)


def painted(page: HelpPage) -> list[str]:
    return [page.render_line(y).text.rstrip() for y in range(page.size.height)]


async def test_the_page_is_painted_from_its_top_and_fills_the_screen() -> None:
    host = Host()
    async with host.run_test(size=(40, 10)) as pilot:
        host.page.show(PAGE)
        await pilot.pause()
        lines = painted(host.page)
        assert lines[:2] == ["Titel", ""]
        assert max(len(line) for line in lines) <= 40 - host.page.scrollbar_size_vertical


async def test_marks_in_a_text_are_shown_as_they_are() -> None:
    host = Host()
    async with host.run_test(size=(40, 10)) as pilot:
        host.page.show([Block(Kind.TEXT, "[/x] & [red]rot[/red] [u]")])
        await pilot.pause()
        assert painted(host.page)[0] == "[/x] & [red]rot[/red] [u]"


async def test_a_key_in_a_text_stands_out() -> None:
    host = Host()
    async with host.run_test(size=(40, 10)) as pilot:
        host.page.show([Block(Kind.TEXT, "Drücke [Strg+P] dazu.")])
        await pilot.pause()
        bold = [one.text for one in host.page.render_line(0) if one.style and one.style.bold]
        assert bold == ["[Strg+P]"]


async def test_without_links_the_keys_for_links_do_nothing() -> None:
    host = Host()
    async with host.run_test(size=(40, 10)) as pilot:
        host.page.show([TEXT])
        await pilot.press("l", "h", "enter", "enter")
        assert host.followed == []


async def test_the_chosen_link_is_followed_and_another_page_forgets_it() -> None:
    host = Host()
    async with host.run_test(size=(40, 10)) as pilot:
        host.page.show(PAGE)
        await pilot.press("l", "l", "enter")
        assert host.followed == ["two"]
        host.page.show(PAGE)
        await pilot.press("l", "enter")
        assert host.followed == ["two", "one"]


async def test_the_same_page_again_stays_where_it_was() -> None:
    host = Host()
    async with host.run_test(size=(40, 10)) as pilot:
        host.page.show(PAGE)
        await pilot.press("j", "j", "l")
        host.page.show(PAGE, from_top=False)
        await pilot.press("enter")
        assert host.followed == ["one"]


async def test_a_narrower_screen_breaks_the_lines_anew() -> None:
    host = Host()
    async with host.run_test(size=(60, 10)) as pilot:
        host.page.show(PAGE)
        await pilot.pause()
        before = len(host.page.text.splitlines())
        await pilot.resize_terminal(30, 10)
        await pilot.pause()
        assert len(host.page.text.splitlines()) > before
