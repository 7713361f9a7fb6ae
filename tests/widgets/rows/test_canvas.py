"""The painted list: countdowns, headings, widths and colours."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from textual.app import App, ComposeResult
from textual.geometry import Region
from textual.pilot import Pilot

from widgets.rows.rows import Align, Cell, Column, Line, Rows

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
HOSTILE = (
    "[/x] & Söhne",
    "[red]",
    "👩\u200d💻 ❤\ufe0f 🇩🇪",
    "語語語語語語語語語語語語語語語語語語語語語語語語語",
    "שלום \u202eעולם",
    "long " * 2_000,
    "\x1b[31mred\x1b[0m\nsecond line\ttab",
)


class Host(App[None]):
    """A list alone on the screen."""

    def __init__(self, rows: Rows, *, height: int = 6) -> None:
        super().__init__()
        self.rows = rows
        self.rows.styles.height = height

    def compose(self) -> ComposeResult:
        yield self.rows


def _rows(*, header: bool = False, empty: str = "", now: datetime | None = None) -> Rows:
    what, due = Column("What"), Column("Due", width=12, countdown=True, align=Align.RIGHT)
    return Rows(what, due, header=header, empty=empty, now=now)


def _lines(keys: Sequence[object], text: str = "Task") -> list[Line]:
    return [Line(key, (Cell(f"{text} {key}"),)) for key in keys]


def _painted(rows: Rows) -> list[str]:
    return [strip.text for strip in rows.render_lines(Region(0, 0, *rows.size))]


async def _press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()


async def test_countdowns_tick_only_where_their_text_changes() -> None:
    rows = _rows(now=NOW)
    async with Host(rows).run_test(notifications=True):
        dues = [timedelta(minutes=5), timedelta(hours=5), -timedelta(minutes=35), None]
        rows.show(
            [Line(i, (Cell("x"),), due=NOW + due if due else None) for i, due in enumerate(dues)]
        )
        assert [line.split(" x ")[1].strip() for line in _painted(rows)[:3]] == [
            "◆ in 5:00",
            "○ in 5 h 00",
            "✖ +0:35",
        ]
        assert rows.tick(NOW) == 0
        assert rows.tick(NOW + timedelta(seconds=1)) == 1
        assert "in 4:59" in _painted(rows)[0]
        assert rows.tick(NOW + timedelta(minutes=1, seconds=1)) == 3


async def test_text_of_strangers_keeps_every_line_as_wide_as_the_list() -> None:
    rows = _rows(header=True, empty="[/x]\nPress n")
    async with Host(rows, height=12).run_test(size=(40, 14), notifications=True) as pilot:
        assert [line.strip() for line in _painted(rows) if line.strip()][-2:] == ["[/x]", "Press n"]
        rows.show([Line(text, (Cell(text), Cell(text))) for text in HOSTILE])
        await _press(pilot, "j", "space")
        for strip in rows.render_lines(Region(0, 0, *rows.size)):
            assert strip.cell_length == rows.size.width == 40
            assert sum(segment.cell_length for segment in strip) == 40
        shown = "\n".join(_painted(rows))
        assert "[/x] & Söhne" in shown
        assert "\x1b" not in shown and "\u202e" not in shown


async def test_what_an_empty_list_says_is_never_cut() -> None:
    rows = _rows(header=True, empty="Nobody leaves.\nn begins one: with a talk, or one customer")
    async with Host(rows, height=8).run_test(size=(30, 10), notifications=True) as pilot:
        said = ["Nobody leaves.", "n begins one: with a talk,", "or one customer"]
        assert [line.strip() for line in _painted(rows) if line.strip()][-3:] == said
        await pilot.resize_terminal(80, 10)
        assert "…" not in "".join(_painted(rows))


async def test_headings_run_over_the_width_and_stay_in_sight() -> None:
    rows = _rows()
    async with Host(rows, height=4).run_test(notifications=True) as pilot:
        rows.show(
            [Line("h", (Cell("Overdue and more words than fit"),), heading=True), *_lines(range(9))]
        )
        await _press(pilot, "G", "g")
        assert _painted(rows)[0].startswith("Overdue and more words than fit")
        assert _painted(rows)[1].startswith("❯")


async def test_without_focus_the_cursor_is_still_told_apart() -> None:
    rows = _rows()
    host = Host(rows)
    async with host.run_test(notifications=True) as pilot:
        rows.show(_lines("ab"))
        focused = rows.render_line(0)
        host.set_focus(None)
        await pilot.pause()
        blurred = rows.render_line(0)
        assert blurred.text.startswith("› ")
        assert {segment.style for segment in focused} != {segment.style for segment in blurred}


@pytest.mark.parametrize("size", [(80, 24), (24, 10), (3, 3)])
async def test_any_size_can_be_painted(size: tuple[int, int]) -> None:
    rows = _rows(header=True)
    async with Host(rows).run_test(size=size, notifications=True) as pilot:
        rows.show(_lines(range(30)))
        await pilot.resize_terminal(120, 40)
        await _press(pilot, "G")
        assert "Task 29" in "".join(_painted(rows))


async def test_grades_have_ink_of_their_own_in_every_theme() -> None:
    rows = _rows()
    host = Host(rows)
    async with host.run_test(notifications=True) as pilot:
        for theme in ("textual-dark", "textual-light", "nord"):
            host.theme = theme
            await pilot.pause()
            inks = {
                rows.get_component_rich_style(f"rows--{grade}").color for grade in ("ok", "overdue")
            }
            assert len(inks) == 2
