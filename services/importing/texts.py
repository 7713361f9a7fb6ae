"""A file's bytes as rows: encoding, separator and quotes recognised, real line numbers kept."""

import codecs
import csv
import io
from collections.abc import Iterator
from dataclasses import field

from domain.values import dataclass
from services.importing.faults import Fault, Place, Why

SEPARATORS = (",", ";", "\t", "|")
LARGEST_FIELD = 64 * 1024 * 1024
"""Characters a field may have while it is read; far longer than any that is taken."""

_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How .xlsx and .ods begin, and .xls."""

MOST_BROKEN = 20
"""So many lines may hold what no text holds; with more of them it is no text at all."""

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class Row:
    """The fields of one row."""

    line: int
    """The line it begins on, from 1."""
    fields: list[str]


@dataclass(slots=True)
class Table:
    """A file as rows."""

    headings: Row | None = None
    rows: list[Row] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def decoded(file: str, raw: bytes) -> tuple[str, list[Fault]]:
    """The text: UTF-8 with or without its mark, else Windows-1252; and what is wrong with it.

    What is no text at all has one fault, and is empty.
    """
    for begins, why in ((_UTF_16, Why.UTF_16), (_WORKBOOKS, Why.WORKBOOK)):
        if raw.startswith(begins):
            return "", [Fault(Place(file, 0), "", why)]
    faults = [
        Fault(Place(file, number), "", Why.NUL)
        for number, line in enumerate(raw.split(b"\n"), 1)
        if b"\0" in line
    ]
    if len(faults) > MOST_BROKEN:
        return "", [Fault(Place(file, 0), "", Why.NUL)]
    try:
        return raw.decode("utf-8-sig"), faults
    except UnicodeDecodeError as error:
        broken = raw.count(b"\n", 0, error.start) + 1
    if _is_broken_utf_8(raw):
        return raw.decode("utf-8-sig", "replace"), [
            *faults,
            Fault(Place(file, broken), "", Why.ENCODING),
        ]
    try:
        return raw.decode("cp1252"), faults
    except UnicodeDecodeError as error:
        at = Place(file, raw.count(b"\n", 0, error.start) + 1)
        return raw.decode("cp1252", "replace"), [*faults, Fault(at, "", Why.ENCODING)]


def rows_of(file: str, text: str) -> Table:
    """The rows of the text; blank ones are left out, a heading `sep=;` is obeyed."""
    table, skipped, separator = Table(), 0, ""
    if text[:4].casefold() == "sep=" and text[4:5] in SEPARATORS:
        skipped, separator = 1, text[4]
        text = text.partition("\n")[2]
    separator = separator or _separator(text)
    for found in _records(file, text, separator, skipped):
        if isinstance(found, Fault):
            table.faults.append(found)
        elif table.headings is None:
            table.headings = found
        else:
            table.rows.append(found)
    return table


def _records(file: str, text: str, separator: str, skipped: int) -> Iterator[Row | Fault]:
    csv.field_size_limit(LARGEST_FIELD)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    while True:
        line = reader.line_num + 1 + skipped
        try:
            fields = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield Fault(Place(file, line), "", Why.QUOTES)
            continue
        if any(part.strip() for part in fields):
            yield Row(line, fields)


def _separator(text: str) -> str:
    """The sign that stands most often in the first line, outside quotes."""
    head = next((line for line in text.splitlines() if line.strip()), "")
    outside = "".join(head.split('"')[::2])
    return max(SEPARATORS, key=outside.count)


def _is_broken_utf_8(raw: bytes) -> bool:
    """Whether it is UTF-8 with some damage rather than another encoding.

    Letters of Windows-1252 side by side hardly ever make good UTF-8, so good ones in the majority
    tell.
    """
    text = raw.decode("utf-8-sig", "replace")
    broken = text.count("\ufffd")
    return sum(sign > "\x7f" for sign in text) - broken > broken
