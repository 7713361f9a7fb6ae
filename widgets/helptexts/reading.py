"""Reads the texts of the help: a file per group and language, in sections `== id`."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from widgets.helptexts.topic import Topic, Words
from widgets.words import language

_PLACE = Path(__file__).parent
_SECTION = "== "
_TITLE = "title: "
_ALSO = "words: "


def words_of(topic: Topic, code: str = "") -> Words:
    """The topic's words in this language, in the reader's own by default.

    `KeyError` when the file has no such section; a test sees to it that every one is there.
    """
    return sections(code or language(), topic.group.value)[topic.id]


@cache
def sections(code: str, group: str) -> Mapping[str, Words]:
    """The sections of one file, by topic id."""
    text = (_PLACE / code / f"{group}.txt").read_text(encoding="utf-8")
    found: dict[str, Words] = {}
    for section in f"\n{text}".split(f"\n{_SECTION}")[1:]:
        name, _newline, rest = section.partition("\n")
        found[name.strip()] = _words(rest)
    return found


def _words(section: str) -> Words:
    head, _blank, body = section.partition("\n\n")
    lines = head.split("\n")
    return Words(_after(_TITLE, lines), _after(_ALSO, lines), body.strip("\n"))


def _after(label: str, lines: list[str]) -> str:
    return next((line.removeprefix(label).strip() for line in lines if line.startswith(label)), "")
