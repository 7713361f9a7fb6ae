"""The views of an honorarium as lines of a list."""

import pytest

from domain.fee import Rate
from domain.paid_time import Piece
from tests.widgets.test_honorarium_words import NOW, OCTOBER, TASK, book
from widgets.honorarium_lines import columns, sum_told, view_lines
from widgets.honorarium_words import View


@pytest.mark.parametrize("view", View)
def test_every_view_has_lines_as_wide_as_its_columns(view: View) -> None:
    known = book(Piece(TASK.id, OCTOBER, Rate(1400), 3600, NOW))
    for line in view_lines(known, view, OCTOBER, False, ()):
        assert len(line.cells) == len(columns())
    assert isinstance(sum_told(known, view, OCTOBER, False), str)


def test_an_opened_line_says_how_it_came_about() -> None:
    known = book(Piece(TASK.id, OCTOBER, Rate(1400), 3600, NOW))
    (key,) = (line.key for line in known.lines)
    folded = list(view_lines(known, View.TOTAL, OCTOBER, False, ()))
    opened = list(view_lines(known, View.TOTAL, OCTOBER, False, {key}))
    assert len(opened) > len(folded) == 1
    assert opened[1].heading
