"""The month's panel: hours and the way to the next step."""

from dataclasses import replace
from datetime import date

import pytest

from services.dashboard.board import Earned
from tests.widgets.dashlets.boards import NOW, own
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


def test_what_it_came_to_is_told_once_it_was_read() -> None:
    board = replace(own(), months=((date(2026, 11, 1), 7200), (date(2026, 10, 1), 3600)))
    panel = MonthDashlet("own")
    assert panel.face(board, NOW).notes == ()
    panel.earned = Earned({date(2026, 11, 1): 0}, 0)
    assert panel.face(board, NOW).notes == ()
    panel.earned = Earned({date(2026, 11, 1): 2_850, date(2026, 10, 1): 1_400}, 12_345)
    so_far, ahead = (cell.text for cell in panel.face(board, NOW).notes)
    assert so_far.startswith("28,50") and ahead.startswith("123,45")
