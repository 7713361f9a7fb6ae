"""The one list of the house: the cursor belongs to the record, 100 000 rows cost what 100 cost.

The owner filters, sorts and answers for the data; it hands lines down and hears what was done.
"""

from collections.abc import Callable, Hashable, Sequence
from datetime import datetime
from time import monotonic
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Region
from textual.message import Message

from domain.values import dataclass, replace
from widgets.commands import bindings, lists
from widgets.rows.canvas import RowCanvas
from widgets.rows.cells import Align, Cell, Column, LazyLines, Line
from widgets.rows.order import Held

__all__ = ["Align", "Cell", "Column", "LazyLines", "Line", "Rows"]

QUIET = 3.0
"""So many seconds after the last key the order of the rows stays as it is."""

STEPS = (
    replace(lists.DOWN, action="step(1)"),
    replace(lists.UP, action="step(-1)"),
    replace(lists.TOP, action="edge(-1)"),
    replace(lists.BOTTOM, action="edge(1)"),
    replace(lists.PAGE_DOWN, action="page(1)"),
    replace(lists.PAGE_UP, action="page(-1)"),
)
"""How the cursor moves in everything that has lines."""


class Rows(RowCanvas, can_focus=True):
    """A list of records with a cursor, marks, headings and countdowns.

    Only `len()` and `[index]` of the lines are used for painting. A record is found again by an
    index of all keys, made when it is first needed; `LazyLines` brings its keys along.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(
            *STEPS,
            lists.OPEN,
            lists.MARK,
            lists.APPLY_HELD,
        )
    ]

    @dataclass
    class Highlighted(Message):
        """The cursor came to another record, or there is none any more."""

        rows: "Rows"
        """The list."""
        key: Hashable | None
        """The record."""

        @property
        def control(self) -> "Rows":
            """The list, for `@on` selectors."""
            return self.rows

    @dataclass
    class Picked(Message):
        """A record was opened by enter, by a double click or by a click on the cursor."""

        rows: "Rows"
        """The list."""
        key: Hashable
        """The record that was under the cursor at that moment."""

        @property
        def control(self) -> "Rows":
            """The list, for `@on` selectors."""
            return self.rows

    @dataclass
    class MarksChanged(Message):
        """Other records are marked than before."""

        rows: "Rows"
        """The list."""

        @property
        def control(self) -> "Rows":
            """The list, for `@on` selectors."""
            return self.rows

    @dataclass
    class HeldBack(Message):
        """A re-order waits for the reader; three zeros when none waits any more."""

        rows: "Rows"
        """The list."""
        new: int
        """Records not shown yet."""
        moved: int
        """Records that stand elsewhere now."""
        gone: int
        """Records still shown that are no longer there."""

        @property
        def control(self) -> "Rows":
            """The list, for `@on` selectors."""
            return self.rows

    def __init__(
        self,
        *columns: Column,
        header: bool = False,
        markable: bool = True,
        empty: str = "",
        now: datetime | None = None,
        clock: Callable[[], float] = monotonic,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(
            columns,
            header=header,
            markable=markable,
            empty=empty,
            now=now,
            id=id,
            classes=classes,
        )
        self._markable = markable
        self._clock = clock
        self._last_touch = float("-inf")

    @property
    def key_at_cursor(self) -> Hashable | None:
        """The record under the cursor; an action takes it along when its key is pressed."""
        return self._order.key

    @property
    def marked(self) -> tuple[Hashable, ...]:
        """The marked records, as they stand in the list."""
        return self._order.marked

    def show(self, lines: Sequence[Line], *, keep_key: bool = True, unfolded: bool = False) -> None:
        """Show other lines now; the cursor stays on its record, else goes to the next one left.

        Without `keep_key` it goes to the first record. The record keeps its place on the screen,
        unless it was `unfolded`: then the headings right below it are to be seen.
        """
        order, was_held = self._order, self._order.held is not None
        key, at, top = order.key, order.cursor, self._top
        lost = order.show(lines, keep_key=keep_key)
        self._measure()
        if not keep_key:
            self._scroll_to_row(0)
        elif top > 0 and at - top in range(self._page):
            self._scroll_to_row(order.cursor - (at - top))
        self._reveal()
        if unfolded:
            self._reveal(below=True)
        if order.key != key:
            self.post_message(self.Highlighted(self, order.key))
        if lost:
            self.post_message(self.MarksChanged(self))
        if was_held:
            self._tell(Held(0, 0, 0))

    def offer(self, lines: Sequence[Line]) -> None:
        """Show what others changed: at once, unless a key was pressed in the last three seconds.

        Then only changed cells are painted; another order waits for `apply_held`, is told by
        `HeldBack` and replaced by the next `show` or `offer`.
        """
        if self._clock() - self._last_touch >= QUIET:
            self.show(lines)
            return
        held = self._order.offer(lines)
        if held is None:
            self.show(lines)
            return
        self._forget()
        self.refresh()
        self._tell(held)

    def apply_held(self) -> None:
        """Show the order that was held back, if one was."""
        if self._order.held is not None:
            self.show(self._order.held)

    action_apply_held = apply_held

    def touch(self) -> None:
        """Hold re-orders back as if a key had been pressed here."""
        self._last_touch = self._clock()

    def move_to(self, key: Hashable) -> bool:
        """Put the cursor on a record; False when it is not in the list."""
        index = self._order.find(key)
        if index is None or self._order.lines[index].heading:
            return False
        self._go(index)
        return True

    def advance(self) -> None:
        """Go to the next record, from the last one to the one before it."""
        self._go(self._order.beside())

    def unmark(self) -> None:
        """Take all marks away."""
        if self._order.unmark():
            self._forget()
            self.refresh()
            self.post_message(self.MarksChanged(self))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where nothing is done in bulk, marking would do nothing: it is not offered."""
        return action != "mark" or self._markable

    def on_key(self) -> None:
        """Remember that the reader is at work."""
        self.touch()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the click was; open the record that it is already on."""
        self.touch()
        below = event.y - self.gutter.top - self._above
        index = self._top + below
        if below < 0 or index >= len(self._order) or self._order.line(index).heading:
            return
        again = index == self._order.cursor
        self._go(index)
        if again:
            self.action_open()

    def action_step(self, rows: int) -> None:
        """Move the cursor by so many rows."""
        self._go(self._order.seek(self._order.cursor + rows, rows))

    def action_page(self, pages: int) -> None:
        """Move the cursor by so many screens."""
        self.action_step(pages * max(self._page - 1, 1))

    def action_edge(self, direction: int) -> None:
        """Move the cursor to the first or the last record."""
        end = len(self._order) - 1 if direction > 0 else 0
        self._go(self._order.seek(end, -direction))

    def action_open(self) -> None:
        """Tell that the record under the cursor is to be opened."""
        if self._order.key is not None:
            self.post_message(self.Picked(self, self._order.key))

    def action_mark(self) -> None:
        """Mark the record under the cursor, or take its mark away."""
        if self._markable and self._order.key is not None:
            self._order.toggle(self._order.key)
            self._repaint(self._order.cursor)
            self.post_message(self.MarksChanged(self))

    def _go(self, index: int) -> None:
        before = self._order.cursor
        if index in (-1, before):
            self._reveal()
            return
        self._order.cursor = index
        self._reveal()
        for row in (before, index):
            self.refresh(Region(0, row - self._top + self._above, self.size.width, 1))
        self.post_message(self.Highlighted(self, self._order.key))

    def _tell(self, held: Held) -> None:
        self.post_message(self.HeldBack(self, held.new, held.moved, held.gone))
