"""What stands in a field: moments, hours and words, as Germans and their programs write them."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from domain.calendar import BERLIN
from domain.email import is_email
from domain.text import clean, one_line
from domain.values import dataclass
from services.importing.faults import Refused, Why

T = TypeVar("T", bound=StrEnum)
Value = str | int | bool | datetime | StrEnum | frozenset[StrEnum] | None
Read = Callable[[str, "Habits"], Value]
"""Reads a field that is not empty, or raises `Refused`."""

LONGEST_HOURS = 100_000
YEARS = range(1990, 2100)
"""Years that can be meant."""

_GERMAN = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_TIME = re.compile(r"(\d{1,2})[:.](\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?:\s*uhr)?", re.IGNORECASE)
_OFFSET = re.compile(r"(?:[+-]\d{2}:?\d{2}|Z)$", re.IGNORECASE)
_CLOCK_SPAN = re.compile(r"(\d{1,6}):([0-5]\d)(?::([0-5]\d))?")
_NUMBER = re.compile(r"\d+|\d*[.,]\d+|\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_EITHER_WAY = re.compile(r"[1-9]\d{0,2}([.,])\d{3}")
_UNIT = re.compile(r"\s*(?:h|std\.?|stunden?|hours?)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Habits:
    """How one file writes numbers, as its clear ones show."""

    decimal_sign: str = ""
    """Comma or point; empty when no number tells."""


def habits_of(numbers: list[str]) -> Habits:
    """The habits behind these fields of hours."""
    signs = {sign for text in numbers if (sign := _decimal_sign(_bare(text)))}
    return Habits(signs.pop() if len(signs) == 1 else "")


def folded(text: str) -> str:
    """A word without case, accents, blanks and signs, so that "E-Mail" is "email"."""
    spelled = unicodedata.normalize("NFC", text).casefold()
    for umlaut, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        spelled = spelled.replace(umlaut, letters)
    return "".join(sign for sign in spelled if sign.isalnum())


def line_of_text(longest: int) -> Read:
    """A name, title or key: one line of at most so many characters."""

    def read(text: str, _: Habits) -> str:
        kept = one_line(text)
        if len(kept) > longest:
            raise Refused(Why.TOO_LONG, str(longest))
        return kept

    return read


def long_text(longest: int) -> Read:
    """A text of several lines."""

    def read(text: str, _: Habits) -> str:
        kept = clean(text).strip()
        if len(kept) > longest:
            raise Refused(Why.TOO_LONG, str(longest))
        return kept

    return read


RISKY = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a cell for a formula."""


def cell_text(longest: int) -> Read:
    """A text of several lines, without the apostrophe that keeps spreadsheets from reckoning it."""
    whole = long_text(longest)

    def read(text: str, habits: Habits) -> str:
        kept = str(whole(text, habits))
        return kept[1:] if kept.startswith("'") and kept[1:].startswith(RISKY) else kept

    return read


def email(text: str, habits: Habits) -> str:
    """An e-mail address, as far as that can be told without sending one."""
    kept = str(line_of_text(200)(text, habits))
    if not is_email(kept):
        raise Refused(Why.NOT_AN_EMAIL)
    return kept


def choice(kind: type[T], words: Mapping[str, T]) -> Read:
    """One member of an enum, by its value or one of the other words for it."""
    known = {folded(member.value): member for member in kind}
    known |= {folded(word): member for word, member in words.items()}
    allowed = ", ".join(_with_another_word(member, words) for member in kind)

    def read(text: str, _: Habits) -> T:
        found = known.get(folded(text))
        if found is None:
            raise Refused(Why.NOT_A_CHOICE, allowed)
        return found

    return read


def _with_another_word(member: T, words: Mapping[str, T]) -> str:
    other = next((word for word, meant in words.items() if meant is member), "")
    return f"{member.value} ({other})" if other else member.value


def choices(kind: type[T], words: Mapping[str, T]) -> Read:
    """Several members of an enum, with commas, semicolons, bars or plus signs between them."""
    one = choice(kind, words)

    def read(text: str, habits: Habits) -> frozenset[StrEnum]:
        parts = [part for part in re.split(r"[,;|+]", text) if part.strip()]
        return frozenset(member for p in parts if isinstance(member := one(p, habits), StrEnum))

    return read


class _YesNo(StrEnum):
    YES = "yes"
    NO = "no"


_yes_no = choice(
    _YesNo,
    dict.fromkeys(("ja", "j", "y", "1", "true", "wahr", "x"), _YesNo.YES)
    | dict.fromkeys(("nein", "n", "0", "false", "falsch"), _YesNo.NO),
)


