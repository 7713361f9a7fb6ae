"""Where a ready text leaves something to be written in (CHAT-7)."""

from textual.widgets.text_area import Selection

from domain.template import left_open


def first_gap(text: str) -> Selection | None:
    """The first placeholder of a text as a selection, so that typing fills it; None without one."""
    names = left_open(text)
    if not names:
        return None
    gap = f"{{{names[0]}}}"
    before = text[: text.index(gap)].split("\n")
    row, column = len(before) - 1, len(before[-1])
    return Selection((row, column), (row, column + len(gap)))
