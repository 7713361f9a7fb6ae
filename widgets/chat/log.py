"""A chat of any length: it holds the loaded pages and asks for older ones at its top."""

import re
from collections.abc import Hashable, Iterator, Sequence
from contextlib import contextmanager
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message

from domain.values import dataclass, replace
from widgets.chat.bubble import Bubble, Side
from widgets.chat.canvas import ChatCanvas
from widgets.commands import bindings, lists

__all__ = ["Bubble", "ChatLog", "Side"]


class ChatLog(ChatCanvas, can_focus=True):
    """Messages oldest first, with a cursor on one of them.

    It stays at the bottom when it is there, and stays still when it is not.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(
            replace(lists.DOWN, action="step(1)"),
            replace(lists.UP, action="step(-1)"),
            replace(lists.TOP, action="edge(-1)"),
            replace(lists.BOTTOM, action="edge(1)"),
            replace(lists.PAGE_DOWN, action="page(1)"),
            replace(lists.PAGE_UP, action="page(-1)"),
            lists.OPEN,
        )
    ]

    @dataclass
    class Told(Message):
        """What a chat tells."""

        chat: "ChatLog"
        """The chat."""

        @property
        def control(self) -> "ChatLog":
            """The chat, for `@on` selectors."""
            return self.chat

    @dataclass
    class OlderWanted(Told):
        """The reader is at the top and there is more: `prepend` answers. Told once per answer."""

        before_key: Hashable
        """The oldest message that is loaded."""
        to_beginning: bool = False
        """Whether she goes to the very beginning, however many pages that is."""

    @dataclass
    class Highlighted(Told):
        """The cursor came to another message, or there is none any more."""

        key: Hashable | None
        """The message."""

    @dataclass
    class Picked(Told):
        """A message was opened by enter or by a click on the cursor."""

        key: Hashable
        """The message."""

    @dataclass
    class NewBelow(Told):
        """So many messages came that the reader has not scrolled to; 0 once the end is seen."""

        count: int
        """How many."""

    def show(
        self, bubbles: Sequence[Bubble], *, more_above: bool, unread_from: Hashable | None = None
    ) -> None:
        """Show another chat: from its unread line on, else at its end."""
        pages = self._pages
        pages.bubbles, pages.more_above, pages.unread_from = list(bubbles), more_above, unread_from
        self._asked = self._to_beginning = False
        self._arrange()
        self._hear_below(0)
        keys = [bubble.key for bubble in bubbles]
        self._cursor = keys.index(unread_from) if unread_from in keys else len(keys) - 1
        self._place()
        self.post_message(self.Highlighted(self, self.key_at_cursor))

    def prepend(self, bubbles: Sequence[Bubble], more_above: bool) -> None:
        """Put older messages above; what is seen stays where it is, unless she goes to the top."""
        self._asked = False
        with self._still(follow=False):
            self._pages.bubbles[:0] = bubbles
            self._pages.more_above = more_above
        if self._to_beginning:
            self.action_edge(-1)

    def append(self, bubble: Bubble) -> None:
        """Add the newest message: followed at the bottom or when it is mine, else counted."""
        follow = self._stuck or bubble.mine
        with self._still(follow=follow):
            self._pages.bubbles.append(bubble)
        self._hear_below(0 if follow else self._below + 1)

    def replace(self, bubble: Bubble) -> None:
        """Show a changed message in its place; one that is not loaded is left alone."""
        index = self._pages.find(bubble.key)
        if index is not None:
            with self._still(follow=self._stuck):
                self._pages.bubbles[index] = bubble

    def drop(self, key: Hashable) -> None:
        """Take a message away; the cursor goes to the next one."""
        index = self._pages.find(key)
        if index is not None:
            with self._still(follow=self._stuck):
                del self._pages.bubbles[index]

    def find(self, text: str) -> tuple[Hashable, ...]:
        """Highlight a text in any case and return the loaded messages with it; empty ends it."""
        self._sought = re.compile(f"({re.escape(text)})", re.IGNORECASE) if text else None
        self._strips.clear()
        self.refresh()
        return tuple(self._pages.bubbles[index].key for index in self._pages.matching(text))

    def go_to(self, key: Hashable) -> bool:
        """Put the cursor on a message; False when it is not loaded."""
        index = self._pages.find(key)
        if index is None:
            return False
        self._go(index)
        return True

    def on_resize(self) -> None:
        """Wrap for the new width; what is seen stays, first of all the message at the cursor."""
        height, self._height = self._height, self.size.height
        if self._placed:
            was_seen = not self._stuck and self._ends_within(height)
            with self._still(follow=self._stuck):
                self._strips.clear()
            if was_seen:
                self._go(self._cursor)
        else:
            self._arrange()
            self._place()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        self._stuck = self.scroll_offset.y >= self.max_scroll_y
        if new_value <= 0 < old_value:
            self._ask_older()
        if self._below and self._stuck:
            self._hear_below(0)

    def on_mouse_scroll_up(self) -> None:
        """At the very top the wheel asks for older messages."""
        if self.scroll_offset.y == 0:
            self._ask_older()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the click was; open the message that it is already on."""
        found = self._pages.at(self.scroll_offset.y + event.y)
        if self._below and event.y == self.size.height - 1:
            self.action_edge(1)
        elif found is not None and found[0] == -1:
            self._ask_older()
        elif found is not None and found[0] == self._cursor:
            self.action_open()
        elif found is not None:
            self._go(found[0])

    def action_step(self, messages: int) -> None:
        """Move the cursor by a message; through a long one by the screen."""
        pages, top, page = self._pages, self.scroll_offset.y, self.size.height
        if self._cursor < 0:
            return
        head, end = pages.head(self._cursor), pages.end(self._cursor)
        if messages > 0 and top + page < end and head < top + page:
            self._scroll(min(top + max(page - 1, 1), end - page))
        elif messages < 0 and end > top > head:
            self._scroll(max(top - max(page - 1, 1), head))
        elif self._cursor + messages < 0:
            self._scroll(0)
            self._ask_older()
        else:
            self._go(min(self._cursor + messages, len(pages.bubbles) - 1))

    def action_page(self, screens: int) -> None:
        """Scroll by so many screens; the cursor comes along."""
        top = self.scroll_offset.y
        self._scroll(top + screens * max(self.size.height - 1, 1))
        if screens < 0 and top == 0:
            self._ask_older()
        found = self._pages.at(self.scroll_offset.y + (self.size.height // 2))
        if found is not None and found[0] >= 0:
            self._go(found[0], reveal=False)

    def action_edge(self, direction: int) -> None:
        """Go to the newest message, or to the very first: page after page is asked for."""
        if self._pages.bubbles:
            self._go(len(self._pages.bubbles) - 1 if direction > 0 else 0)
        self._to_beginning = direction < 0 and self._pages.more_above
        self._scroll(self._pages.height if direction > 0 else 0)
        if direction < 0:
            self._ask_older()

    def action_open(self) -> None:
        """Tell that the message under the cursor is to be opened."""
        if self._cursor >= 0:
            self.post_message(self.Picked(self, self._pages.bubbles[self._cursor].key))

    def _ends_within(self, height: int) -> bool:
        """Whether the message at the cursor ended within so many rows of the screen."""
        top = self.scroll_offset.y
        return self._cursor >= 0 and top < self._pages.end(self._cursor) <= top + height

    @contextmanager
    def _still(self, *, follow: bool) -> Iterator[None]:
        """Keep what is seen in its place while messages change, or follow the end."""
        pages, key, top = self._pages, self.key_at_cursor, self.scroll_offset.y
        found = pages.at(top)
        seen = min(max(found[0], 0), len(pages.bubbles) - 1) if found else -1
        anchor = (pages.bubbles[seen].key, top - pages.head(seen)) if seen >= 0 else None
        yield
        self._arrange()
        place = pages.find(key)
        self._cursor = place if place is not None else min(self._cursor, len(pages.bubbles) - 1)
        if self._cursor < 0 and pages.bubbles:
            self._cursor = len(pages.bubbles) - 1
        kept = pages.find(anchor[0]) if anchor else None
        if follow:
            self._scroll(pages.height)
        elif anchor is not None:
            self._scroll(top if kept is None else pages.head(kept) + anchor[1])
        if self.key_at_cursor != key:
            self.post_message(self.Highlighted(self, self.key_at_cursor))

    def _go(self, index: int, *, reveal: bool = True) -> None:
        before, self._cursor, self._to_beginning = self._cursor, index, False
        top, page = self.scroll_offset.y, self.size.height
        start, end = self._pages.start(index), self._pages.end(index)
        if reveal and (start < top or end > top + page):
            self._scroll(start if start < top or end - start > page else end - page)
        self.refresh()
        if index != before:
            self.post_message(self.Highlighted(self, self.key_at_cursor))

    def _ask_older(self) -> None:
        if self._pages.more_above and not self._asked and self._pages.bubbles:
            self._asked = True
            self._strips.clear()
            self.refresh()
            key = self._pages.bubbles[0].key
            self.post_message(self.OlderWanted(self, key, self._to_beginning))

    def _hear_below(self, count: int) -> None:
        if count != self._below:
            self._below = count
            self.refresh()
            self.post_message(self.NewBelow(self, count))
