"""Between frozen values and rows: the columns of a value, and saving against its version."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import fields
from functools import cache, lru_cache
from operator import attrgetter
from typing import Any, Protocol, cast

from sqlalchemy import Connection, Table, bindparam, insert, update

from data.hot import Hot
from domain.errors import Stale


class Versioned(Protocol):
    """A value that two people might change at once."""

    @property
    def id(self) -> int:
        """Its identity."""

    @property
    def version(self) -> int:
        """How often it was saved."""


def columns(table: Table, value: object) -> dict[str, Any]:
    """The value's fields that are columns of the table; shallow, so nothing is copied."""
    names, values_of = _shared(table, cast(Hashable, type(value)))
    return dict(zip(names, values_of(value), strict=True))


def save_version(
    connection: Connection, table: Table, kind: str, kept: Versioned, known: Versioned | None = None
) -> None:
    """Keep `kept`, whose version is one above the stored one; `Stale` when somebody was quicker.

    With the `known` value that is stored in that version, only what differs is written: indexes
    over the rest are left alone.
    """
    values = columns(table, kept)
    del values["id"]
    if known is not None and (known.id, known.version) == (kept.id, kept.version - 1):
        values = {name: value for name, value in values.items() if value != getattr(known, name)}
    changed = _update_of(table, tuple(values))
    values |= {"known_id": kept.id, "known_version": kept.version - 1}
    if changed.run(connection, values).rowcount != 1:
        raise Stale(kind, kept.id)


def add_row(connection: Connection, table: Table, values: Mapping[str, Any]) -> None:
    """A new row with these columns."""
    _insert_of(table, tuple(values)).run(connection, values)


@lru_cache(maxsize=512)
def _update_of(table: Table, names: tuple[str, ...]) -> Hot:
    changed = update(table).where(
        table.c.id == bindparam("known_id"), table.c.version == bindparam("known_version")
    )
    return Hot(changed, names)


@cache
def _insert_of(table: Table, names: tuple[str, ...]) -> Hot:
    return Hot(insert(table).inline(), names)


@cache
def _shared(table: Table, kind: Any) -> tuple[tuple[str, ...], Callable[[object], tuple[Any, ...]]]:
    names = tuple(field.name for field in fields(kind) if field.name in table.c)
    return names, attrgetter(*names)  # of two names or more it gives a tuple
