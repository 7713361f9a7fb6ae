"""How a moment to come stands: its grade, with a symbol and a word, and the time left."""

from datetime import datetime, timedelta
from enum import StrEnum

from rich.cells import cell_len

from domain.calendar import instant
from domain.response import is_overdue
from domain.values import dataclass
from widgets.formats import remaining
from widgets.words import _

SOON = timedelta(minutes=60)
"""How long before its due moment a thing counts as due soon, unless the caller knows better."""


class Grade(StrEnum):
    """How well a thing stands. A symbol or word always goes with it, never colour alone."""

    PLAIN = "plain"
    OK = "ok"
    SOON = "soon"
    OVERDUE = "overdue"
    MUTED = "muted"


SYMBOLS = {
    Grade.PLAIN: " ",
    Grade.OK: "○",
    Grade.SOON: "◆",
    Grade.OVERDUE: "✖",
    Grade.MUTED: "·",
}
"""One cell each, told apart without colour."""


@dataclass(frozen=True, slots=True)
class Countdown:
    """What a countdown shows at one moment."""

    grade: Grade
    """How it stands."""
    left: str
    """The time left or the lapse: "in 2 h 05", "+0:35"."""

    @property
    def symbol(self) -> str:
        """The grade's sign, one cell wide."""
        return SYMBOLS[self.grade]

    @property
    def word(self) -> str:
        """The grade in a word."""
        match self.grade:
            case Grade.OVERDUE:
                return _("overdue")
            case Grade.SOON:
                return _("due soon")
            case _:
                return _("in time")

    @property
    def short(self) -> str:
        """Symbol and time: "✖ +0:35"."""
        return f"{self.symbol} {self.left}"

    @property
    def full(self) -> str:
        """Symbol, word and time: "✖ overdue +0:35"."""
        return f"{self.symbol} {self.word} {self.left}"

    def fitting(self, width: int) -> str:
        """The fullest form that fits into `width` cells."""
        return self.full if cell_len(self.full) <= width else self.short


def countdown(due: datetime, now: datetime, soon: timedelta = SOON) -> Countdown:
    """How `due` stands at `now`: soon within `soon` of it, overdue after its minute (RESP-4)."""
    if is_overdue(due, now):
        return Countdown(Grade.OVERDUE, remaining(instant(due) - instant(now)))
    left = max(instant(due) - instant(now), timedelta(0))
    return Countdown(Grade.SOON if left <= soon else Grade.OK, remaining(left))
