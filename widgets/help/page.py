"""One page of the help: text to read and scroll, links to follow by key or mouse."""

import re
from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from domain.values import dataclass, replace
from widgets.canvas import Canvas
from widgets.commands import bindings, help, lists
from widgets.help.lines import PageLine, lines_of
from widgets.helptexts.blocks import Block, Kind

_KEY = re.compile(r"(\[[^\]\s]{1,20}\])")
"""A key in brackets, as `blocks.with_keys` writes it."""

_NO_LINK = -1


class HelpPage(Canvas, can_focus=True):
    """Shows blocks."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "page--title",
        "page--heading",
        "page--example",
        "page--key",
        "page--link",
        "page--chosen",
    }
    DEFAULT_CSS = """
    HelpPage {
        scrollbar-gutter: stable;
        & .page--title { color: $text-primary; text-style: bold; }
        & .page--heading { color: $text-accent; text-style: bold; }
        & .page--example { color: $text-secondary; }
        & .page--key { text-style: bold; }
        & .page--link { text-style: underline; }
        & .page--chosen {
            background: $block-cursor-background;
            color: $block-cursor-foreground;
            text-style: bold;
        }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(
            help.FOLLOW,
            help.NEXT_LINK,
            help.PREVIOUS_LINK,
            replace(lists.DOWN, action="roll(1)"),
            replace(lists.UP, action="roll(-1)"),
            replace(lists.PAGE_DOWN, action="page(1)"),
            replace(lists.PAGE_UP, action="page(-1)"),
            replace(lists.TOP, action="edge(-1)"),
            replace(lists.BOTTOM, action="edge(1)"),
        )
    ]

    @dataclass
    class Followed(Message):
        """A link was followed."""

        topic: str
        """Where it leads."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._blocks: Sequence[Block] = ()
        self._lines: list[PageLine] = []
        self._link = _NO_LINK

    @property
    def text(self) -> str:
        """The page as plain text, as wide as it is shown."""
        return "\n".join(line.text.rstrip() for line in self._lines) + "\n"

    @property
    def links(self) -> list[str]:
        """The topics that can be gone to from here, in order."""
        return [block.target for block in self._blocks if block.kind is Kind.LINK]

    def show(self, blocks: Sequence[Block], *, from_top: bool = True) -> None:
        """Show another page from its top, or the same one again where it was."""
        self._blocks = blocks
        if from_top:
            self._link = _NO_LINK
            self._scroll(0)
        self._arrange()

    def on_resize(self) -> None:
        """Break the lines anew."""
        self._arrange()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The strip of one line on screen."""
        width = self._width
        row = self.scroll_offset.y + y
        if row >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        segments = self._segments(self._lines[row])
        return Strip(segments).adjust_cell_length(width, self.rich_style)

    def on_click(self, event: events.Click) -> None:
        """Follow the link under the mouse."""
        row = self.scroll_offset.y + event.y
        if row < len(self._lines) and self._lines[row].target:
            event.stop()
            self.post_message(self.Followed(self._lines[row].target))

    def action_follow(self) -> None:
        """Go where the chosen link leads; without one, choose the first."""
        if self._link == _NO_LINK:
            self.action_next_link()
        elif self.links:
            self.post_message(self.Followed(self.links[self._link]))

    def action_next_link(self) -> None:
        """Choose the next link."""
        self._choose(self._link + 1)

    def action_previous_link(self) -> None:
        """Choose the link before."""
        self._choose(max(self._link, 0) - 1)

    def action_roll(self, rows: int) -> None:
        """Scroll by so many lines."""
        self._scroll(self.scroll_offset.y + rows)

    def action_page(self, pages: int) -> None:
        """Scroll by so many screens."""
        self.action_roll(pages * max(self.size.height - 1, 1))

    def action_edge(self, direction: int) -> None:
        """Scroll to the beginning or the end."""
        self._scroll(len(self._lines) if direction > 0 else 0)

    @property
    def _width(self) -> int:
        """The cells beside the scrollbar, which `size` counts in."""
        return self.scrollable_content_region.width

    def _choose(self, link: int) -> None:
        if not self.links:
            return
        self._link = link % len(self.links)
        target = self.links[self._link]
        row = next(nth for nth, line in enumerate(self._lines) if line.target == target)
        if not self.scroll_offset.y <= row < self.scroll_offset.y + self.size.height:
            self._scroll(row - self.size.height // 2)
        self.refresh()

    def _arrange(self) -> None:
        if self._width > 0:
            self._lines = lines_of(self._blocks, self._width)
            self.virtual_size = Size(0, len(self._lines))
        self.refresh()

    def _scroll(self, row: int) -> None:
        self.scroll_to(y=max(row, 0), animate=False, force=True, immediate=True)

    def _segments(self, line: PageLine) -> list[Segment]:
        style = self.rich_style
        match line.kind:
            case Kind.TITLE | Kind.HEADING | Kind.EXAMPLE:
                return [Segment(line.text, self._style_of(line.kind))]
            case Kind.LINK:
                chosen = self._link != _NO_LINK and line.target == self.links[self._link]
                name = "chosen" if chosen and self.has_focus else "link"
                sign, text = line.text[:2], line.text[2:]
                return [Segment(sign, style), Segment(text, self._style_of(name))]
            case Kind.KEY:
                lead, text = line.text[: line.lead], line.text[line.lead :]
                return [Segment(lead, self._style_of("key")), Segment(text, style)]
        parts = _KEY.split(line.text)
        return [
            Segment(part, self._style_of("key") if nth % 2 else style)
            for nth, part in enumerate(parts)
            if part
        ]

    def _style_of(self, name: str) -> Style:
        return self.get_component_rich_style(f"page--{name}")
