"""Choices one below the other, of which a sign tells the one under the cursor."""

from rich.segment import Segment
from textual.strip import Strip
from textual.widgets import OptionList

HERE = "❯"
"""Before the line the next key counts for, as in the lists of records."""

THERE = "›"
"""Before the line the cursor would come back to."""


class ChoiceList(OptionList):
    """An option list that tells its cursor without colour too."""

    DEFAULT_CSS = """
    ChoiceList { padding: 0; }
    ChoiceList > .option-list--option { padding: 0 1; }
    """

    def render_line(self, y: int) -> Strip:
        """The line, with the sign where the option under the cursor begins."""
        return pointed(self, y, super().render_line(y))


def pointed(options: OptionList, y: int, strip: Strip) -> Strip:
    """The painted line `y`, with a sign where the option under the cursor begins.

    It stands in the blank that options are padded with, so that no text moves.
    """
    nth, lines = options.scroll_offset.y + y, options._lines
    if not 0 <= nth < len(lines) or lines[nth] != (options.highlighted, 0):
        return strip
    moved_from_a_field = not options.can_focus
    sign = HERE if options.has_focus or moved_from_a_field else THERE
    blank, rest = strip.divide([1, strip.cell_length])
    style = next((segment.style for segment in blank), None)
    return Strip.join([Strip([Segment(sign, style)], 1), rest])
