"""One line of a list as a strip."""

import pytest
from rich.cells import cell_len
from rich.style import Style

from domain.values import replace
from tests.conftest import HOSTILE_NAMES
from widgets.countdown import Countdown, Grade
from widgets.rows.cells import Align, Cell, Column, Line
from widgets.rows.painter import RowPainter

COLUMNS = (
    Column("Was"),
    Column("Fällig", width=12, countdown=True, align=Align.RIGHT),
    Column("Nr.", width=4, priority=1),
)
INKS = {"cursor": Style(bgcolor="blue"), Grade.OVERDUE: Style(color="red", bgcolor="white")}


def _painter(width: int = 40, *, markable: bool = True) -> RowPainter:
    painter = RowPainter(COLUMNS, markable=markable)
    painter.prepare(width, Style(color="white"), lambda name: INKS.get(name, Style()))
    return painter


def _painted(painter: RowPainter, text: str = "Reise", **state: bool) -> str:
    line = Line(1, (Cell(text), Cell("eigen"), Cell("#1")))
    plain = {"at_cursor": False, "focused": True, "marked": False}
    return painter.record(line, None, **(plain | state)).text


@pytest.mark.parametrize("width", [1, 3, 10, 17, 40, 200])
@pytest.mark.parametrize("text", HOSTILE_NAMES)
def test_whatever_it_says_it_is_as_wide_as_the_list(width: int, text: str) -> None:
    painter = _painter(width)
    line = Line(1, (Cell(text), Cell(text, Grade.OVERDUE), Cell(text)))
    strips = [
        painter.record(line, None, at_cursor=True, focused=True, marked=True),
        painter.heading(line),
        painter.centred(text),
        painter.titles(),
    ]
    for strip in strips:
        assert strip.cell_length == cell_len(strip.text) == painter.width == width
        assert "\n" not in strip.text and "\x1b" not in strip.text


def test_pointer_and_mark_tell_without_colour() -> None:
    painter = _painter()
    assert _painted(painter).startswith("   Reise")
    assert _painted(painter, at_cursor=True).startswith("❯  Reise")
    assert _painted(painter, at_cursor=True, focused=False).startswith("›  Reise")
    assert _painted(painter, marked=True).startswith(" ✓ Reise")


def test_without_marks_their_place_belongs_to_the_text() -> None:
    painter = _painter(markable=False)
    assert _painted(painter, at_cursor=True, marked=True).startswith("❯ Reise")


def test_what_is_left_stands_in_its_column_instead_of_the_cell() -> None:
    left = Countdown(Grade.SOON, "in 5 min")
    line = Line(1, (Cell("Reise"),))
    text = _painter().record(line, left, at_cursor=False, focused=True, marked=False).text
    assert "in 5 min" in text and "eigen" not in text
    assert "eigen" in _painted(_painter())


def test_under_the_cursor_a_grade_gives_up_its_own_ground() -> None:
    line = Line(1, (Cell("x"), Cell("y", Grade.OVERDUE)))
    strip = _painter().record(line, None, at_cursor=True, focused=True, marked=False)
    grounds = {part.style.bgcolor.name for part in strip if part.style and part.style.bgcolor}
    assert grounds == {"blue"}


def test_in_a_narrow_list_what_matters_least_goes_first() -> None:
    assert "#1" in _painted(_painter(40))
    assert "#1" not in _painted(_painter(28))
    assert "Reise" in _painted(_painter(28))


def test_what_runs_on_takes_the_blank_cells_beside_it_and_no_others() -> None:
    painter = _painter(40)
    long = Cell("Eine sehr lange Reise nach Ulm und weiter", runs_on=True)
    cut = replace(long, runs_on=False)
    alone = painter.record(Line(1, (long,)), None, at_cursor=False, focused=True, marked=False)
    assert "Eine sehr lange Reise nach Ulm" in alone.text and alone.cell_length == 40
    for cells in ((cut,), (long, Cell("y"))):
        strip = painter.record(Line(1, cells), None, at_cursor=False, focused=True, marked=False)
        assert "nach Ulm" not in strip.text and strip.cell_length == 40
