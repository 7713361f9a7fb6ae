"""The agency's calendar: German working days, the open window and the clock in Berlin.

Every function takes aware datetimes in any time zone and raises `ValueError` on a naive one
(CAL-1). Moments that come back are in Berlin time. Two datetimes of one time zone are compared
and subtracted by Python on the wall clock, which lies on the nights when the clock changes:
compare `instant(a) < instant(b)` and subtract likewise (CAL-6).
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from types import MappingProxyType
from zoneinfo import ZoneInfo

BERLIN = ZoneInfo("Europe/Berlin")
"""The time zone of every rule and every display (CAL-1)."""

OPENING = time(8)
"""The first minute of the open window (CAL-4)."""

CLOSING = time(19)
"""The first minute after the open window (CAL-4)."""

_SATURDAY = 5
_DAY = timedelta(days=1)

_LISTED_AS: Mapping[str, str] = MappingProxyType(
    {
        "Neujahr": "Neujahr",
        "Karfreitag": "Karfreitag",
        "Ostermontag": "Ostermontag",
        "Erster Mai": "Tag der Arbeit",
        "Christi Himmelfahrt": "Christi Himmelfahrt",
        "Pfingstmontag": "Pfingstmontag",
        "Tag der Deutschen Einheit": "Tag der Deutschen Einheit",
        "Erster Weihnachtstag": "1. Weihnachtstag",
        "Zweiter Weihnachtstag": "2. Weihnachtstag",
    }
)
"""The package's names of the federal holidays it lists, and ours."""

_SUNDAY_BEFORE: Mapping[str, str] = MappingProxyType(
    {"Ostermontag": "Ostersonntag", "Pfingstmontag": "Pfingstsonntag"}
)
"""The two Sundays that the package leaves out for Germany as a whole."""

_known: dict[int, Mapping[date, str]] = {}


def instant(moment: datetime) -> datetime:
    """The moment in UTC, safe to compare and subtract."""
    if moment.tzinfo is UTC:
        return moment
    if moment.utcoffset() is None:
        raise ValueError(f"a moment without a time zone: {moment}")
    return moment.astimezone(UTC)


def local(moment: datetime) -> datetime:
    """The moment on the clock in Berlin (CAL-1)."""
    return instant(moment).astimezone(BERLIN)


def at(day: date, clock: time) -> datetime:
    """The moment at which the clock in Berlin shows this time on this day.

    Of two such moments, on the night when the clock goes back, the first one.
    """
    return datetime.combine(day, clock, BERLIN)


def first_of(day: date) -> date:
    """The first day of its month."""
    return day.replace(day=1)


def next_month(month: date) -> date:
    """The first day of the month after."""
    return (month.replace(day=1) + timedelta(days=32)).replace(day=1)


def federal_holidays(year: int) -> Mapping[date, str]:
    """The eleven federal holidays of the year with their German names, by date (CAL-2).

    Two that fall on one day share its entry, as on 1 May 2008. Years outside the package's range
    (1991 to 2100) are reckoned by today's rules. `ValueError` when the package's list is not the
    one of CAL-2.
    """
    if year not in _known:
        prime(year, _listed(year) or _reckoned(year))
    return _known[year]


def prime(year: int, holidays: Mapping[date, str]) -> None:
    """Take the holidays of a year from a stored table, so that the package need not be loaded.

    `ValueError`, and nothing is taken, when the days are not those of CAL-2.
    """
    if set(holidays) != set(_reckoned(year)):
        raise ValueError(f"not the federal holidays of {year}: {sorted(holidays)}")
    _known[year] = MappingProxyType(dict(sorted(holidays.items())))


def is_working_day(day: date) -> bool:
    """Whether the day is a Monday to Friday and no federal holiday (CAL-3)."""
    return day.weekday() < _SATURDAY and day not in federal_holidays(day.year)


def next_working_day(day: date) -> date:
    """The first working day after the day, never the day itself (CAL-3)."""
    return _working_day_beyond(day, _DAY)


def add_working_days(day: date, n: int) -> date:
    """The n-th working day after the day, or before it when n is negative; the day itself for 0."""
    step = _DAY if n > 0 else -_DAY
    for _ in range(abs(n)):
        day = _working_day_beyond(day, step)
    return day


def in_open_window(moment: datetime) -> bool:
    """Whether the moment lies in [08:00, 19:00) of a working day in Berlin (CAL-4)."""
    here = local(moment)
    return OPENING <= here.time() < CLOSING and is_working_day(here.date())


def is_rest_period(moment: datetime) -> bool:
    """Whether the moment lies outside the open window (CAL-4)."""
    return not in_open_window(moment)


def next_opening(moment: datetime) -> datetime:
    """The first open moment from this one on, in Berlin: the moment itself when open (CAL-4)."""
    here = local(moment)
    if in_open_window(here):
        return here
    today = here.date()
    opens_today = here.time() < OPENING and is_working_day(today)
    return at(today if opens_today else next_working_day(today), OPENING)


def last_open_until(moment: datetime) -> datetime:
    """The latest moment up to this one at which open time ends, in Berlin (CAL-4).

    The moment itself when the window was open just before it, else the closing before it.
    """
    here = local(moment)
    today = here.date()
    if here.time() > OPENING and is_working_day(today):
        return min(here, at(today, CLOSING))
    return at(add_working_days(today, -1), CLOSING)


def open_spans(start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
    """The parts of [start, end) inside the open window, day by day, in Berlin (CAL-4)."""
    opens, until = next_opening(start), instant(end)
    while instant(opens) < until:
        closes = at(opens.date(), CLOSING)
        yield opens, closes if instant(closes) < until else local(end)
        opens = next_opening(closes)


def _working_day_beyond(day: date, step: timedelta) -> date:
    day += step
    while not is_working_day(day):
        day += step
    return day


def _listed(year: int) -> dict[date, str]:
    """What the package lists for Germany, reduced to the federal holidays; empty if unknown."""
    from holidays import country_holidays

    found: dict[date, str] = {}
    for day, listed in country_holidays("DE", years=year, language="de").items():
        for name in [_LISTED_AS[part] for part in listed.split("; ") if part in _LISTED_AS]:
            found[day] = f"{found[day]} / {name}" if day in found else name
            if name in _SUNDAY_BEFORE:
                found[day - _DAY] = _SUNDAY_BEFORE[name]
    return found


def _reckoned(year: int) -> dict[date, str]:
    """The eleven holidays as the law defines them, to check others' lists against (CAL-2)."""
    easter = _easter_sunday(year)
    days = (
        (date(year, 1, 1), "Neujahr"),
        (easter - timedelta(days=2), "Karfreitag"),
        (easter, "Ostersonntag"),
        (easter + _DAY, "Ostermontag"),
        (date(year, 5, 1), "Tag der Arbeit"),
        (easter + timedelta(days=39), "Christi Himmelfahrt"),
        (easter + timedelta(days=49), "Pfingstsonntag"),
        (easter + timedelta(days=50), "Pfingstmontag"),
        (date(year, 10, 3), "Tag der Deutschen Einheit"),
        (date(year, 12, 25), "1. Weihnachtstag"),
        (date(year, 12, 26), "2. Weihnachtstag"),
    )
    found: dict[date, str] = {}
    for day, name in days:
        found[day] = f"{found[day]} / {name}" if day in found else name
    return found


def _easter_sunday(year: int) -> date:
    """Easter of the Gregorian calendar: the Sunday after the paschal full moon."""
    golden, century = year % 19, year // 100
    moon = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon -= (moon // 28) * (1 - (29 // (moon + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    return date(year, 3, 28) + timedelta(days=moon - weekday)
