"""An account as a bar: exact in width, honest in its parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from widgets.account.bar import AVAILABLE, NOTHING, OVERDRAWN, RESERVED, WORKED, account_bar

SECONDS = st.integers(0, 10_000_000)


@pytest.mark.parametrize(
    ("booked", "worked", "reserved", "bar"),
    [
        (0, 0, 0, "········"),
        (8, 0, 0, "░░░░░░░░"),
        (8, 2, 2, "██▒▒░░░░"),
        (8, 8, 0, "████████"),
        (8000, 1, 0, "█░░░░░░░"),
        (8000, 7999, 0, "███████░"),
        (8000, 4000, 3999, "███▒▒▒▒░"),
        (8, 8, 4, "█████▒▒!"),
        (0, 5, 0, "███████!"),
    ],
)
def test_each_part_is_drawn_by_its_share(booked: int, worked: int, reserved: int, bar: str) -> None:
    assert account_bar(booked, worked, reserved, 8) == bar


@given(SECONDS, SECONDS, SECONDS, st.integers(0, 40))
def test_it_is_as_wide_as_asked_and_hides_no_part(
    booked: int, worked: int, reserved: int, width: int
) -> None:
    bar = account_bar(booked, worked, reserved, width)
    assert len(bar) == width
    if width < 4:
        return
    assert (WORKED in bar) == (worked > 0)
    assert (RESERVED in bar) == (reserved > 0)
    assert (AVAILABLE in bar) == (booked > worked + reserved)
    assert bar.endswith(OVERDRAWN) == (worked + reserved > booked)
    assert (NOTHING in bar) == (booked == worked == reserved == 0)
