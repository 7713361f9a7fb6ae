"""Spans of time as people type them: "12,5", "1:30", "90 min"."""

import re
from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

LONGEST = timedelta(hours=10_000)
"""Nobody means more."""


class EntryCode(StrEnum):
    """Why an entry was refused."""

    EMPTY = "empty"
    NOT_UNDERSTOOD = "not_understood"
    TOO_LONG = "too_long"
    NO_SUCH_DAY = "no_such_day"
    NO_SUCH_TIME = "no_such_time"
    TIME_MISSING = "time_missing"
    OTHER_WEEKDAY = "other_weekday"
    SKIPPED_BY_CLOCK = "skipped_by_clock"
    TWICE_ON_CLOCK = "twice_on_clock"


class EntryError(ValueError):
    """What was typed cannot be taken; the code says why."""

    def __init__(self, code: EntryCode) -> None:
        super().__init__(code)
        self.code = code
        """Why."""


_HOURS = r"(?:h|std\.?|stunden?|hours?|hrs?)"
_MINUTES = r"(?:m|min\.?|minuten?|minutes?|mins?)"
_CLOCK = re.compile(rf"(\d{{1,5}}):(\d{{2}})\s*{_HOURS}?")
_DECIMAL = re.compile(rf"(\d{{1,5}}(?:[.,]\d{{1,4}})?|[.,]\d{{1,4}})\s*{_HOURS}?")
_ONLY_MINUTES = re.compile(rf"(\d{{1,6}})\s*{_MINUTES}")
_BOTH = re.compile(rf"(\d{{1,5}})\s*{_HOURS}\s*(?:und|and)?\s*(\d{{1,2}})\s*{_MINUTES}?")


def parse_hours(text: str) -> timedelta:
    """The span in what was typed, to the second; a bare number is hours. Else `EntryError`."""
    typed = " ".join(text.casefold().split())
    if not typed:
        raise EntryError(EntryCode.EMPTY)
    span = _span(typed)
    if span > LONGEST:
        raise EntryError(EntryCode.TOO_LONG)
    return span


def _span(typed: str) -> timedelta:
    if found := _CLOCK.fullmatch(typed) or _BOTH.fullmatch(typed):
        if int(found[2]) > 59:
            raise EntryError(EntryCode.NO_SUCH_TIME)
        return timedelta(hours=int(found[1]), minutes=int(found[2]))
    if found := _ONLY_MINUTES.fullmatch(typed):
        return timedelta(minutes=int(found[1]))
    if found := _DECIMAL.fullmatch(typed):
        seconds = Decimal(found[1].replace(",", ".")) * 3600
        return timedelta(seconds=int(seconds.quantize(Decimal(1), ROUND_HALF_UP)))
    raise EntryError(EntryCode.NOT_UNDERSTOOD)
