"""The cursor and the marks of a list stay with their records, whatever order comes."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from widgets.rows.cells import Cell, LazyLines, Line
from widgets.rows.order import Held, Order

_KEYS = st.lists(st.integers(0, 15), unique=True, max_size=12)


def _lines(keys: Sequence[int], headings: Sequence[int] = (), text: str = "") -> list[Line]:
    return [Line(key, (Cell(f"{text}{key}"),), heading=key in headings) for key in keys]


def _marked(order: Order) -> list[object]:
    return list(order.marked)


def _order(keys: Sequence[int], at: int) -> Order:
    order = Order()
    order.show(_lines(keys))
    order.cursor = keys.index(at)
    return order


@pytest.mark.parametrize(
    ("before", "at", "after", "then"),
    [
        ([1, 2, 3], 2, [3, 1, 2], 2),
        ([1, 2, 3], 2, [1, 3], 3),
        ([1, 2, 3], 3, [1, 2], 2),
        ([1, 2, 3], 3, [1, 2, 9], 2),
        ([1, 2, 3], 2, [7, 8, 9], 8),
        ([1, 2, 3], 2, [], None),
    ],
)
def test_the_cursor_follows_its_record_or_takes_the_next(
    before: list[int], at: int, after: list[int], then: int | None
) -> None:
    order = _order(before, at)
    order.show(_lines(after))
    assert order.key == then


def test_without_keeping_the_key_the_cursor_starts_at_the_first_record() -> None:
    order = _order([1, 2, 3], 3)
    order.show(_lines([0, 3, 1], headings=[0]), keep_key=False)
    assert order.key == 3


def test_the_cursor_skips_headings_in_both_directions() -> None:
    order = Order()
    order.show(_lines([0, 1, 10, 2], headings=[0, 10]))
    assert order.key == 1
    assert order.seek(2, 1) == 3
    assert order.seek(2, -1) == 1
    assert order.seek(0, -1) == 1


def test_a_list_of_headings_has_no_cursor() -> None:
    order = Order()
    order.show(_lines([0, 1], headings=[0, 1]))
    assert (order.key, order.beside()) == (None, -1)


def test_what_is_held_back_is_counted_in_records() -> None:
    order = _order([1, 2, 3, 4], 2)
    assert order.offer(_lines([4, 1, 2, 9, 8])) == Held(new=2, moved=1, gone=1)
    assert [line.key for line in order.lines] == [1, 2, 3, 4]


def test_changed_cells_show_through_while_the_order_is_held_back() -> None:
    order = _order([1, 2], 1)
    order.offer(_lines([2, 1], text="new "))
    assert order.line(0).cells[0].text == "new 1"
    assert order.held is not None


def test_marks_vanish_with_their_records() -> None:
    order = _order([1, 2, 3], 1)
    order.toggle(3)
    order.toggle(1)
    assert _marked(order) == [1, 3]
    assert order.show(_lines([3, 2])) is True
    assert _marked(order) == [3]


def test_records_of_lazy_lines_are_found_without_making_them() -> None:
    made: list[object] = []

    def make(key: object) -> Line:
        made.append(key)
        return Line(key, ())

    order = Order()
    order.show(LazyLines(range(100_000), make))
    assert order.find(77_777) == 77_777
    assert len(made) < 10


@given(_KEYS, _KEYS)
def test_counts_of_a_held_order_add_up(before: list[int], after: list[int]) -> None:
    order = Order()
    order.show(_lines(before))
    held = order.offer(_lines(after))
    if held is None:
        assert before == after
        return
    assert held.new == len(set(after) - set(before))
    assert held.gone == len(set(before) - set(after))
    stay = [key for key in before if key in after]
    assert (held.moved == 0) is (stay == [key for key in after if key in before])


class OrderMachine(RuleBasedStateMachine):
    """Random shows, offers and moves: the cursor never leaves a record that is still there."""

    def __init__(self) -> None:
        super().__init__()
        self.order = Order()
        self.expected: int | None = None
        self.shown: list[int] = []

    @rule(keys=_KEYS, headings=st.sets(st.integers(0, 15), max_size=3))
    def show(self, keys: list[int], headings: set[int]) -> None:
        self.order.show(_lines(keys, sorted(headings)))
        if self.expected in keys and self.expected not in headings:
            assert self.order.key == self.expected
        self._note(keys)

    @rule(keys=_KEYS)
    def offer(self, keys: list[int]) -> None:
        if self.order.offer(_lines(keys)) is None:
            self.order.show(_lines(keys))
            self._note(keys)

    @rule()
    def apply(self) -> None:
        if self.order.held is not None:
            keys = [int(str(line.key)) for line in self.order.held]
            self.order.show(self.order.held)
            if self.expected in keys:
                assert self.order.key == self.expected
            self._note(keys)

    @precondition(lambda self: self.order.cursor >= 0)
    @rule(rows=st.integers(-20, 20).filter(bool))
    def move(self, rows: int) -> None:
        self.order.cursor = self.order.seek(self.order.cursor + rows, rows)
        self._note(self.shown)

    @invariant()
    def cursor_is_on_its_record(self) -> None:
        assert self.order.key == self.expected
        assert [line.key for line in self.order.lines] == self.shown
        if self.order.cursor >= 0:
            assert not self.order.lines[self.order.cursor].heading

    def _note(self, keys: list[int]) -> None:
        self.shown = keys
        key = self.order.key
        self.expected = None if key is None else int(str(key))


TestOrderMachine = OrderMachine.TestCase
