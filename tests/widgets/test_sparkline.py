"""Small trends and bars keep their width and never round the truth away."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from widgets.sparkline import bar, spark


@pytest.mark.parametrize(
    ("numbers", "width", "drawn"),
    [
        ([0, 1, 2, 3, 4, 5, 6, 7], None, "▁▂▃▄▅▆▇█"),
        ([0, 10], None, "▁█"),
        ([5, 5, 5], None, "▁▁▁"),
        ([9, 0, 10], 2, "▁█"),
        ([1, 2], 0, ""),
        ([], 5, ""),
    ],
)
def test_a_trend_shows_its_newest_numbers(
    numbers: list[int], width: int | None, drawn: str
) -> None:
    assert spark(numbers, width) == drawn


@pytest.mark.parametrize(
    ("share", "drawn"),
    [
        (0, "░░░░"),
        (0.5, "██░░"),
        (0.001, "▏░░░"),
        (0.999, "███▉"),
        (1, "████"),
        (2, "████"),
        (-1, "░░░░"),
    ],
)
def test_a_bar_fills_by_its_share(share: float, drawn: str) -> None:
    assert bar(share, 4) == drawn


@given(st.floats(-2, 5), st.integers(0, 60))
def test_a_bar_is_as_wide_as_asked(share: float, width: int) -> None:
    assert cell_len(bar(share, width)) == width


@given(st.lists(st.integers(), max_size=50), st.integers(0, 20))
def test_a_trend_is_never_wider_than_asked(numbers: list[int], width: int) -> None:
    assert len(spark(numbers, width)) == min(len(numbers), width)
