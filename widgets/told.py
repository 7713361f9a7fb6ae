"""A line that tells how it stands: a refusal, a wait that runs down, how far something is."""

from collections.abc import Callable
from datetime import datetime, timedelta

from textual.message import Message
from textual.timer import Timer
from textual.widgets import Static

from widgets import formats
from widgets.words import _

BAR = 24
"""Cells of a whole bar."""


class Told(Static):
    """Says one thing at a time; empty while all is well."""

    DEFAULT_CSS = "Told { width: 1fr; height: auto; min-height: 1; }"

    class WaitOver(Message):
        """The wait has run down."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__("", markup=False)
        self._now = now
        """The clock of the house."""
        self._until: datetime | None = None
        """Until when to wait; None while there is nothing to wait for."""
        self._ticking: Timer | None = None

    @property
    def is_waiting(self) -> bool:
        """Whether a wait is still running."""
        return self._until is not None

    def say(self, sentence: str) -> None:
        """Tell this, and no wait."""
        self._end()
        self.update(sentence)

    def wait_until(self, until: datetime) -> None:
        """Count down to this moment, then post `WaitOver`."""
        self._end()
        self._until = until
        self._ticking = self.set_interval(0.5, self._tick)
        self._tick()

    def show_share(self, share: float, doing: str) -> None:
        """How far something is, from 0 to 1."""
        full = round(min(max(share, 0.0), 1.0) * BAR)
        bar = "█" * full + "░" * (BAR - full)
        self.update(f"{doing}  {bar} {formats.percent(share)}")

    def _tick(self) -> None:
        if self._until is None:
            return
        left = self._until - self._now()
        if left <= timedelta(0):
            self.say("")
            self.post_message(self.WaitOver())
            return
        seconds = -(-left // timedelta(seconds=1))
        said = _("After several wrong tries it takes a moment: again in {time}.")
        self.update(said.format(time=f"{seconds // 60}:{seconds % 60:02}"))

    def _end(self) -> None:
        self._until = None
        if self._ticking is not None:
            self._ticking.stop()
            self._ticking = None
