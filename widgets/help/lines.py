"""Breaks the blocks of a help page into lines of one width."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from domain.values import dataclass
from widgets.helptexts.blocks import Block, Kind
from widgets.safe_text import pad, plain, wrapped

WIDEST = 84
"""Cells a line of text has at most: longer ones are hard to read."""

_POINT = "• "
_ARROW = "→ "


@dataclass(frozen=True, slots=True)
class PageLine:
    """One line of a page on the screen."""

    kind: Kind
    text: str
    lead: int = 0
    """So many cells at its beginning name a key."""
    target: str = ""
    """The topic that the link on this line leads to."""


def lines_of(blocks: Sequence[Block], width: int) -> list[PageLine]:
    """The page in lines of at most `width` cells, a blank line between unlike blocks."""
    room = max(min(width, WIDEST), 8)
    keys = min(max((cell_len(one.lead) for one in blocks if one.lead), default=0), room // 2)
    lines: list[PageLine] = []
    before: Kind | None = None
    for block in blocks:
        if before is not None and _apart(before, block.kind):
            lines.append(PageLine(Kind.TEXT, ""))
        lines += _lines(block, room, keys)
        before = block.kind
    return lines


def _apart(before: Kind, kind: Kind) -> bool:
    if before is Kind.HEADING:
        return False
    return kind is not before or kind is Kind.TEXT


def _lines(block: Block, room: int, keys: int) -> Iterator[PageLine]:
    match block.kind:
        case Kind.POINT:
            yield from _hanging(block, _POINT, room)
        case Kind.LINK:
            yield from _hanging(block, _ARROW, room)
        case Kind.KEY:
            yield from _key(block, room, keys)
        case Kind.EXAMPLE:
            for line in wrapped(block.text, max(room - 2, 1)):
                yield PageLine(block.kind, f"  {line}")
        case _:
            for line in wrapped(block.text, room):
                yield PageLine(block.kind, line)


def _hanging(block: Block, lead: str, room: int) -> Iterator[PageLine]:
    """The block behind its sign, the further lines under the first."""
    for nth, line in enumerate(wrapped(block.text, room - len(lead))):
        mark = " " * len(lead) if nth else lead
        yield PageLine(block.kind, f"{mark}{line}", target=block.target)


def _key(block: Block, room: int, keys: int) -> Iterator[PageLine]:
    named = pad(plain(block.lead), keys)
    for nth, line in enumerate(wrapped(block.text, max(room - keys - 2, 1))):
        lead = " " * keys if nth else named
        yield PageLine(block.kind, f"{lead}  {line}", lead=0 if nth else keys)
