"""Columns share the room there is, and give way by priority."""

from hypothesis import given
from hypothesis import strategies as st

from widgets.rows.cells import GAP, Cell, Column, LazyLines, Line, places

_COLUMNS = st.lists(
    st.builds(
        Column,
        title=st.just("t"),
        width=st.integers(0, 20),
        share=st.integers(1, 3),
        priority=st.integers(0, 3),
        least=st.integers(1, 10),
    ),
    min_size=1,
    max_size=6,
)


def test_a_share_takes_what_fixed_columns_leave() -> None:
    columns = [Column("Due", width=10), Column("Who", share=1), Column("What", share=2)]
    assert [place.width for place in places(columns, 60)] == [10, 8 + 10, 8 + 22]


def test_the_highest_priority_number_goes_first_when_it_gets_narrow() -> None:
    columns = [
        Column("A", width=10),
        Column("B", width=10, priority=1),
        Column("C", width=10, priority=2),
    ]
    assert [place.index for place in places(columns, 32)] == [0, 1, 2]
    assert [place.index for place in places(columns, 31)] == [0, 1]
    assert [place.index for place in places(columns, 15)] == [0]


def test_columns_that_always_stay_are_cut_at_the_right() -> None:
    assert [
        place.width for place in places([Column("A", width=10), Column("B", width=10)], 15)
    ] == [10, 4]


@given(_COLUMNS, st.integers(0, 120))
def test_columns_never_stand_wider_than_the_room(columns: list[Column], room: int) -> None:
    placed = places(columns, room)
    assert sum(place.width for place in placed) + GAP * max(len(placed) - 1, 0) <= max(room, 0)
    assert [place.index for place in placed] == sorted(place.index for place in placed)


@given(_COLUMNS, st.integers(100, 200))
def test_shares_leave_no_cell_unused(columns: list[Column], room: int) -> None:
    placed = places(columns, room)
    if len(placed) == len(columns) and any(not column.width for column in columns):
        assert sum(place.width for place in placed) + GAP * (len(placed) - 1) == room


def test_lazy_lines_are_sliced_without_making_a_line() -> None:
    lines = LazyLines(range(10), lambda key: Line(key, (Cell(str(key)),)))
    part = lines[2:5]
    assert isinstance(part, LazyLines)
    assert [line.key for line in part] == [2, 3, 4]
