"""How a list is painted: only what is seen, a line at a time, from cached strips."""

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from rich.style import Style
from textual.geometry import Region, Size
from textual.strip import Strip

from widgets.canvas import Canvas
from widgets.countdown import Countdown, Grade, countdown
from widgets.rows.cells import Column, Line
from widgets.rows.order import Order
from widgets.rows.painter import RowPainter
from widgets.safe_text import wrapped

_CACHED = 2_000
"""So many strips are kept before the cache starts anew."""

_TITLES = -1
"""Stands for the titles where an index is asked for."""

_CURSOR, _FOCUS, _MARK = 1, 2, 4
"""What makes the same line look different."""


class RowCanvas(Canvas):
    """The painted surface of a list."""

    ONE_LOOK = "rows"
    """Rules for the parts below name nothing around it: they are matched once for this name."""
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rows--header",
        "rows--heading",
        "rows--cursor",
        "rows--marked",
        "rows--empty",
        *(f"rows--{grade}" for grade in Grade),
    }
    DEFAULT_CSS = """
    RowCanvas {
        & .rows--header { color: $text-muted; text-style: bold; }
        & .rows--heading { color: $text-accent; text-style: bold; }
        & .rows--cursor {
            background: $block-cursor-blurred-background;
            color: $block-cursor-blurred-foreground;
            text-style: $block-cursor-blurred-text-style;
        }
        &:focus .rows--cursor {
            background: $block-cursor-background;
            color: $block-cursor-foreground;
            text-style: $block-cursor-text-style;
        }
        & .rows--marked { text-style: bold; }
        & .rows--empty { color: $text-muted; }
        & .rows--ok { color: $text-success; }
        & .rows--soon { color: $text-warning; }
        & .rows--overdue { color: $text-error; text-style: bold; }
        & .rows--muted { color: $text-muted; }
    }
    """

    def __init__(
        self,
        columns: Sequence[Column],
        *,
        header: bool,
        markable: bool,
        empty: str,
        now: datetime | None,
        id: str | None,
        classes: str | None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.empty = empty
        """What is said when there is no line."""
        self._is_titled = header
        self._lead = 0
        """Lines above the titles, for what a list of its own kind says there."""
        self._now = now
        self._order = Order()
        self._painter = RowPainter(columns, markable=markable)
        self._is_fitted = False
        """Whether the painter knows the width and the colours of now."""
        self._strips: dict[tuple[int, int], Strip] = {}
        self._left: dict[int, Countdown] = {}

    @property
    def lines(self) -> Sequence[Line]:
        """What is shown."""
        return self._order.lines

    def tick(self, now: datetime) -> int:
        """Let the countdowns on screen go on; the number of lines painted again."""
        self._now = now
        top, changed = self._top, 0
        for index in range(top, min(top + self._page, len(self._order))):
            line = self._order.line(index)
            if line.due and countdown(line.due, now, line.soon) != self._left.get(index):
                self._repaint(index)
                changed += 1
        return changed

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._forget()

    def on_resize(self) -> None:
        """Paint for the new size, with the cursor in sight."""
        self._forget()
        self._reveal()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The strips of the lines asked for, past Textual's per-line style cache."""
        if self._painter.width != self._room:
            self._fit()
        strips = [self.render_line(y) for y in crop.line_range]
        if crop.x == 0 and crop.width == self._painter.width:
            return strips
        return [strip.crop(crop.x, crop.right) for strip in strips]

    def render_line(self, y: int) -> Strip:
        """The strip of one line on screen."""
        if not self._is_fitted:
            self._fit()
        if self._is_titled and y == self._above - 1:
            return self._kept(_TITLES, 0)
        index = self._top + y - self._above
        if index >= len(self._order):
            said = [] if len(self._order) else wrapped(self.empty, max(self._room - 2, 1))
            room = self.size.height - self._lead
            return self._painter.centred(_told(said, y - self._lead, room, self._is_titled))
        flags = _CURSOR * (index == self._order.cursor) + _FOCUS * self.has_focus
        if self._order.is_marked(self._order.lines[index].key):
            flags += _MARK
        return self._kept(index, flags)

    @property
    def _room(self) -> int:
        """The cells of a line, beside the scrollbar."""
        return self.size.width - self.scrollbar_size_vertical

    def _fit(self) -> None:
        """Paint anew for the width and the colours of now."""
        self._forget()
        self._painter.prepare(self._room, self.rich_style, self._style_of)
        self._is_fitted = True

    @property
    def _top(self) -> int:
        return self.scroll_offset.y

    @property
    def _above(self) -> int:
        """The lines above the rows, which do not scroll."""
        return self._lead + self._is_titled

    @property
    def _page(self) -> int:
        """The rows that fit on the screen."""
        return max(self.size.height - self._above, 1)

    def _measure(self) -> None:
        """Take in that there are other lines."""
        self._forget()
        self.virtual_size = Size(0, len(self._order) + self._above)
        self.refresh()

    def _reveal(self, *, below: bool = False) -> None:
        """Bring the cursor's row onto the screen, with the headings right above it, or below."""
        cursor, top = self._order.cursor, self._top
        if cursor < 0:
            return
        if below:
            last = cursor
            while last + 1 < len(self._order) and self._order.line(last + 1).heading:
                last += 1
            self._scroll_to_row(max(top, min(last - self._page + 1, cursor)))
            return
        first = cursor
        while first > 0 and cursor - first < self._page - 1 and self._order.line(first - 1).heading:
            first -= 1
        if first < top:
            self._scroll_to_row(first)
        elif cursor >= top + self._page:
            self._scroll_to_row(cursor - self._page + 1)

    def _scroll_to_row(self, row: int) -> None:
        self.scroll_to(y=row, animate=False, force=True, immediate=True)

    def _repaint(self, index: int) -> None:
        """Paint one line again."""
        for flags in range(_CURSOR + _FOCUS + _MARK + 1):
            self._strips.pop((index, flags), None)
        self.refresh(Region(0, index - self._top + self._above, self.size.width, 1))

    def _forget(self) -> None:
        self._is_fitted = False
        self._strips.clear()
        self._left.clear()

    def _kept(self, index: int, flags: int) -> Strip:
        strip = self._strips.get((index, flags))
        if strip is None:
            if len(self._strips) > _CACHED:
                self._forget()
            strip = self._strips[index, flags] = self._painted(index, flags)
        return strip

    def _painted(self, index: int, flags: int) -> Strip:
        if index == _TITLES:
            return self._painter.titles()
        line = self._order.line(index)
        if line.heading:
            return self._painter.heading(line)
        left = None
        if line.due is not None and self._now is not None:
            left = self._left[index] = countdown(line.due, self._now, line.soon)
        return self._painter.record(
            line,
            left,
            at_cursor=bool(flags & _CURSOR),
            focused=bool(flags & _FOCUS),
            marked=bool(flags & _MARK),
        )

    def _style_of(self, name: str) -> Style:
        return self.get_component_rich_style(f"rows--{name}")


def _told(said: Sequence[str], y: int, room: int, first: int) -> str:
    """What is said on this line, when all stands in the middle, but not above `first`."""
    nth = y - max((room - len(said)) // 2, first)
    return said[nth] if 0 <= nth < len(said) else ""
