"""One big figure, three lines high, drawn of block characters."""

HEIGHT = 3
"""Lines a figure takes."""

_GLYPHS = {
    "0": ("█▀█", "█ █", "▀▀▀"),
    "1": ("▀█ ", " █ ", "▀▀▀"),
    "2": ("▀▀█", "█▀▀", "▀▀▀"),
    "3": ("▀▀█", " ▀█", "▀▀▀"),
    "4": ("█ █", "▀▀█", "  ▀"),
    "5": ("█▀▀", "▀▀█", "▀▀▀"),
    "6": ("█▀▀", "█▀█", "▀▀▀"),
    "7": ("▀▀█", "  █", "  ▀"),
    "8": ("█▀█", "█▀█", "▀▀▀"),
    "9": ("█▀█", "▀▀█", "▀▀▀"),
}


def big(figure: int) -> tuple[str, str, str]:
    """The figure, from 0 on, as three lines of the same width."""
    digits = [_GLYPHS[digit] for digit in str(figure)]
    top, middle, bottom = (" ".join(glyph[line] for glyph in digits) for line in range(HEIGHT))
    return top, middle, bottom
