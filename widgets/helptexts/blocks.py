"""A topic as a page: title, paragraphs, examples, keys, links; not yet broken into lines."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum

from domain.values import dataclass
from widgets import commands
from widgets.audience import Audience
from widgets.helptexts.key_sheet import key_sheet
from widgets.helptexts.reading import words_of
from widgets.helptexts.topic import Topic
from widgets.keys.present import key_of, keys_of
from widgets.words import _

SHEETS = frozenset({"keys", "my_keys"})
"""The topics whose pages end in the list of all keys of their side."""

_COMMAND = re.compile(r"\{([a-z_]+\.[a-z_]+)\}")


class Kind(StrEnum):
    """What a block is."""

    TITLE = "title"
    TEXT = "text"
    HEADING = "heading"
    POINT = "point"
    EXAMPLE = "example"
    KEY = "key"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a page."""

    kind: Kind
    text: str
    lead: str = ""
    """A key's names, before what it does."""
    target: str = ""
    """The topic a link leads to."""


def page(topic: Topic, readable: Sequence[Topic]) -> list[Block]:
    """The page of a topic; it links only to what is `readable`."""
    words = words_of(topic)
    blocks = [Block(Kind.TITLE, words.title), *_body(with_keys(words.body))]
    if topic.id in SHEETS:
        blocks += _sheet(topic.audience)
    elif topic.keys:
        blocks += [Block(Kind.HEADING, _("Keys")), *_keys(topic.keys)]
    known = {one.id: one for one in readable}
    links = [known[one] for one in topic.related if one in known]
    if links:
        blocks.append(Block(Kind.HEADING, _("See also")))
    blocks += [Block(Kind.LINK, words_of(one).title, target=one.id) for one in links]
    return blocks


def with_keys(text: str) -> str:
    """The text with the present key in brackets wherever it names a command; a bracket has none."""

    def named(match: re.Match[str]) -> str:
        command = commands.find(match[1])
        if command is None:
            raise KeyError(match[1])
        key = key_of(command)
        return key if key in "[]" else f"[{key}]"

    return _COMMAND.sub(named, text)


def _body(text: str) -> Iterator[Block]:
    for paragraph in re.split(r"\n\s*\n", text):
        told: list[str] = []
        for line in paragraph.split("\n"):
            kind = _kind(line)
            if kind is Kind.TEXT:
                told.append(line.strip())
                continue
            if told:
                yield _block(told)
            if kind is Kind.POINT:
                told = [line]
                continue
            told = []
            yield Block(kind, line.removeprefix("# ").strip())
        if told:
            yield _block(told)


def _block(lines: list[str]) -> Block:
    if lines[0].startswith("- "):
        return Block(Kind.POINT, " ".join(lines).removeprefix("- "))
    return Block(Kind.TEXT, " ".join(lines))


def _kind(line: str) -> Kind:
    if line.startswith("# "):
        return Kind.HEADING
    if line.startswith("- "):
        return Kind.POINT
    return Kind.EXAMPLE if line.startswith("    ") else Kind.TEXT


def _keys(ids: Sequence[str]) -> Iterator[Block]:
    for command in map(commands.find, ids):
        if command is not None:
            yield Block(Kind.KEY, command.does, lead=keys_of(command))


def _sheet(side: Audience) -> Iterator[Block]:
    for title, lines in key_sheet(side):
        yield Block(Kind.HEADING, title)
        for keys, does in lines:
            yield Block(Kind.KEY, does, lead=keys)
