"""User text as it may be kept: no control characters, nothing that could steer a terminal."""

import unicodedata

_KEPT = frozenset("\n\t")


def clean(text: str) -> str:
    """The text without control characters, in composed form, with plain line ends."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = (sign for sign in lines if sign in _KEPT or unicodedata.category(sign) != "Cc")
    return unicodedata.normalize("NFC", "".join(kept))


def one_line(text: str) -> str:
    """The text as a title or name: cleaned, on one line, without outer blanks."""
    return " ".join(clean(text).split())
