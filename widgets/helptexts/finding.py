"""Finds topics by any words: titles first, then search words, then what they say."""

import unicodedata
from collections.abc import Sequence
from functools import cache

from widgets.helptexts.reading import words_of
from widgets.helptexts.topic import Topic
from widgets.words import language

_NOWHERE = 3
"""The rank of a word that stands nowhere in a topic."""


def fold(text: str) -> str:
    """The text as it is compared: without case, accents and umlaut dots; ae is not ä."""
    apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def found(wanted: str, topics: Sequence[Topic]) -> list[Topic]:
    """The topics that hold every word of `wanted`, the best first; all of them for no word."""
    words = fold(wanted).split()
    ranked = [(_rank(words, topic), place) for place, topic in enumerate(topics)]
    return [topics[place] for rank, place in sorted(ranked) if rank < _NOWHERE]


def _rank(words: Sequence[str], topic: Topic) -> int:
    """The farthest place at which one of the words is found: 0 title, 1 search words, 2 body."""
    places = _folded(topic, language())
    return max((_place(word, places) for word in words), default=0)


def _place(word: str, places: tuple[str, str, str]) -> int:
    return next((rank for rank, text in enumerate(places) if word in text), _NOWHERE)


@cache
def _folded(topic: Topic, code: str) -> tuple[str, str, str]:
    words = words_of(topic, code)
    body = " ".join(words.body.split())
    return fold(words.title), fold(words.also), fold(body)