def yes_or_no(text: str, habits: Habits) -> bool:
    """Yes or no."""
    return _yes_no(text, habits) is _YesNo.YES


def whole_hours(text: str, habits: Habits) -> int:
    """Hours without a fraction."""
    seconds = hours(text, habits)
    if seconds % 3600:
        raise Refused(Why.NOT_A_PACKAGE)
    return seconds // 3600


def hours(text: str, habits: Habits) -> int:
    """The seconds in hours: 2,5 or 2.5, 1:30, 1.250,5. `AMBIGUOUS_NUMBER` for a bare 1.250."""
    bare = _bare(text)
    if found := _CLOCK_SPAN.fullmatch(bare):
        seconds = int(found[1]) * 3600 + int(found[2]) * 60 + int(found[3] or 0)
        return _possible(Decimal(seconds))
    if not _NUMBER.fullmatch(bare):
        raise Refused(Why.NOT_HOURS)
    if found := _EITHER_WAY.fullmatch(bare):
        if not habits.decimal_sign:
            raise Refused(Why.AMBIGUOUS_NUMBER)
        sign = habits.decimal_sign
    else:
        sign = _decimal_sign(bare) or ","
    plain = bare.replace("." if sign == "," else ",", "").replace(sign, ".")
    return _possible(Decimal(plain) * 3600)


def moment(text: str, _: Habits) -> datetime:
    """A moment in UTC; written without an offset it is the clock in Berlin.

    `TIME_MISSING` for a day alone; `SKIPPED_TIME` and `DOUBLE_TIME` on the nights when the clock
    changes (CAL-6).
    """
    day, at, offset = _parts(text)
    if at is None:
        raise Refused(Why.TIME_MISSING)
    return _on_clock(day, at, offset)


def moment_or_day(usual: time) -> Read:
    """A moment in UTC; a day alone means this time on it."""

    def read(text: str, _: Habits) -> datetime:
        day, at, offset = _parts(text)
        return _on_clock(day, at or usual, offset)

    return read


def _parts(text: str) -> tuple[datetime, time | None, str]:
    """The day (at midnight, without a zone), the time if there is one, and the offset."""
    typed = " ".join(text.split())
    found = _GERMAN.match(typed)
    if found:
        number, month, year = (int(part) for part in found.groups())
        year += 2000 if len(found[3]) == 2 else 0
    elif found := _ISO.match(typed):
        year, month, number = (int(part) for part in found.groups())
    else:
        raise Refused(Why.NOT_A_MOMENT)
    rest = typed[found.end() :].lstrip("Tt ,")
    offset = found[0] if (found := _OFFSET.search(rest)) else ""
    clock = rest.removesuffix(offset).strip()
    at = _TIME.fullmatch(clock)
    if year not in YEARS or (clock and at is None) or (offset and at is None):
        raise Refused(Why.NOT_A_MOMENT)
    try:
        day = datetime(year, month, number, tzinfo=BERLIN)
        return day, time(int(at[1]), int(at[2]), int(at[3] or 0)) if at else None, offset
    except ValueError as error:
        raise Refused(Why.NOT_A_MOMENT) from error


def _on_clock(day: datetime, at: time, offset: str) -> datetime:
    if offset:
        zone = offset.upper().replace("Z", "+00:00")
        try:
            exact = datetime.fromisoformat(f"{day:%Y-%m-%d}T{at.isoformat()}{zone}")
        except ValueError as error:
            raise Refused(Why.NOT_A_MOMENT) from error
        return exact.astimezone(UTC)
    here = datetime.combine(day.date(), at, BERLIN)
    there = here.astimezone(UTC)
    if there.astimezone(BERLIN).replace(tzinfo=None) != here.replace(tzinfo=None):
        raise Refused(Why.SKIPPED_TIME)
    if here.utcoffset() != here.replace(fold=1).utcoffset():
        raise Refused(Why.DOUBLE_TIME, f"{here.isoformat()}, {here.replace(fold=1).isoformat()}")
    return there


def _bare(text: str) -> str:
    return _UNIT.sub("", text.strip())


def _decimal_sign(number: str) -> str:
    """The sign before the decimals, where the number leaves no doubt; else empty."""
    if not _NUMBER.fullmatch(number) or _EITHER_WAY.fullmatch(number):
        return ""
    signs = [sign for sign in number if sign in ".,"]
    if not signs:
        return ""
    if len(signs) == 1 or signs[-1] != signs[0]:
        return signs[-1]
    return "," if signs[0] == "." else "."


def _possible(seconds: Decimal) -> int:
    whole = int(seconds.to_integral_value())
    if whole > LONGEST_HOURS * 3600:
        raise Refused(Why.NOT_HOURS)
    return whole
