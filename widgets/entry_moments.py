"""Days and moments as people type them, in German and English: "Fr 12 Uhr", "tomorrow 9"."""

import re
from datetime import UTC, date, datetime, time, timedelta

from domain.calendar import BERLIN, instant
from widgets.entry_hours import EntryCode, EntryError, parse_hours

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
_NEXT_WEEK = r"(?:nächste|naechste|kommende)r?\s+woche|next\s+week"
_NEXT = r"(?:nächste|naechste|kommende)[nrs]?|next"


_YEARS = range(1980, 2200)
"""Years that can be meant here; outside of them the clock's rules are not even known."""


def _any(names: dict[str, int]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


_NEAR_DAY = re.compile(rf"({_any(_NEAR)})\b")
_IN_DAYS = re.compile(r"in\s+(\d{1,3})\s+(tag|tagen|day|days|wochen?|weeks?)\b")
_IN_SPAN = re.compile(r"in\s+(.+)")
_NAMED = re.compile(
    rf"(?:am\s+|on\s+)?(?:(?P<week>{_NEXT_WEEK})\s+|(?P<next>{_NEXT})\s+)?"
    rf"(?P<day>{_any(_WEEKDAY)})\b[.,]?(?:\s+(?P<after>{_NEXT_WEEK})\b)?"
)
_NUMBERS = re.compile(
    r"(?:am\s+)?(\d{1,2})\.\s?(\d{1,2})"
    r"(?:\.(?:\s?(\d{4})(?!\d)|(\d{2})(?![\d:.])(?!\s*uhr))?|(?=\s|$)(?!\s*uhr))"
)
_MONTH_NAME = re.compile(
    rf"(?:am\s+|on\s+)?(\d{{1,2}})\.?\s*({_any(_MONTH)})\b\.?(?:\s+(\d{{4}})(?!\d))?"
)
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:t(?=\d))?")
_CLOCK = re.compile(
    r"(?:um|at|ab|,)?\s*(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2})(?::\d{2})?)?"
    r"\s*(?P<unit>uhr|h|am|pm|a\.m\.|p\.m\.|o'clock)?(?:\s*(?P<after>\d{2}))?"
)
_NOON = re.compile(r"(?:um|at)?\s*(?:mittags?|noon)")


def parse_day(text: str, today: date, *, past: bool = False) -> date:
    """The day in what was typed. Without a year it is the next such day, or with `past` the last.

    A weekday is the next one, today included, unless "next" is said. Else `EntryError`.
    """
    typed = _typed(text)
    day, rest, _ = _day(typed, today, past=past)
    if day is None or rest:
        raise EntryError(EntryCode.NOT_UNDERSTOOD)
    return day


def parse_moment(text: str, now: datetime, *, usual: time | None = None) -> datetime:
    """The moment in what was typed, in Berlin time, seen from `now`.

    A time alone is the next such time; a day alone has the `usual` time, if there is one.
    A time that the clock skips or shows twice on that day is refused by name (CAL-6), unless
    it was typed in ISO form with its offset. Else `EntryError`.
    """
    typed = _typed(text)
    here = now.astimezone(BERLIN)
    if exact := _with_offset(typed):
        return exact
    if (found := _IN_SPAN.fullmatch(typed)) and not _IN_DAYS.match(typed):
        return (instant(now) + parse_hours(found[1])).astimezone(BERLIN)
    day, rest, weekday_only = _day(typed, here.date())
    at = _clock(rest, alone=day is None) if rest else usual
    if at is None:
        raise EntryError(EntryCode.TIME_MISSING)
    if day is None:
        moment = on_clock(here.date(), at)
        passed = instant(moment) <= instant(now)
        return on_clock(here.date() + timedelta(days=1), at) if passed else moment
    if weekday_only and day == here.date() and at <= here.time():
        day += timedelta(days=7)
    return on_clock(day, at)


def on_clock(day: date, at: time) -> datetime:
    """This time on this day in Berlin; refused when the clock skips it or shows it twice."""
    moment = datetime.combine(day, at, BERLIN)
    back = moment.astimezone(UTC).astimezone(BERLIN)
    if back.replace(tzinfo=None) != moment.replace(tzinfo=None):
        raise EntryError(EntryCode.SKIPPED_BY_CLOCK)
    if moment.utcoffset() != moment.replace(fold=1).utcoffset():
        raise EntryError(EntryCode.TWICE_ON_CLOCK)
    return moment


def _typed(text: str) -> str:
    typed = " ".join(text.casefold().split())
    if not typed:
        raise EntryError(EntryCode.EMPTY)
    return typed


def _with_offset(typed: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(typed.upper())
    except ValueError:
        return None
    if moment.tzinfo is None:
        return None
    if moment.year not in _YEARS:
        raise EntryError(EntryCode.NO_SUCH_DAY)
    return moment.astimezone(BERLIN)


def _day(typed: str, today: date, *, past: bool = False) -> tuple[date | None, str, bool]:
    """The day at the beginning, what follows it, and whether it was but a weekday's name."""
    if found := _NEAR_DAY.match(typed):
        return today + timedelta(days=_NEAR[found[1]]), typed[found.end() :].strip(), False
    if found := _IN_DAYS.match(typed):
        days = int(found[1]) * (7 if found[2][0] == "w" else 1)
        return today + timedelta(days=days), typed[found.end() :].strip(), False
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
    if year not in _YEARS:
        raise EntryError(EntryCode.NO_SUCH_DAY)
    try:
        return date(year, month, number)
    except ValueError as error:
        raise EntryError(EntryCode.NO_SUCH_DAY) from error


def _clock(typed: str, *, alone: bool) -> time:
    """The time of day; standing alone it needs minutes or a word like "Uhr"."""
    if _NOON.fullmatch(typed):
        return time(12)
    found = _CLOCK.fullmatch(typed)
    if found is None or (found["after"] and (found["minute"] or not found["unit"])):
        raise EntryError(EntryCode.NOT_UNDERSTOOD)
    if alone and not found["minute"] and not found["unit"]:
        raise EntryError(EntryCode.NOT_UNDERSTOOD)
    hour, minute = int(found["hour"]), int(found["minute"] or found["after"] or 0)
    half = (found["unit"] or "").replace(".", "")
    if half in ("am", "pm"):
        if not 1 <= hour <= 12:
            raise EntryError(EntryCode.NO_SUCH_TIME)
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour > 23 or minute > 59:
        raise EntryError(EntryCode.NO_SUCH_TIME)
    return time(hour, minute)
