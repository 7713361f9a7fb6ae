"""Between frozen values and rows: the columns of a value, and saving against its version."""

from collections.abc import Hashable
from dataclasses import fields
from functools import cache
from typing import Any, Protocol, cast

from sqlalchemy import Connection, Table, Update, bindparam, update

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
    return {name: getattr(value, name) for name in _shared(table, cast(Hashable, type(value)))}


def save_version(connection: Connection, table: Table, kind: str, kept: Versioned) -> None:
    """Keep `kept`, whose version is one above the stored one; `Stale` when somebody was quicker."""
    values = columns(table, kept)
    values |= {"known_id": values.pop("id"), "known_version": kept.version - 1}
    if connection.execute(_update_of(table), values).rowcount != 1:
        raise Stale(kind, kept.id)


@cache
def _update_of(table: Table) -> Update:
    """Values given with the execution, not the statement: built and compiled once."""
    return update(table).where(
        table.c.id == bindparam("known_id"), table.c.version == bindparam("known_version")
    )


@cache
def _shared(table: Table, kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.name in table.c)
