"""Spans of time as people type them: "12,5", "1:30", "90 min", "anderthalb Stunden"."""

import re
from collections.abc import Mapping
from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from types import MappingProxyType

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
    WHICH_DAY = "which_day"
    PAST = "past"
    OTHER_WEEKDAY = "other_weekday"
    SKIPPED_BY_CLOCK = "skipped_by_clock"
    TWICE_ON_CLOCK = "twice_on_clock"


class EntryError(ValueError):
    """What was typed cannot be taken; the code says why."""

    def __init__(self, code: EntryCode) -> None:
        super().__init__(code)
        self.code = code
        """Why."""


_GERMAN = [
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
]
_ENGLISH = [
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]
NUMBERS: Mapping[str, int] = MappingProxyType(
    dict.fromkeys(("einen", "einem", "einer", "eine", "ein", "one", "an", "a"), 1)
    | {word: number for words in (_GERMAN, _ENGLISH) for number, word in enumerate(words, 2)}
)
"""Numbers that people write as words."""

_ANY = "|".join(sorted(NUMBERS, key=len, reverse=True))
_HOURS = r"(?:h|std\.?|stunden?|hours?|hrs?)"
_MINUTES = r"(?:m|min\.?|minuten?|minutes?|mins?)"
_CLOCK = re.compile(rf"(\d{{1,5}}):(\d{{2}})\s*{_HOURS}?")
_DECIMAL = re.compile(rf"(\d{{1,5}}(?:[.,]\d{{1,4}})?|[.,]\d{{1,4}})\s*{_HOURS}?")
_ONLY_MINUTES = re.compile(rf"(\d{{1,6}})\s*{_MINUTES}")
_BOTH = re.compile(rf"(\d{{1,5}})\s*{_HOURS}\s*(?:und|and)?\s*(\d{{1,2}})\s*{_MINUTES}?")
_ABOUT = re.compile(r"(?:ca\.?|etwa|rund|ungefähr|max(?:imal|\.)?|höchstens|about|at most)\s+")
_HALF = re.compile(r"(?:eine[rn]?\s+)?halben?\s+stunde|half\s+(?:an?\s+)?hour")
_QUARTER = re.compile(r"(?:eine[rn]?\s+)?viertelstunde|(?:a\s+)?quarter\s+of\s+an\s+hour")
_THREE_QUARTERS = re.compile(
    r"(?:eine[rn]?\s+)?dreiviertelstunde|three\s+quarters\s+of\s+an\s+hour"
)
_AND_A_HALF = re.compile(
    rf"(?:({_ANY})(?:und)?einhalb|({_ANY})\s+and\s+a\s+half)\s*{_HOURS}"
    rf"|({_ANY})\s+hours?\s+and\s+a\s+half"
)
_ONE_AND_A_HALF = re.compile(rf"anderthalb\s*{_HOURS}")
_NUMBER_WORD = re.compile(rf"\b({_ANY})(?=\s+(?:{_HOURS}|{_MINUTES})(?:\s|$))")
_PARTS = {"½": ",5", "¼": ",25", "¾": ",75"}
_SAID = (
    (_HALF, timedelta(minutes=30)),
    (_QUARTER, timedelta(minutes=15)),
    (_THREE_QUARTERS, timedelta(minutes=45)),
    (_ONE_AND_A_HALF, timedelta(minutes=90)),
)
"""Spans that are said without a number."""


def parse_hours(text: str) -> timedelta:
    """The span in what was typed, to the second; a bare number is hours. Else `EntryError`."""
    typed = " ".join(text.casefold().split())
    if not typed:
        raise EntryError(EntryCode.EMPTY)
    if found := _ABOUT.match(typed):
        typed = typed[found.end() :]
    span = _span(typed)
    if span > LONGEST:
        raise EntryError(EntryCode.TOO_LONG)
    return span


def _span(typed: str) -> timedelta:
    for pattern, span in _SAID:
        if pattern.fullmatch(typed):
            return span
    if found := _AND_A_HALF.fullmatch(typed):
        word = next(part for part in found.groups() if part)
        return timedelta(hours=NUMBERS[word], minutes=30)
    for sign, digits in _PARTS.items():
        typed = typed.replace(sign, digits)
    typed = _NUMBER_WORD.sub(lambda word: str(NUMBERS[word[1]]), typed)
    return _counted(typed)


def _counted(typed: str) -> timedelta:
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
