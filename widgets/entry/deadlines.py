"""Deadlines as people type them: a moment to come; a day alone means its evening."""

from datetime import datetime

from domain.deadline import has_passed
from domain.response import EVENING
from domain.values import dataclass
from widgets.entry.hours import EntryCode, EntryError
from widgets.entry.moments import parse_moment

END_OF_DAY = EVENING
"""What a day without a time means for a deadline."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """What was understood."""

    at: datetime
    """In Berlin time."""
    is_usual: bool
    """Whether only a day was named, and the time is the usual one."""


def parse_deadline(text: str, now: datetime) -> Deadline:
    """The deadline in what was typed, seen from `now`; else `EntryError`, for a past one too."""
    try:
        found = Deadline(parse_moment(text, now), is_usual=False)
    except EntryError as error:
        if error.code is not EntryCode.TIME_MISSING:
            raise
        found = Deadline(parse_moment(text, now, usual=END_OF_DAY), is_usual=True)
    if has_passed(found.at, now):
        raise EntryError(EntryCode.PAST)
    return found
