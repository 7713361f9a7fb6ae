"""Times of day as people type them: "17:30", "halb sechs", "5 pm", and which of two (TIME-4)."""

import re
from datetime import datetime, time

from domain.calendar import local
from domain.wall_time import which_of_two
from widgets.entry.days import cleaned
from widgets.entry.hours import EntryCode, EntryError
from widgets.entry.moments import clock_in

_WHICH = re.compile(r"(?P<clock>.*(?:\d|uhr))\s*(?P<which>[ab])")
_TO_THE_SECOND = re.compile(r"(\d{1,2})[:.](\d{2})[:.](\d{2})(?:\s*uhr)?")


def parse_clock(text: str) -> tuple[time, bool | None]:
    """The time in what was typed, and whether its second coming is meant, where it has two.

    An A or a B behind it says which one, in the night that shows an hour twice. Else `EntryError`.
    """
    typed, second = cleaned(text), None
    if found := _WHICH.fullmatch(typed):
        typed, second = found["clock"], found["which"] == "b"
    if found := _TO_THE_SECOND.fullmatch(typed):
        try:
            hour, minute, seconds = map(int, found.groups())
            return time(hour, minute, seconds), second
        except ValueError as error:
            raise EntryError(EntryCode.NO_SUCH_TIME) from error
    return clock_in(typed), second


def clock_text(at: datetime) -> str:
    """The moment's time of day as `parse_clock` reads it, to the second: "02:30 B"."""
    which = {None: "", False: " A", True: " B"}[which_of_two(at)]
    return f"{local(at):%H:%M:%S}".removesuffix(":00") + which
