"""Between frozen values and rows: the columns of a value, and saving against its version."""

from dataclasses import fields
from typing import Any, Protocol

from sqlalchemy import Connection, Table, update

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
    names = table.c.keys()
    return {
        field.name: getattr(value, field.name)
        for field in fields(value)  # type: ignore[arg-type]
        if field.name in names
    }


def save_version(connection: Connection, table: Table, kind: str, kept: Versioned) -> None:
    """Keep `kept`, whose version is one above the stored one; `Stale` when somebody was quicker."""
    changed = update(table).where(table.c.id == kept.id, table.c.version == kept.version - 1)
    if connection.execute(changed.values(**columns(table, kept))).rowcount != 1:
        raise Stale(kind, kept.id)
