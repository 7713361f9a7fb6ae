"""How a chat is painted: only the rows on screen, from cached strips."""

import re
from collections.abc import Hashable
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.strip import Strip

from widgets.canvas import Canvas
from widgets.chat.bubble import BARS, Part, Row, Side
from widgets.chat.layout import ChatLayout
from widgets.safe_text import pad, plain, wrapped
from widgets.words import _, ngettext


class ChatCanvas(Canvas):
    """The painted surface of a chat."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "chat--cursor",
        "chat--match",
        "chat--pending",
        "chat--below",
        *(f"chat--{part}" for part in Part),
        *(f"chat--{side}" for side in Side),
    }
    DEFAULT_CSS = """
    ChatCanvas {
        scrollbar-gutter: stable;
        & .chat--day { color: $text-muted; }
        & .chat--older { color: $text-muted; text-style: italic; }
        & .chat--unread { color: $text-warning; text-style: bold; }
        & .chat--head { text-style: bold; }
        & .chat--file { text-style: underline; }
        & .chat--pending { text-style: italic; }
        & .chat--below { color: $text-warning; background: $panel; text-style: bold; }
        & .chat--match { color: $text-warning; text-style: reverse; }
        & .chat--customer { color: $text-accent; }
        & .chat--ours { color: $text-primary; }
        & .chat--automatic { color: $text-muted; }
        & .chat--cursor { background: $block-cursor-blurred-background; }
        &:focus .chat--cursor { background: $boost; }
    }
    """

    def __init__(
        self, *, empty: str = "", id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.empty = empty
        """What is said when there is no message."""
        self._pages = ChatLayout()
        self._cursor = -1
        self._below = 0
        self._asked = False
        self._to_beginning = False
        self._stuck = True
        self._placed = False
        self._height = 0
        self._sought: re.Pattern[str] | None = None
        self._strips: dict[tuple[int, bool, bool], Strip] = {}

    @property
    def key_at_cursor(self) -> Hashable | None:
        """The message under the cursor."""
        return self._pages.bubbles[self._cursor].key if self._cursor >= 0 else None

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._strips.clear()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The strips of the lines asked for, past Textual's per-line style cache."""
        strips = [self.render_line(y) for y in crop.line_range]
        if crop.x == 0 and crop.width == self._width:
            return strips
        return [strip.crop_extend(crop.x, crop.right, self.rich_style) for strip in strips]

    def render_line(self, y: int) -> Strip:
        """The strip of one line on screen."""
        if self._below and y == self.size.height - 1:
            n = self._below
            return self._across(ngettext("{n} new below", "{n} new below", n).format(n=n), "below")
        row = self.scroll_offset.y + y
        found = self._pages.at(row)
        if found is None:
            return self._across(self._said(y), "older")
        index, line = found
        at_cursor = index == self._cursor and index >= 0
        look = (row, at_cursor, self.has_focus)
        strip = self._strips.get(look)
        if strip is None:
            strip = self._strips[look] = self._painted(index, line, at_cursor)
        return strip

    @property
    def _width(self) -> int:
        """The cells of a line, beside the scrollbar."""
        return max(self.size.width - self.scrollbar_size_vertical, 0)

    def _arrange(self) -> None:
        """Take in that messages or the width are others."""
        self._strips.clear()
        if self._width:
            self._pages.arrange(self._width)
            self.virtual_size = Size(0, self._pages.height)
        self.refresh()

    def _place(self) -> None:
        """Start at the unread line, else at the end, as soon as there is a screen."""
        self._placed = self._width > 0
        unread = self._pages.find(self._pages.unread_from)
        if self._placed:
            self._scroll(self._pages.height if unread is None else self._pages.start(unread))

    def _scroll(self, row: int) -> None:
        self.scroll_to(y=row, animate=False, force=True, immediate=True)
        self._stuck = self.scroll_offset.y >= self.max_scroll_y

    def _said(self, y: int) -> str:
        if self._pages.bubbles or not self.empty:
            return ""
        said = wrapped(self.empty, max(self._width - 2, 1))
        nth = y - max((self.size.height - len(said)) // 2, 0)
        return said[nth] if 0 <= nth < len(said) else ""

    def _painted(self, index: int, line: Row, at_cursor: bool) -> Strip:
        match line.part:
            case Part.OLDER:
                asked = _("Loading older messages …"), _("↑ Older messages")
                return self._across(asked[not self._asked], "older")
            case Part.DAY:
                return self._across(f"── {line.text} ──", "day")
            case Part.UNREAD:
                return self._across(f"━━ {line.text} ━━", "unread")
        bubble = self._pages.bubbles[index]
        ground = self.rich_style
        if at_cursor:
            ground += Style(bgcolor=self._style_of("cursor").bgcolor)
        side = ground + _ink(self._style_of(bubble.side))
        ink = side if line.part is Part.HEAD else ground
        ink += self._style_of(line.part).without_color
        if bubble.pending:
            ink += self._style_of("pending").without_color
        pointer = ("❯" if self.has_focus else "›") if at_cursor else " "
        pointer = pointer if line.part is Part.HEAD else " "
        segments = [Segment(f"{pointer}{BARS[bubble.side]} ", side)]
        segments += self._sought_out(line.text, ink)
        strip = Strip(segments).adjust_cell_length(self._width, ground)
        return Strip(list(strip), self._width)

    def _sought_out(self, text: str, style: Style) -> list[Segment]:
        """The text in segments, with what is searched for standing out."""
        if self._sought is None:
            return [Segment(text, style)]
        found = style + self._style_of("match")
        pieces = self._sought.split(text)
        return [
            Segment(piece, found if nth % 2 else style) for nth, piece in enumerate(pieces) if piece
        ]

    def _across(self, text: str, name: str) -> Strip:
        """A line of its own over the whole width, its text in the middle."""
        width = self._width
        text = plain(text, width)
        lead = (width - Segment(text).cell_length) // 2
        return Strip([Segment(pad(" " * lead + text, width), self._style_of(name))], width)

    def _style_of(self, name: str) -> Style:
        return self.get_component_rich_style(f"chat--{name}")


def _ink(style: Style) -> Style:
    """The style without its background."""
    return style.without_color + Style(color=style.color)
