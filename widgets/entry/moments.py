"""Days and moments as people type them, in German and English: "Fr 12 Uhr", "tomorrow 9"."""

import re
from datetime import UTC, date, datetime, time, timedelta

from domain.calendar import BERLIN, instant
from widgets.entry.days import YEARS, cleaned, day_at_start
from widgets.entry.hours import NUMBERS, EntryCode, EntryError, parse_hours

_PARTS = (
    (r"frühs?|morgens?|in\s+the\s+morning|morning", time(9)),
    (r"vormittags?|mittags?|noon", time(12)),
    (r"nachmittags?|in\s+the\s+afternoon|afternoon", time(16)),
    (
        r"abends?|in\s+the\s+evening|evening|feierabend|(?:close|end)\s+of\s+(?:business|day)",
        time(18),
    ),
)
"""Parts of the day, and the time until which something wanted for them is wanted."""

_PART = tuple((re.compile(rf"(?:um|am|at|zum)?\s*(?:{words})"), at) for words, at in _PARTS)
_LATER = re.compile(r"\s+(?:am\s+)?(?:nachmittags?|abends?|in\s+the\s+(?:afternoon|evening))$")
_EARLIER = re.compile(r"\s+(?:am\s+)?(?:frühs?|morgens?|vormittags?|in\s+the\s+morning)$")
_ANY = "|".join(sorted(NUMBERS, key=len, reverse=True))
_HALF = re.compile(rf"(?:um\s+)?halb\s+(\d{{1,2}}|{_ANY})(?:\s+uhr)?")
_WORD_HOUR = re.compile(rf"(um\s+|at\s+|^)({_ANY})(?=$|\s+(?:uhr|am|pm|o'clock))")
_CLOCK = re.compile(
    r"(?:um|at|ab|,)?\s*(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2})(?::\d{2})?)?"
    r"\s*(?P<unit>uhr|h|am|pm|a\.m\.|p\.m\.|o'clock)?(?:\s*(?P<after>\d{2}))?"
)
_IN_SPAN = re.compile(r"in\s+(.+)")


def parse_moment(
    text: str, now: datetime, *, usual: time | None = None, past: bool = False
) -> datetime:
    """The moment in what was typed, in Berlin time, seen from `now`.

    A time alone is the next such time, a weekday or a date without a year likewise; with `past`
    it is the last one. A day alone has the `usual` time, if there is one.
    A time that the clock skips or shows twice on that day is refused by name (CAL-6), unless
    it was typed in ISO form with its offset. Else `EntryError`.
    """
    typed = cleaned(text)
    here = now.astimezone(BERLIN)
    if exact := _with_offset(typed):
        return exact
    if (span := _in_a_span(typed)) is not None:
        return (instant(now) + span).astimezone(BERLIN)
    day, rest, weekday_only = day_at_start(typed, here.date(), past=past)
    at = clock_in(rest, alone=day is None) if rest else usual
    if at is None:
        raise EntryError(EntryCode.TIME_MISSING)
    if day is None:
        moment = on_clock(here.date(), at)
        has_passed = instant(moment) <= instant(now)
        step = timedelta(days=-1 if past else 1)
        return moment if has_passed is past else on_clock(here.date() + step, at)
    if weekday_only and day == here.date() and (at <= here.time()) is not past:
        day += timedelta(days=-7 if past else 7)
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


def _with_offset(typed: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(typed.upper())
    except ValueError:
        return None
    if moment.tzinfo is None:
        return None
    if moment.year not in YEARS:
        raise EntryError(EntryCode.NO_SUCH_DAY)
    return moment.astimezone(BERLIN)


def _in_a_span(typed: str) -> timedelta | None:
    """The span in "in 2 Stunden"; None when something else is said."""
    found = _IN_SPAN.fullmatch(typed)
    if found is None:
        return None
    try:
        return parse_hours(found[1])
    except EntryError as error:
        if error.code is EntryCode.NOT_UNDERSTOOD:
            return None
        raise


def clock_in(typed: str, *, alone: bool = False) -> time:
    """The time of day; standing `alone` for a moment it needs minutes or a word like "Uhr"."""
    for pattern, at in _PART:
        if pattern.fullmatch(typed):
            return at
    if found := _HALF.fullmatch(typed):
        hour = NUMBERS.get(found[1]) or int(found[1])
        return _existing(hour - 1, 30)
    later = _LATER.search(typed)
    typed = _EARLIER.sub("", _LATER.sub("", typed))
    typed = _WORD_HOUR.sub(lambda word: f"{word[1]}{NUMBERS[word[2]]}", typed)
    at = _digits(typed, alone=alone)
    return at.replace(hour=at.hour + 12) if later and 1 <= at.hour < 12 else at


def _digits(typed: str, *, alone: bool) -> time:
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
    return _existing(hour, minute)


def _existing(hour: int, minute: int) -> time:
    if not (0 <= hour <= 23 and minute <= 59):
        raise EntryError(EntryCode.NO_SUCH_TIME)
    return time(hour, minute)
