"""What a line says, as it is remembered; and what it says otherwise than before."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, datetime

from domain.trail import Facts
from services.importing.lines import Line

_NOT_FACTS = frozenset({"at", "given", "id"})


def facts_of(line: Line) -> dict[str, str | int | None]:
    """The fields the file has a column for, in one spelling whatever the file's."""
    return {
        slot.name: _plain(getattr(line, slot.name))
        for slot in fields(line)
        if slot.name in line.given and slot.name not in _NOT_FACTS
    }


def changed_fields(line: Line, before: Facts | None) -> frozenset[str]:
    """The fields that say something else than the last time; all of them the first time."""
    told = facts_of(line)
    if before is None:
        return frozenset(told)
    return frozenset(name for name, value in told.items() if before.get(name, ...) != value)


def merged(line: Line, before: Facts | None) -> Mapping[str, str | int | None]:
    """All that is known of what files said of it."""
    return {**(before or {}), **facts_of(line)}


def _plain(value: object) -> str | int | None:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if value is None or isinstance(value, int):
        return value
    return str(value)
