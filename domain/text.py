"""User text as it may be kept: no control characters, nothing that could steer a terminal."""

import unicodedata

_CONTROLS = {code: None for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t"}
"""Every sign of the category Cc but the two that shape a text."""


def clean(text: str) -> str:
    """The text without control characters, in composed form, with plain line ends."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", lines.translate(_CONTROLS))


def one_line(text: str) -> str:
    """The text as a title or name: cleaned, on one line, without outer blanks."""
    return " ".join(clean(text).split())
