"""The surface of a panel: what one widget paints is what several used to be."""

from textual.app import App, ComposeResult
from textual.geometry import Region
from textual.widget import Widget

from widgets.dashlets.face import Face
from widgets.dashlets.panel import Panel
from widgets.rows.cells import Cell, Column, Line

FACE = Face(12, "things", records=("all well",))
LINES = [Line(n, (Cell(f"row {n}"),)) for n in range(3)]


class Host(App[None]):
    """Two panels, one above the other, on a screen that is low or tall."""

    CSS = "Panel { height: 1fr; }"

    def __init__(self) -> None:
        super().__init__()
        self.panel = Panel(Column("Things"), header=True, markable=False)

    def compose(self) -> ComposeResult:
        self.panel.border_title = " Title "
        yield self.panel
        yield Panel(Column("Others"))

    def painted(self) -> list[str]:
        strips = self.screen._compositor.render_strips()
        return [strip.text for strip in strips]


async def test_frame_face_titles_and_rows_stand_below_each_other() -> None:
    host = Host()
    async with host.run_test(size=(20, 24)) as pilot:
        host.panel.show_face(FACE)
        host.panel.show(LINES)
        await pilot.pause()
        first, *inside = host.painted()[:12]
        assert first == "╭─  Title  ────────╮"
        assert [line.strip("│ ") for line in inside[:7]] == [
            "12 things",
            "",
            "",
            "Things",
            "❯ row 0",
            "row 1",
            "row 2",
        ]
        assert {len(line) for line in host.painted()} == {20}


async def test_before_it_is_shown_anything_its_face_is_blank() -> None:
    host = Host()
    async with host.run_test(size=(20, 24)):
        assert host.painted()[1].strip("│ ") == ""


async def test_its_frame_is_the_one_that_textual_draws() -> None:
    host = Host()
    async with host.run_test(size=(20, 24)) as pilot:
        host.panel.show_face(FACE)
        host.panel.show(LINES)
        await pilot.pause()
        for focus in (host.panel, None):
            host.set_focus(focus)
            await pilot.pause()
            size = host.panel.outer_size
            ours = host.panel.render_lines(Region(0, 0, *size))
            theirs = Widget.render_lines(host.panel, Region(0, 0, *size))
            assert [list(strip.simplify()) for strip in ours] == [
                list(strip.simplify()) for strip in theirs
            ]
            part = host.panel.render_lines(Region(3, 1, 9, 4))
            assert [strip.text for strip in part] == [strip.text[3:12] for strip in ours[1:5]]


async def test_another_title_and_another_column_are_painted_at_once() -> None:
    host = Host()
    async with host.run_test(size=(20, 24)) as pilot:
        host.panel.show(LINES)
        await pilot.pause()
        host.panel.entitle(" Other ", [Column("Sachen")])
        await pilot.pause()
        assert "Other" in host.painted()[0]
        assert "Sachen" in "\n".join(host.painted())


async def test_where_the_scrollbar_goes_the_lines_take_its_place() -> None:
    host = Host()
    async with host.run_test(size=(20, 24)) as pilot:
        host.panel.show_face(FACE)
        host.panel.show([Line(n, (Cell(f"row {n}"),)) for n in range(30)])
        await pilot.pause()
        assert host.panel.scrollbar_size_vertical == 1
        host.panel.show([Line(0, (Cell("a row as long as it is"),))])
        await pilot.pause()
        assert host.panel.scrollbar_size_vertical == 0
        row = next(line for line in host.painted() if "a row" in line)
        assert row == "│ ❯ a row as long… │"
        assert {strip.cell_length for strip in host.panel._painted_face or ()} == {16}


async def test_a_tall_screen_gives_the_face_more_lines() -> None:
    host = Host()
    async with host.run_test(size=(20, 40)) as pilot:
        host.panel.show_face(FACE)
        host.panel.show(LINES)
        host.screen.add_class("-tall")
        await pilot.resize_terminal(21, 40)
        await pilot.pause()
        assert host.painted()[6].strip("│ ") == "all well"
        assert host.painted()[8].strip("│ ") == "❯ row 0"


async def test_a_click_puts_the_cursor_on_the_row_below_the_face() -> None:
    host = Host()
    async with host.run_test(size=(20, 24)) as pilot:
        host.panel.show_face(FACE)
        host.panel.show(LINES)
        await pilot.pause()
        await pilot.click(host.panel, offset=(5, 6))
        assert host.panel.key_at_cursor == 1
        await pilot.click(host.panel, offset=(5, 2))
        assert host.panel.key_at_cursor == 1
