"""The list by itself: keys in, messages and painted lines out."""

from collections.abc import Callable, Sequence
from datetime import datetime
from time import monotonic

import pytest
from textual.app import App, ComposeResult
from textual.geometry import Region
from textual.message import Message
from textual.pilot import Pilot

from widgets.rows.rows import Align, Cell, Column, Line, Rows


class Host(App[None]):
    """A list alone on the screen, and what it told."""

    def __init__(self, rows: Rows, *, height: int = 6) -> None:
        super().__init__()
        self.rows = rows
        self.rows.styles.height = height
        self.told: list[Message] = []

    def compose(self) -> ComposeResult:
        yield self.rows

    def on_rows_highlighted(self, event: Rows.Highlighted) -> None:
        self.told.append(event)

    def on_rows_picked(self, event: Rows.Picked) -> None:
        self.told.append(event)

    def on_rows_marks_changed(self, event: Rows.MarksChanged) -> None:
        self.told.append(event)

    def on_rows_held_back(self, event: Rows.HeldBack) -> None:
        self.told.append(event)


class Watch:
    """A clock that only moves when it is told to."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


def _lines(keys: Sequence[object], text: str = "Task") -> list[Line]:
    return [Line(key, (Cell(f"{text} {key}"),)) for key in keys]


def _rows(
    *,
    header: bool = False,
    markable: bool = True,
    empty: str = "",
    now: datetime | None = None,
    clock: Callable[[], float] = monotonic,
) -> Rows:
    what, due = Column("What"), Column("Due", width=12, countdown=True, align=Align.RIGHT)
    return Rows(what, due, header=header, markable=markable, empty=empty, now=now, clock=clock)


def _cursor(rows: Rows) -> object:
    return rows.key_at_cursor


def _marked(rows: Rows) -> list[object]:
    return list(rows.marked)


def _painted(rows: Rows) -> list[str]:
    return [strip.text for strip in rows.render_lines(Region(0, 0, *rows.size))]


async def _press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()


async def test_keys_move_the_cursor_and_the_view() -> None:
    rows = _rows()
    async with Host(rows).run_test(notifications=True) as pilot:
        rows.show(_lines(range(20)))
        steps = {"j": 1, "down": 2, "k": 1, "ctrl+d": 6, "pagedown": 11, "G": 19, "up": 18}
        for key, then in {**steps, "ctrl+u": 13, "pageup": 8, "g": 0, "end": 19, "home": 0}.items():
            await _press(pilot, key)
            assert _cursor(rows) == then, key
            assert any(line.startswith("❯") and f"Task {then} " in line for line in _painted(rows))


async def test_enter_picks_the_record_under_the_cursor() -> None:
    rows = _rows()
    host = Host(rows)
    async with host.run_test(notifications=True) as pilot:
        rows.show(_lines("abc"))
        await _press(pilot, "j", "enter")
        assert host.told[-1] == Rows.Picked(rows, "b")


async def test_a_click_moves_the_cursor_and_a_second_one_picks() -> None:
    rows = _rows(header=True)
    host = Host(rows)
    async with host.run_test(notifications=True) as pilot:
        rows.show(_lines("abc"))
        await pilot.click(rows, offset=(5, 0))
        assert _cursor(rows) == "a"
        await pilot.click(rows, offset=(5, 2))
        assert _cursor(rows) == "b"
        assert not any(isinstance(told, Rows.Picked) for told in host.told)
        await pilot.click(rows, offset=(5, 2))
        assert Rows.Picked(rows, "b") in host.told
        await pilot.click(rows, offset=(5, 5))
        assert _cursor(rows) == "b"


async def test_space_marks_by_a_symbol_and_marks_follow_the_record() -> None:
    rows = _rows()
    host = Host(rows)
    async with host.run_test(notifications=True) as pilot:
        rows.show(_lines("abc"))
        await _press(pilot, "j", "space")
        assert _marked(rows) == ["b"]
        assert _painted(rows)[1].startswith("❯✓ Task b")
        rows.show(_lines("bca"))
        assert _painted(rows)[0].startswith("❯✓ Task b")
        rows.show(_lines("ca"))
        await pilot.pause()
        assert _marked(rows) == []
        assert sum(isinstance(told, Rows.MarksChanged) for told in host.told) == 2


async def test_a_list_without_marks_ignores_space() -> None:
    rows = _rows(markable=False)
    async with Host(rows).run_test(notifications=True) as pilot:
        rows.show(_lines("ab"))
        await _press(pilot, "space")
        assert _marked(rows) == []
        assert _painted(rows)[0].startswith("❯ Task a")


async def test_a_new_order_waits_while_keys_are_pressed_and_comes_by_the_dot() -> None:
    watch = Watch()
    rows = _rows(clock=watch)
    host = Host(rows)
    async with host.run_test(notifications=True) as pilot:
        rows.show(_lines("abc"))
        await _press(pilot, "j")
        watch.seconds += 2.9
        rows.offer(_lines("cabd", "Changed"))
        await pilot.pause()
        assert [line.split()[-1] for line in _painted(rows)[:3]] == ["a", "b", "c"]
        assert "Changed b" in _painted(rows)[1]
        assert host.told[-1] == Rows.HeldBack(rows, new=1, moved=1, gone=0)
        await _press(pilot, ".")
        assert [line.split()[-1] for line in _painted(rows)[:4]] == ["c", "a", "b", "d"]
        assert _cursor(rows) == "b"
        assert host.told[-1] == Rows.HeldBack(rows, 0, 0, 0)


async def test_a_new_order_comes_at_once_when_it_is_quiet() -> None:
    watch = Watch()
    rows = _rows(clock=watch)
    async with Host(rows).run_test(notifications=True) as pilot:
        rows.show(_lines("abc"))
        await _press(pilot, "j")
        watch.seconds += 3
        rows.offer(_lines("cab"))
        assert [line.key for line in rows.lines] == ["c", "a", "b"]
        assert _cursor(rows) == "b"


async def test_changed_cells_alone_are_shown_at_once() -> None:
    rows = _rows(clock=Watch())
    async with Host(rows).run_test(notifications=True) as pilot:
        rows.show(_lines("abc"))
        await _press(pilot, "j")
        rows.offer(_lines("abc", "Changed"))
        assert "Changed a" in _painted(rows)[0]


async def test_the_record_under_the_cursor_keeps_its_place_on_the_screen() -> None:
    rows = _rows()
    async with Host(rows).run_test(notifications=True) as pilot:
        rows.show(_lines(range(100)))
        await _press(pilot, *["ctrl+d"] * 5)
        before = [line.startswith("❯") for line in _painted(rows)]
        rows.show(_lines([*range(200, 210), *range(100)]))
        await pilot.pause()
        assert [line.startswith("❯") for line in _painted(rows)] == before


async def test_advancing_goes_on_and_from_the_last_one_back() -> None:
    rows = _rows()
    async with Host(rows).run_test(notifications=True):
        rows.show(_lines("abc"))
        seen = []
        for _ in range(3):
            rows.advance()
            seen.append(rows.key_at_cursor)
        assert seen == ["b", "c", "b"]
        assert rows.move_to("a") and not rows.move_to("nobody")
        assert _cursor(rows) == "a"


async def test_highlighted_is_told_when_the_record_changes_and_only_then() -> None:
    rows = _rows()
    host = Host(rows)
    async with host.run_test(notifications=True) as pilot:
        for keys in ("abc", "cab", "cb", ""):
            rows.show(_lines(keys))
            await pilot.pause()
        told = [event.key for event in host.told if isinstance(event, Rows.Highlighted)]
        assert told == ["a", "b", None]


async def test_the_last_column_stays_in_sight_beside_the_scrollbar() -> None:
    rows = _rows()
    async with Host(rows).run_test(size=(40, 10)) as pilot:
        for count in (3, 30, 3):
            rows.show([Line(key, (Cell("a"), Cell("the end"))) for key in range(count)])
            await pilot.pause()
            shown = [strip.text for strip in pilot.app.screen._compositor.render_strips()]
            assert "the end" in shown[0]
            assert {len(line) for line in shown} == {40}


@pytest.mark.parametrize(("under", "top"), [(0, 0), (2, 2), (9, 5)])
async def test_headings_below_the_cursor_are_brought_onto_the_screen(under: int, top: int) -> None:
    rows = _rows()
    async with Host(rows).run_test(notifications=True) as pilot:
        below = [Line(("how", place), (Cell("│"),), heading=True) for place in range(under)]
        rows.show(_lines(range(6)))
        await _press(pilot, "end")
        rows.show([*_lines(range(6)), *below], unfolded=True)
        await pilot.pause()
        assert round(rows.scroll_y) == top
        assert _cursor(rows) == 5
