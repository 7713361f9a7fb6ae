"""What must not travel in a message: card numbers, bank accounts, passwords (CHAT-5).

It warns and never refuses; what it found is told by kind alone, so that no log can hold it.
"""

import re
from collections.abc import Iterator
from enum import StrEnum

CARD_LENGTHS = range(13, 20)
"""How many digits the number on a card can have."""


class Secret(StrEnum):
    """What a text seems to hold."""

    CARD = "card"
    IBAN = "iban"
    PASSWORD = "password"


_IBAN_START = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?=[ \u00a0-]?[A-Za-z0-9])")
_IBAN_SIGN = re.compile(r"[ \u00a0-]?([A-Za-z0-9])")
_IBAN_LENGTHS = range(15, 35)
_DIGITS = re.compile(r"(?<![\w+.,/])\d(?:[ \u00a0-]?\d){12,}(?![\w/])")
_GAPS = re.compile(r"[ \u00a0-]")
_BRANDS = re.compile(
    r"4|5[0-8]|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720)|3[47]|3(?:0[0-5]|6|[89])|35(?:2[89]|[3-8])|6"
)
"""How the numbers of the cards in use begin; order numbers and dates mostly begin otherwise."""

_CALLED = r"(?:passw[oö]rt|kennwort|pass(?:word|wd|phrase)|zugangscode|pwd|pw)"
_NAMED = re.compile(
    rf"\b{_CALLED}\b[^\n:=.,;?!]{{0,30}}[:=][ \t]*(?P<word>\S+)(?P<rest>[^\n]*)", re.I
)
_SAID = re.compile(
    rf"\b{_CALLED}\b[^\n:=.,;?!]{{0,20}}?\b(?:ist|lautet|is|heißt)[ \t]+(?P<word>\S+)", re.I
)
_PIN = re.compile(
    r"\b(?:pin|tan)\b(?:[ \t]*[:=]|[ \t]+(?:ist|lautet|is))?[ \t]*(?P<word>\d{4,8})\b", re.I
)
_QUOTES = "\"'„“”‚‘’»«()[]<>"
_TIME = re.compile(r"\d{1,2}[.:]\d{1,2}(?:[.:]\d{2,4})?\.?|\d{4}-\d\d-\d\d")
_LINK = re.compile(r"[a-z]+://|www\.", re.I)
_SHORTEST = 4


def secrets_in(text: str) -> tuple[Secret, ...]:
    """What the text seems to hold, each kind once, in the order of the kinds."""
    without, has_iban = _without_ibans(text)
    found = {
        Secret.CARD: any(_is_card(digits) for digits in _runs(without)),
        Secret.IBAN: has_iban,
        Secret.PASSWORD: _has_password(text),
    }
    return tuple(kind for kind in Secret if found[kind])


def _without_ibans(text: str) -> tuple[str, bool]:
    """The text without its bank accounts, whose digits are no card, and whether it had any."""
    kept, at, found = "", 0, False
    for start in _IBAN_START.finditer(text):
        end = _iban_end(text, start.start())
        if end is not None and start.start() >= at:
            kept, at, found = kept + text[at : start.start()] + "|", end, True
    return kept + text[at:], found


def _iban_end(text: str, start: int) -> int | None:
    """Where the valid bank account that begins there ends, or None."""
    from stdnum import iban  # when somebody sends something like it, not before

    said, at = "", start
    while len(said) < _IBAN_LENGTHS.stop and (sign := _IBAN_SIGN.match(text, at)):
        said, at = said + sign[1], sign.end()
        ends = not _IBAN_SIGN.match(text, at) or not text[at].isalnum()
        if ends and len(said) in _IBAN_LENGTHS and iban.is_valid(said):
            return at
    return None


def _runs(text: str) -> Iterator[str]:
    for found in _DIGITS.finditer(text):
        yield _GAPS.sub("", found[0])


def _is_card(digits: str) -> bool:
    from stdnum import luhn

    return (
        len(digits) in CARD_LENGTHS
        and _BRANDS.match(digits) is not None
        and len(set(digits)) > 1
        and luhn.is_valid(digits)
    )


def _has_password(text: str) -> bool:
    if _PIN.search(text):
        return True
    if any(_looks_secret(said["word"]) for said in _SAID.finditer(text)):
        return True
    return any(
        _looks_secret(said["word"]) or _stands_alone(said["word"], said["rest"])
        for said in _NAMED.finditer(text)
    )


def _looks_secret(word: str) -> bool:
    """Whether a word is more than a word: with a digit, a sign, or a capital within."""
    inner = _secret(word)
    letters = inner[1:].replace("-", "")
    return bool(inner) and (not inner.replace("-", "").isalpha() or letters != letters.lower())


def _stands_alone(word: str, rest: str) -> bool:
    """Whether nothing follows the word on its line, so that it is no sentence."""
    return bool(_secret(word)) and not rest.strip()


def _secret(word: str) -> str:
    """The word without what stands around it; empty for times, links and the very short."""
    inner = word.strip(_QUOTES).rstrip(".,;!?")
    harmless = len(inner) < _SHORTEST or _TIME.fullmatch(inner) or _LINK.match(inner)
    return "" if harmless else inner
