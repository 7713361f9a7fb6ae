"""Figures drawn large."""

from itertools import pairwise

from widgets.dashlets.figure import HEIGHT, big


def test_every_figure_is_drawn_three_lines_high() -> None:
    drawn = [big(number) for number in range(10)]
    assert len(set(drawn)) == 10
    for lines in [*drawn, big(1234567890)]:
        assert len(lines) == HEIGHT
        assert all(len(a) == len(b) for a, b in pairwise(lines))
