"""The upper part of a panel, in whatever room there is."""

import pytest
from rich.style import Style

from widgets.countdown import Grade
from widgets.dashlets.face import Face, FacePainter
from widgets.rows.cells import Cell

FACE = Face(12, "things", trend="▁█", trend_captions=("long words", "short"), records=("r",))


def painted(face: Face, width: int, height: int) -> list[str]:
    strips = FacePainter(width, height, lambda _part: Style()).paint(face)
    assert [strip.cell_length for strip in strips] == [width] * height
    return [strip.text.rstrip() for strip in strips]


@pytest.mark.parametrize(
    ("size", "lines"),
    [
        ((40, 1), ["12 things"]),
        ((40, 4), ["12 things", "", "▁█ long words", "r"]),
        ((9, 4), ["12 things", "", "▁█ short", "r"]),
        ((6, 2), ["12 th…", ""]),
        ((40, 6), ["▀█  ▀▀█  things", " █  █▀▀", "▀▀▀ ▀▀▀", "", "▁█ long words", "r"]),
        ((40, 7), ["▀█  ▀▀█  things", " █  █▀▀", "▀▀▀ ▀▀▀", "", "▁█ long words", "r", ""]),
    ],
)
def test_it_says_as_much_as_fits(size: tuple[int, int], lines: list[str]) -> None:
    assert painted(FACE, *size) == lines


def test_notes_that_do_not_fit_on_one_line_take_two() -> None:
    notes = (Cell("✖ 1 late", Grade.OVERDUE), Cell("◆ 2 soon", Grade.SOON))
    face = Face(7, "things", notes=notes)
    assert painted(face, 40, 6)[1].endswith("✖ 1 late · ◆ 2 soon")
    assert [line[5:] for line in painted(face, 20, 6)[1:3]] == ["✖ 1 late", "◆ 2 soon"]
    assert painted(face, 40, 1) == ["7 things · ✖ 1 late · ◆ 2 soon"]


def test_each_part_has_its_style() -> None:
    def style_of(part: str) -> Style:
        return Style(meta={"part": str(part)})

    face = Face(7, "things", Grade.SOON, (Cell("late", Grade.OVERDUE),), "▁█", ("short",))
    strips = FacePainter(40, 6, style_of).paint(face)
    parts = {
        segment.text: segment.style.meta["part"]
        for strip in strips
        for segment in strip
        if segment.style is not None
    }
    assert parts["▀▀█"] == "soon"
    assert parts["things"] == "caption"
    assert parts["late"] == "overdue"
    assert parts["▁█"] == "trend"
    assert parts["short"] == "muted"
