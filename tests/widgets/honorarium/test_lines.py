"""The views of an honorarium as lines of a list."""

from datetime import date, datetime

import pytest

from domain.fee import Rate
from domain.paid_time import Piece
from tests.widgets.honorarium.examples import NOW, OCTOBER, TASK, book
from widgets.honorarium.lines import columns, sum_told, view_lines
from widgets.honorarium.words import View


@pytest.mark.parametrize("view", View)
def test_every_view_has_lines_as_wide_as_its_columns(view: View) -> None:
    known = book(Piece(TASK.id, OCTOBER, Rate(1400), 3600, NOW))
    for line in view_lines(known, view, OCTOBER, False, ()):
        if line.heading:
            continue
        assert len(line.cells) == len(columns())
    assert isinstance(sum_told(known, view, OCTOBER, False), str)


def test_an_opened_line_says_how_it_came_about() -> None:
    known = book(Piece(TASK.id, OCTOBER, Rate(1400), 3600, NOW))
    (key,) = (line.key for line in known.lines)
    folded = list(view_lines(known, View.TOTAL, OCTOBER, False, ()))
    opened = list(view_lines(known, View.TOTAL, OCTOBER, False, {key}))
    assert len(opened) > len(folded) == 1
    assert opened[1].heading


@pytest.mark.parametrize(
    ("view", "released", "by_release"),
    [(View.PAYOUT, NOW, False), (View.RELEASE, None, False), (View.TOTAL, NOW, True)],
)
def test_a_task_with_lines_of_several_months_has_them_below_their_months(
    view: View, released: datetime | None, by_release: bool
) -> None:
    september = date(2026, 9, 1)
    pieces = [Piece(TASK.id, month, Rate(1400), 3600, released) for month in (september, OCTOBER)]
    shown = list(view_lines(book(*pieces), view, date(2026, 11, 1), by_release, ()))
    told = [line.cells[0].text.replace("\u00a0", " ") for line in shown]
    named = "#4 =Logo [/x] · Acme"
    assert told == ["September 2026 · 14,00 €", named, "Oktober 2026 · 14,00 €", named]
    assert [line.heading for line in shown] == [True, False, True, False]


def test_the_lines_of_one_month_need_no_heading() -> None:
    known = book(Piece(TASK.id, OCTOBER, Rate(1400), 3600, NOW))
    (line,) = view_lines(known, View.TOTAL, OCTOBER, False, ())
    assert not line.heading
