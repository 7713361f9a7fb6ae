"""Days that people name by a phrase: "Ende der Woche", "in 3 Werktagen", "mid next week"."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from domain.calendar import add_working_days
from widgets.entry.hours import NUMBERS, EntryCode, EntryError

_FRIDAY = 4
_ANY = "|".join(sorted(NUMBERS, key=len, reverse=True))
NEXT_WEEK = r"(?:nächste|naechste|kommende)r?\s+woche|next\s+week"
"""How the next week is called."""

_THIS = r"(?:de[rs]|diese[rs]|the|this)"
_NEXT = r"(?:(?:des|der)\s+)?(?:nächste|naechste|kommende)[nr]|next"
_END = r"(?:(?:am|at\s+the)\s+)?(?:ende|end)(?:\s+of)?"
_BEGIN = r"(?:(?:am|at\s+the)\s+)?(?:anfang|beginn|beginning\s+of|early)"
_MIDDLE = r"(?:mitte|mid|middle\s+of)"

_IN_DAYS = re.compile(
    rf"in\s+(?P<many>\d{{1,3}}|{_ANY})\s+"
    r"(?:(?P<working>werktag(?:en)?|arbeitstag(?:en)?|working\s+days?|business\s+days?)"
    r"|(?P<unit>tag|tagen|days?|wochen?|weeks?))(?:\s|,|$)"
)
_VAGUE = re.compile(
    rf"{NEXT_WEEK}|diese\s+woche|this\s+week|(?:{_NEXT}|{_THIS})\s+(?:monat|month|jahr|year)"
    r"|(?:möglichst\s+)?(?:bald|demnächst|sofort|soon)|asap|(?:am\s+|the\s+)?(?:wochenende|weekend)"
    r"|so\s+(?:bald|schnell)\s+wie\s+möglich|as\s+soon\s+as\s+possible"
)
"""A time that could be several days: she is asked which one."""


def phrase_at_start(typed: str, today: date) -> tuple[date, str] | None:
    """The day that a phrase at the beginning names, and what follows it; None for no phrase.

    - The end of a week is its Friday; on a weekend that is the coming one.
    - `EntryError` for a phrase that could mean several days.
    """
    if found := _IN_DAYS.match(typed):
        return _counted(found, today), typed[found.end() :].strip()
    for pattern, day in _PHRASES:
        if found := pattern.match(typed):
            return day(today), typed[found.end() :].strip(" ,")
    if _VAGUE.fullmatch(typed):
        raise EntryError(EntryCode.WHICH_DAY)
    return None


def last_of_month(year: int, month: int) -> date:
    """The month's last day; months may be counted beyond December."""
    more, month = divmod(month - 1, 12)
    beyond = date(year + more + (month == 11), (month + 1) % 12 + 1, 1)
    return beyond - timedelta(days=1)


def _counted(found: re.Match[str], today: date) -> date:
    many = NUMBERS.get(found["many"]) or int(found["many"])
    if found["working"]:
        return add_working_days(today, many)
    return today + timedelta(days=many * (7 if found["unit"][0] == "w" else 1))


def _friday(today: date) -> date:
    return today + timedelta(days=(_FRIDAY - today.weekday()) % 7)


def _next_week(weekday: int) -> Callable[[date], date]:
    return lambda today: today + timedelta(days=7 - today.weekday() + weekday)


_PHRASES: tuple[tuple[re.Pattern[str], Callable[[date], date]], ...] = (
    (re.compile(rf"{_END}\s+(?:{_THIS}\s+)?(?:woche|week)\b"), _friday),
    (re.compile(rf"{_END}\s+(?:{NEXT_WEEK})\b"), _next_week(_FRIDAY)),
    (re.compile(rf"{_BEGIN}\s+(?:{NEXT_WEEK})\b"), _next_week(0)),
    (re.compile(rf"{_MIDDLE}\s+(?:{NEXT_WEEK})\b"), _next_week(2)),
    (
        re.compile(rf"monatsende\b|{_END}\s+(?:{_THIS}\s+)?(?:monats?|month)\b"),
        lambda today: last_of_month(today.year, today.month),
    ),
    (
        re.compile(rf"{_END}\s+(?:{_NEXT})\s+(?:monats?|month)\b"),
        lambda today: last_of_month(today.year, today.month + 1),
    ),
    (
        re.compile(rf"jahresende\b|{_END}\s+(?:{_THIS}\s+)?(?:jahre?s|year)\b"),
        lambda today: date(today.year, 12, 31),
    ),
)
