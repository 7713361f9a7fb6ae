"""What is told below a list: whole where there is room, else cut at a line, and it says so."""

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

MORE = "…"
"""Stands at the end of what goes on."""

LEAST = 2
"""So many lines of it are told however small the screen."""


ROOMY = 7
"""So many lines lists with long details keep free for them, where there is room."""


class Detail(Static):
    """Never so long that what stands below it in its box falls off the screen.

    Whatever stands around it is measured as it was painted last: to be asked once more after the
    next painting where that may have changed.
    """

    def __init__(self, text: str = "") -> None:
        super().__init__(text, id="detail", markup=False)

    def tell(self, text: str) -> None:
        """Tell it, or as much of it as there is room for; what people wrote stays text."""
        room, width = self._room, self.content_size.width
        lines = Content(text).wrap(width) if room is not None and width > len(MORE) else []
        if room is not None and len(lines) > room:
            *kept, last = (line.plain.rstrip() for line in lines[:room])
            text = "\n".join([*kept, f"{last[: width - len(MORE) - 1]} {MORE}"])
        self.styles.min_height = 0 if room is not None and room < ROOMY else None
        if str(self.content) != text:
            self.update(text)

    @property
    def _room(self) -> int | None:
        """How many lines there is room for; None before the first painting."""
        box = self.parent
        if not isinstance(box, Vertical) or not self.size.height:
            return None
        below = max(one.virtual_region.bottom for one in box.children)
        free = self.screen.size.height - box.gutter.height - (below - self.size.height)
        return max(free, LEAST)
