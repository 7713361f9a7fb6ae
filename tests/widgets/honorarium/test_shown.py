"""What a view shows of each line: the whole, what is open, what is in review."""

import pytest

from domain.fee import Rate
from domain.paid_time import Piece
from tests.widgets.honorarium.examples import NOW, OCTOBER, TASK, book
from widgets.honorarium.shown import WITH_LINES, shown
from widgets.honorarium.words import View


@pytest.mark.parametrize(
    ("view", "part"),
    [
        (View.TOTAL, [(7200, 2800)]),
        (View.PAYOUT, [(3600, 1400)]),
        (View.RELEASE, [(1800, 700)]),
        (View.HOURLY, []),
    ],
)
def test_each_view_shows_its_part(view: View, part: list[tuple[int, int]]) -> None:
    billed, released, waiting = (
        Piece(TASK.id, OCTOBER, Rate(1400), seconds, moment)
        for seconds, moment in ((1800, NOW), (3600, NOW), (1800, None))
    )
    known = book(billed, released, waiting, billed=700, billed_seconds=1800)
    assert [(one.seconds, one.cents) for one in shown(known, view, OCTOBER, False)] == part
    assert (view in WITH_LINES) is bool(part)
