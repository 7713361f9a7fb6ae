"""The month's panel: hours and the way to the next step."""

from dataclasses import replace
from datetime import date

import pytest

from tests.widgets.dashlet_boards import NOW, own
from widgets.dashlets.month import MonthDashlet
from widgets.words import use_language


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (0, "40:00 h bis zur nächsten Stufe"),
        (40 * 3600 - 9600, "2:40 h bis zur nächsten Stufe"),
        (80 * 3600, "höchste"),
    ],
)
def test_it_says_how_far_it_is(seconds: int, told: str) -> None:
    use_language("de")
    board = replace(own(), months=((date(2026, 11, 1), seconds), (date(2026, 10, 1), 3600)))
    panel = MonthDashlet("own")
    face = panel.face(board, NOW)
    assert face.figure == seconds // 3600
    assert told in face.trend_captions[0]
    wanted = panel.wanted(board, NOW, None)
    assert wanted is not None and wanted.honorarium


def test_without_months_there_are_no_hours() -> None:
    assert MonthDashlet("own").face(own(), NOW).figure == 0
