"""Where each loaded message of a chat stands: rows, days, the unread line."""

from bisect import bisect_right
from collections.abc import Hashable, Sequence

from domain.calendar import BERLIN
from widgets.chat.bubble import Bubble, Part, Row, body_rows
from widgets.formats import day_line
from widgets.words import _


class ChatLayout:
    """The loaded messages as rows of one width. A message is wrapped once per width."""

    def __init__(self) -> None:
        self.bubbles: list[Bubble] = []
        """The loaded messages, oldest first."""
        self.more_above = False
        """Whether there are older ones that are not loaded."""
        self.unread_from: Hashable | None = None
        """Before this message the unread line stands."""
        self.height = 0
        """The rows of all of it."""
        self._width = 0
        self._wrapped: dict[Hashable, tuple[Bubble, tuple[Row, ...]]] = {}
        self._rows: list[tuple[Row, ...]] = []
        self._starts: list[int] = []
        self._places: dict[Hashable, int] = {}

    def arrange(self, width: int) -> None:
        """Find out anew where everything stands, at `width` cells."""
        if width != self._width:
            self._wrapped, self._width = {}, width
        self._places = {bubble.key: index for index, bubble in enumerate(self.bubbles)}
        self._rows, self._starts = [], []
        self.height = int(self.more_above)
        day = None
        for bubble in self.bubbles:
            was, day = day, bubble.at.astimezone(BERLIN).date()
            rows = self._body(bubble)
            if bubble.key == self.unread_from:
                rows = (Row(Part.UNREAD, _("New messages")), *rows)
            if day != was:
                rows = (Row(Part.DAY, day_line(day)), *rows)
            self._rows.append(rows)
            self._starts.append(self.height)
            self.height += len(rows)

    def find(self, key: Hashable | None) -> int | None:
        """Which of the loaded messages it is."""
        return self._places.get(key)

    def at(self, row: int) -> tuple[int, Row] | None:
        """The message (-1 above the first) and the line at a row; None below the last."""
        if not 0 <= row < self.height:
            return None
        index = bisect_right(self._starts, row) - 1
        if index < 0:
            return -1, Row(Part.OLDER, "")
        return index, self._rows[index][row - self._starts[index]]

    def start(self, index: int) -> int:
        """The first row of a message, with its day and unread lines."""
        return self._starts[index]

    def head(self, index: int) -> int:
        """The row of a message's head."""
        rows = self._rows[index]
        lead = next(nth for nth, row in enumerate(rows) if row.part is Part.HEAD)
        return self._starts[index] + lead

    def end(self, index: int) -> int:
        """The row after a message's last."""
        return self._starts[index] + len(self._rows[index])

    def matching(self, text: str) -> Sequence[int]:
        """The loaded messages that contain the text, in any case."""
        wanted = text.casefold()
        return [
            index
            for index, bubble in enumerate(self.bubbles)
            if wanted and wanted in bubble.text.casefold()
        ]

    def _body(self, bubble: Bubble) -> tuple[Row, ...]:
        known = self._wrapped.get(bubble.key)
        if known is None or known[0] != bubble:
            known = self._wrapped[bubble.key] = (bubble, body_rows(bubble, self._width))
        return known[1]
