"""One message of a chat, and how it breaks into lines at a width."""

from collections.abc import Hashable
from datetime import datetime
from enum import StrEnum

from rich.cells import cell_len

from domain.values import dataclass
from widgets.formats import clock
from widgets.safe_text import cut, paintable, plain, wrapped

_BAR_CELLS = 4
"""Pointer, bar and the blanks around them, before every line of a message."""


class Side(StrEnum):
    """Who speaks."""

    CUSTOMER = "customer"
    OURS = "ours"
    AUTOMATIC = "automatic"


class Part(StrEnum):
    """What a line of the chat is."""

    OLDER = "older"
    DAY = "day"
    UNREAD = "unread"
    HEAD = "head"
    TEXT = "text"
    FILE = "file"


BARS = {Side.CUSTOMER: "│", Side.OURS: "┃", Side.AUTOMATIC: "┊"}
"""The line along a message: its side without colour."""


@dataclass(frozen=True, slots=True)
class Bubble:
    """A message as the chat shows it. Any text will do: it is made safe when it is painted."""

    key: Hashable
    """The message's id."""
    author: str
    """Who wrote it, by name."""
    at: datetime
    """When, aware; shown in Berlin time."""
    text: str
    """What it says, in any number of lines."""
    mine: bool = False
    """Whether the reader wrote it."""
    side: Side = Side.CUSTOMER
    """Who speaks."""
    tags: tuple[str, ...] = ()
    """Its tags, as words."""
    attachments: tuple[str, ...] = ()
    """The names of its files."""
    status: str = ""
    """How far it has come, in words: "✓✓ read", "on its way, 7 s"."""
    pending: bool = False
    """Whether it can still be taken back or has not gone out."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line on the screen."""

    part: Part
    """What it is."""
    text: str
    """What it says, no wider than the chat."""


def body_rows(bubble: Bubble, width: int) -> tuple[Row, ...]:
    """The message in rows of at most `width` cells: head, text with its indent, files."""
    room = max(width - _BAR_CELLS, 1)
    rows = [Row(Part.HEAD, _head(bubble, room))]
    text = paintable(bubble.text).strip("\n")
    if text.strip():
        rows += [Row(Part.TEXT, line) for line in wrapped(text, room)]
    rows += [Row(Part.FILE, plain(f"▤ {name}", room)) for name in bubble.attachments]
    return tuple(rows)


def _head(bubble: Bubble, room: int) -> str:
    told = [clock(bubble.at), *(f"#{plain(tag)}" for tag in bubble.tags), plain(bubble.status)]
    after = "  ".join(part for part in told if part)
    author = plain(bubble.author, max(room - cell_len(after) - 2, room // 3))
    return cut(f"{author}  {after}", room)
