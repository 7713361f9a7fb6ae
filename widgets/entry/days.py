"""Days as people type them, in German and English: "14.3.", "next Wednesday", "Ende der Woche"."""

import re
from datetime import date, timedelta

from widgets.entry.hours import EntryCode, EntryError
from widgets.entry.phrases import NEXT_WEEK, phrase_at_start

_NEAR = {
    **dict.fromkeys(("vorgestern",), -2),
    **dict.fromkeys(("gestern", "yesterday"), -1),
    **dict.fromkeys(("heute", "today"), 0),
    **dict.fromkeys(("morgen", "tomorrow"), 1),
    **dict.fromkeys(("übermorgen", "uebermorgen", "day after tomorrow"), 2),
}
_WEEKDAYS = (
    ("mo", "mon", "montag", "monday"),
    ("di", "die", "tue", "tues", "dienstag", "tuesday"),
    ("mi", "wed", "mittwoch", "wednesday"),
    ("do", "thu", "thurs", "donnerstag", "thursday"),
    ("fr", "fri", "freitag", "friday"),
    ("sa", "sat", "samstag", "sonnabend", "saturday"),
    ("so", "sun", "sonntag", "sunday"),
)
_MONTHS = (
    ("jan", "januar", "jänner", "january"),
    ("feb", "februar", "february"),
    ("mär", "mrz", "märz", "mar", "march"),
    ("apr", "april"),
    ("mai", "may"),
    ("jun", "juni", "june"),
    ("jul", "juli", "july"),
    ("aug", "august"),
    ("sep", "sept", "september"),
    ("okt", "oktober", "oct", "october"),
    ("nov", "november"),
    ("dez", "dezember", "dec", "december"),
)
_WEEKDAY = {name: number for number, names in enumerate(_WEEKDAYS) for name in names}
_MONTH = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_NEXT = r"(?:nächste|naechste|kommende)[nrs]?|next"


_ONE_DAY = timedelta(days=1)
_LATELY = timedelta(days=14)

YEARS = range(1980, 2200)
"""Years that can be meant here; outside of them the clock's rules are not even known."""


def _any(names: dict[str, int]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


_NEAR_DAY = re.compile(rf"({_any(_NEAR)})\b")
_BY = re.compile(
    r"(?:bis(?:\s+spätestens)?|spätestens(?:\s+bis)?|by|until|no\s+later\s+than)\s+(?:zum\s+|the\s+)?"
)
_NAMED = re.compile(
    rf"(?:am\s+|on\s+)?(?:(?P<week>{NEXT_WEEK})\s+|(?P<next>{_NEXT})\s+)?"
    rf"(?P<day>{_any(_WEEKDAY)})\b[.,]?(?:\s+(?P<after>{NEXT_WEEK})\b)?"
)
_NUMBERS = re.compile(
    r"(?:am\s+)?(\d{1,2})\.\s?(\d{1,2})"
    r"(?:\.(?:\s?(\d{4})(?!\d)|(\d{2})(?![\d:.])(?!\s*uhr))?|(?=\s|$)(?!\s*uhr))"
)
_MONTH_NAME = re.compile(
    rf"(?:am\s+|on\s+)?(\d{{1,2}})\.?\s*({_any(_MONTH)})\b\.?(?:\s+(\d{{4}})(?!\d))?"
)
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:t(?=\d))?")


def parse_day(text: str, today: date, *, past: bool = False) -> date:
    """The day in what was typed. Without a year it is the next such day, or with `past` the last.

    A weekday is the next one, today included, unless "next" is said. Else `EntryError`.
    """
    typed = cleaned(text)
    day, rest, _ = day_at_start(typed, today, past=past)
    if day is None or rest:
        raise EntryError(EntryCode.NOT_UNDERSTOOD)
    return day


def parse_first_day(text: str, today: date) -> date:
    """The day on which something begins that may have begun: the next such day without a year.

    A date of the last two weeks is meant as it is, for nobody plans it for the year after: who
    falls ill says so a day later. Else `EntryError`.
    """
    been = parse_day(text, today, past=True)
    _day, _rest, only_named = day_at_start(cleaned(text), today)
    if not only_named and today - _LATELY <= been < today:
        return been
    return parse_day(text, today)


def parse_last_day(text: str, today: date, first: date) -> date:
    """The day on which something ends that begins on `first`; else `EntryError`.

    A weekday is the first one from there on, and so is a date without a year when it has begun. A
    date before a day to come is no day of the year after, so that a slip is seen.
    """
    day = parse_day(text, today)
    _day, _rest, only_named = day_at_start(cleaned(text), today)
    is_counted = parse_day(text, today + _ONE_DAY) == day + _ONE_DAY  # as "tomorrow" is
    begins_there = only_named or (first < today and not is_counted)
    return parse_day(text, first) if begins_there else day


def cleaned(text: str) -> str:
    """What was typed, in lower case and with single blanks, without a "bis" or "by" before it."""
    typed = " ".join(text.casefold().split())
    if not typed:
        raise EntryError(EntryCode.EMPTY)
    return typed[found.end() :] if (found := _BY.match(typed)) else typed


def day_at_start(typed: str, today: date, *, past: bool = False) -> tuple[date | None, str, bool]:
    """The day at the beginning, what follows it, and whether it was but a weekday's name."""
    if found := _NEAR_DAY.match(typed):
        return today + timedelta(days=_NEAR[found[1]]), typed[found.end() :].strip(), False
    if phrase := phrase_at_start(typed, today):
        return *phrase, False
    named = _NAMED.match(typed)
    rest = typed[named.end() :].strip() if named else typed
    day, rest = _dated(rest, today, past=past)
    if named is None:
        return day, rest, False
    weekday = _WEEKDAY[named["day"]]
    if day is not None:
        if day.weekday() != weekday:
            raise EntryError(EntryCode.OTHER_WEEKDAY)
        return day, rest, False
    if named["week"] or named["after"]:
        return today + timedelta(days=7 - today.weekday() + weekday), rest, False
    ahead = (weekday - today.weekday()) % 7
    if named["next"]:
        return today + timedelta(days=ahead or 7), rest, False
    return today + timedelta(days=ahead - 7 if past and ahead else ahead), rest, True


def _dated(typed: str, today: date, *, past: bool) -> tuple[date | None, str]:
    if found := _ISO_DAY.match(typed):
        year, month, number = (int(part) for part in found.groups())
        day = _existing(year, month, number)
    elif found := _NUMBERS.match(typed):
        day = _in_year(found[3] or found[4], int(found[2]), int(found[1]), today, past)
    elif found := _MONTH_NAME.match(typed):
        day = _in_year(found[3], _MONTH[found[2]], int(found[1]), today, past)
    else:
        return None, typed
    return day, typed[found.end() :].strip(" ,")


def _in_year(year: str | None, month: int, number: int, today: date, past: bool) -> date:
    if year:
        return _existing(int(year) + (2000 if len(year) == 2 else 0), month, number)
    step = -1 if past else 1
    for candidate in range(today.year, today.year + 9 * step, step):
        try:
            day = date(candidate, month, number)
        except ValueError:
            continue
        if day == today or (day < today) is past:
            return day
    raise EntryError(EntryCode.NO_SUCH_DAY)


def _existing(year: int, month: int, number: int) -> date:
    if year not in YEARS:
        raise EntryError(EntryCode.NO_SUCH_DAY)
    try:
        return date(year, month, number)
    except ValueError as error:
        raise EntryError(EntryCode.NO_SUCH_DAY) from error
