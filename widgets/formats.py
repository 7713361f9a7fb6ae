"""Dates, times, durations and numbers as people here write them, in German and in English.

Written by hand rather than by Babel, which would cost the first paint a tenth of its time.
Every moment is taken aware and shown in Berlin time.
"""

from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

from domain.calendar import BERLIN, instant
from widgets.safe_text import clean, cut, pad, paintable, plain, safe
from widgets.words import _, language, ngettext

__all__ = [
    "clean",
    "clock",
    "count",
    "cut",
    "day",
    "day_full",
    "day_line",
    "day_near",
    "duration",
    "exact",
    "hours",
    "moment",
    "moment_full",
    "moment_near",
    "money",
    "month",
    "number",
    "pad",
    "paintable",
    "percent",
    "plain",
    "remaining",
    "safe",
    "since",
]

_WEEKDAYS = {
    "de": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_MONTHS = {
    "de": (
        *("Januar", "Februar", "März", "April", "Mai", "Juni"),
        *("Juli", "August", "September", "Oktober", "November", "Dezember"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}
_NBSP = "\u00a0"
_SECONDS_UNTIL = timedelta(minutes=10)
"""From here on a countdown shows its seconds."""

_DAYS_FROM = timedelta(hours=48)
"""From here on whole days say more than hours."""


def clock(at: datetime) -> str:
    """The time of day, "12:00"."""
    return f"{at.astimezone(BERLIN):%H:%M}"


def clock_exact(at: datetime) -> str:
    """The time of day to the second, where it is none of a whole minute: "12:00", "12:00:07"."""
    return f"{at.astimezone(BERLIN):%H:%M:%S}".removesuffix(":00")


def day(when: date) -> str:
    """The short day without its year: "Mo 30.11." or "Mon 30 Nov"."""
    if language() == "de":
        return f"{_weekday(when)[:2]} {when:%d.%m.}"
    return f"{_weekday(when)[:3]} {when.day} {_month_name(when)[:3]}"


def day_span(first: date, last: date) -> str:
    """From a day to a day, or the one day alone: "Mo 30.11. – Mi 02.12."."""
    return day(first) if first == last else f"{day(first)} – {day(last)}"


def day_short(when: date) -> str:
    """The day alone, where there is little room: "30.11." or "30 Nov"."""
    return f"{when:%d.%m.}" if language() == "de" else f"{when.day} {_month_name(when)[:3]}"


def day_full(when: date) -> str:
    """The short day with its year: "Mo 30.11.2026" or "Mon 30 Nov 2026"."""
    return f"{day(when)}{when.year}" if language() == "de" else f"{day(when)} {when.year}"


def day_line(when: date) -> str:
    """The whole day in words: "Montag, 30. November 2026" or "Monday, 30 November 2026"."""
    dot = "." if language() == "de" else ""
    return f"{_weekday(when)}, {when.day}{dot} {month(when)}"


def day_near(when: date, today: date) -> str:
    """The day as one says it: "today", "tomorrow", "yesterday", else as `day` or `day_full`."""
    if when == today:
        return _("today")
    if when == today + timedelta(days=1):
        return _("tomorrow")
    if when == today - timedelta(days=1):
        return _("yesterday")
    return day(when) if when.year == today.year else day_full(when)


def month(when: date) -> str:
    """The month and its year: "November 2026"."""
    return f"{_month_name(when)} {when.year}"


def moment(at: datetime) -> str:
    """Day and time: "Mo 30.11. 12:00" or "Mon 30 Nov 12:00"."""
    return f"{day(at.astimezone(BERLIN).date())} {clock(at)}"


def moment_full(at: datetime) -> str:
    """Day, year and time: "Mo 30.11.2026 12:00" or "Mon 30 Nov 2026 12:00"."""
    return f"{day_full(at.astimezone(BERLIN).date())} {clock(at)}"


def moment_near(at: datetime, now: datetime) -> str:
    """Day and time as one says it on the day of `now`: "heute 12:00", "Fr 27.11. 12:00"."""
    here = at.astimezone(BERLIN)
    return f"{day_near(here.date(), now.astimezone(BERLIN).date())} {here:%H:%M}"


def duration(span: timedelta) -> str:
    """Hours and minutes, rounded down to the minute: "3:55 h"; a negative span has its sign."""
    return f"{_hours_minutes(span)} h"


def exact(span: timedelta) -> str:
    """Hours, minutes and seconds, where a second matters: "3:55:07 h", "-0:00:01 h"."""
    whole, rest = divmod(abs(span) // timedelta(seconds=1), 3600)
    sign = "-" if span < timedelta(0) else ""
    return f"{sign}{whole}:{rest // 60:02}:{rest % 60:02} h"


def hours(span: timedelta, places: int = 2) -> str:
    """Hours as a number: "3,92 h" or "3.92 h"."""
    seconds = Decimal(span // timedelta(microseconds=1)) / 1_000_000
    return f"{number(seconds / 3600, places)} h"


def remaining(span: timedelta) -> str:
    """A countdown: "in 3 days", "in 2 h 05", "in 45 min", "in 9:59"; once it is over "+0:35".

    The last ten minutes show seconds, more than two days whole days; a lapse of more than two
    days reads "for 3 days". What is left is rounded up, so the whole time shown is really there.
    """
    if span < timedelta(0):
        return _lapsed(-span)
    if span < _SECONDS_UNTIL:
        minutes, seconds = divmod(_up(span, timedelta(seconds=1)), 60)
        return _("in {time}").format(time=f"{minutes}:{seconds:02}")
    if span >= _DAYS_FROM:
        days = span // timedelta(days=1)
        return ngettext("in {n} day", "in {n} days", days).format(n=count(days))
    return _("in {time}").format(time=_span(_up(span, timedelta(minutes=1))))


def since(start: datetime, now: datetime) -> str:
    """How long it has been going on: "for 5 min", "for 2 h 05", "for 3 days"."""
    span = max(instant(now) - instant(start), timedelta(0))
    if span >= _DAYS_FROM:
        return _for_days(span // timedelta(days=1))
    return _("for {time}").format(time=_span(span // timedelta(minutes=1)))


def percent(share: float | Decimal) -> str:
    """A share of one as whole percent: "87 %" in German (never broken there), "87%" in English."""
    whole = int((Decimal(str(share)) * 100).quantize(Decimal(1), ROUND_HALF_UP))
    return f"{whole}{_NBSP}%" if language() == "de" else f"{whole}%"


def number(value: Decimal | int, places: int = 0) -> str:
    """A number with its separators, rounded half up: "1.234,50" or "1,234.50"."""
    exact = Decimal(value).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    written = f"{abs(exact) if exact == 0 else exact:,.{places}f}"
    if language() != "de":
        return written
    return written.translate({ord(","): ".", ord("."): ","})


def count(value: int) -> str:
    """A whole number with its separators: "12.345" or "12,345"."""
    return number(value)


def days(value: int) -> str:
    """So many days: "1 Tag", "5 days"."""
    return ngettext("{n} day", "{n} days", value).format(n=count(value))


def messages_waiting(n: int) -> str:
    """How many messages wait for an answer: "1 message waits"."""
    return ngettext("{n} message waits", "{n} messages wait", n).format(n=count(n))


def money(amount: Decimal) -> str:
    """Euro and cents: "1.234,50 €" or "€1,234.50"."""
    if language() == "de":
        return f"{number(amount, 2)}{_NBSP}€"
    sign = "-" if amount <= Decimal("-0.005") else ""
    return f"{sign}€{number(abs(amount), 2)}"


def _weekday(when: date) -> str:
    return _WEEKDAYS[language()][when.weekday()]


def _month_name(when: date) -> str:
    return _MONTHS[language()][when.month - 1]


def _hours_minutes(span: timedelta) -> str:
    sign = "-" if span <= -timedelta(minutes=1) else ""
    whole, minutes = divmod(abs(span) // timedelta(minutes=1), 60)
    return f"{sign}{whole}:{minutes:02}"


def _span(minutes: int) -> str:
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60:02}"


def _up(span: timedelta, unit: timedelta) -> int:
    return -(-span // unit)


def _lapsed(span: timedelta) -> str:
    if span >= _DAYS_FROM:
        return _for_days(span // timedelta(days=1))
    return f"+{_hours_minutes(span)}"


def _for_days(days: int) -> str:
    return ngettext("for {n} day", "for {n} days", days).format(n=count(days))
