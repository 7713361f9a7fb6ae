"""Asks when recorded time really ended."""

from datetime import datetime

from domain.errors import VPAError
from domain.time_entry import NeverLonger
from domain.wall_time import end_meant, end_suggested
from screens.dialogs.ask import AskLine, NotTaken
from screens.dialogs.form import entered
from widgets import formats
from widgets.entry.clocks import clock_text, parse_clock
from widgets.explain import explain
from widgets.words import _


class AskEnd(AskLine[datetime]):
    """The end of what ran from `begun` to `end`; below it stands which moment was understood.

    Where it may stay as it is, typing nothing means the end that it has.
    """

    def __init__(
        self, question: str, begun: datetime, end: datetime, *, may_stay: bool = False
    ) -> None:
        super().__init__(question, hint=clock_text(end_suggested(begun, end)))
        self._begun = begun
        self._end = end
        self._may_stay = may_stay

    def meant(self, text: str) -> datetime:
        """The moment, when the run was under way then."""
        if self._may_stay and not text.strip():
            return self._end
        try:
            clock, second = entered("end", text, parse_clock, "not_a_time")
            meant = end_meant(clock, self._begun, self._end, second=second)
            if meant == self._end and not self._may_stay:
                raise NeverLonger(self._end)
        except VPAError as refusal:
            raise NotTaken(explain(refusal)) from refusal
        return meant

    def echo(self, text: str) -> str:
        """Which moment was understood, and how much time is left."""
        if not text.strip():
            return ""
        meant = self.meant(text)
        told = f"{formats.moment_full(meant)}, {formats.exact(meant - self._begun)}"
        return _("understood: {value}").format(value=told)
