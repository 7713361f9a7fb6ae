"""Text written by people, made safe for a terminal: no controls, no markup, cut by cells."""

import re
import unicodedata

from rich.cells import cell_len, chop_cells, set_cell_size
from rich.text import Text

ELLIPSIS = "…"
"""Stands at the end of what was cut."""

CODE_POINTS_PER_CELL = 8
"""More than any honest cluster needs; a pile of combining marks is cut off there."""

_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"\s*\S+")
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_ESCAPES = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"
    r"|(?:\x1b[\]PX^_]|[\x90\x9d])[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\|\x9c)"
)
_JOINERS = frozenset("\u200c\u200d")
"""Needed inside emoji and Persian words, and harmless."""

_UNSTEADY = dict.fromkeys((0x200D, 0xFE0E, 0xFE0F))
"""Joiner and variation selectors: terminals differ in how wide these make an emoji."""


def _allowed(char: str) -> bool:
    category = unicodedata.category(char)
    return char in _JOINERS or 0xE0020 <= ord(char) <= 0xE007F or category not in ("Cc", "Cf", "Cs")


def clean(text: str) -> str:
    """The text with its lines, but without controls, escape sequences and bidi switches.

    Tabs become four blanks, every kind of line break becomes a newline, lone surrogates go.
    """
    if text.isprintable():
        return text
    text = _BREAKS.sub("\n", _ESCAPES.sub("", text)).replace("\t", "    ")
    return "".join(char for char in text if char == "\n" or char.isprintable() or _allowed(char))


def paintable(text: str) -> str:
    """The cleaned text with a width that all terminals agree on: emoji unjoined, unvaried."""
    return text if text.isascii() and text.isprintable() else clean(text).translate(_UNSTEADY)


def plain(text: str, width: int | None = None) -> str:
    """The cleaned text on one line, cut to `width` cells when one is given."""
    if width is not None:
        text = text.lstrip()[: max(width, 1) * CODE_POINTS_PER_CELL + 1]
    line = paintable(text)
    if not line.isprintable() or "  " in line:
        line = _SPACE.sub(" ", line)
    return line.strip() if width is None else cut(line.strip(), width)


def safe(text: str, width: int | None = None, style: str = "") -> Text:
    """`plain` as a Rich text, so that nothing in it is ever read as markup."""
    return Text(plain(text, width), style=style, no_wrap=True, end="")


def cut(text: str, width: int) -> str:
    """The text in at most `width` terminal cells; what was cut ends in an ellipsis."""
    if width <= 0:
        return ""
    longest = width * CODE_POINTS_PER_CELL
    if len(text) <= longest and (len(text) <= width // 2 or cell_len(text) <= width):
        return text
    if width == 1:
        return ELLIPSIS
    return set_cell_size(text[:longest], width - 1).rstrip() + ELLIPSIS


def pad(text: str, width: int, *, right: bool = False) -> str:
    """The text cut and filled up to exactly `width` cells, to the right on demand."""
    text = cut(text, width)
    blank = " " * (width - cell_len(text))
    return blank + text if right else text + blank


def wrapped(text: str, width: int) -> list[str]:
    """The lines of a paintable text, broken at blanks; words wider than `width` are broken too."""
    lines: list[str] = []
    for line in text.split("\n"):
        lines += [line.rstrip()] if _fits(line, width) else _broken(line, width)
    return lines


def _broken(line: str, width: int) -> list[str]:
    lines: list[str] = []
    now, used = "", 0
    for match in _WORD.finditer(line):
        word = match[0]
        cells = cell_len(word)
        if used + cells <= width:
            now, used = now + word, used + cells
            continue
        if now:
            lines.append(now)
        word = word.lstrip() if lines else word
        pieces = [word] if _fits(word, width) else chop_cells(word, width)
        lines += pieces[:-1]
        now, used = pieces[-1], cell_len(pieces[-1])
    return [*lines, now] if now or not lines else lines


def _fits(text: str, width: int) -> bool:
    return len(text) <= width // 2 or (len(text) <= 8 * width and cell_len(text) <= width)
