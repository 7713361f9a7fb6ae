"""Plain SQL for what screens show: one statement, straight to the driver, rows as tuples."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from data.sqlite import RawConnection

Row = tuple[Any, ...]
"""A row as the driver gives it; its translation to a value stands beside its statement."""

_NAMED = re.compile(r"(?<![:\w]):([a-z_]\w*)")


class Reader:
    """Runs statements with `:name` parameters on either engine."""

    def __init__(self, raw: RawConnection, dialect: str) -> None:
        self.raw = raw
        """The driver's connection."""
        self.dialect = dialect
        """sqlite or postgresql, for the few statements that differ."""

    def rows(self, sql: str, **parameters: object) -> Sequence[Row]:
        """All rows of the statement."""
        cursor = self.raw.cursor()
        cursor.execute(self.in_dialect(sql), parameters)
        return cursor.fetchall()

    def row(self, sql: str, **parameters: object) -> Row | None:
        """The first row, or None."""
        found = self.rows(sql, **parameters)
        return found[0] if found else None

    def number(self, sql: str, **parameters: object) -> int:
        """The single number the statement yields; 0 for nothing."""
        row = self.row(sql, **parameters)
        return int(row[0] or 0) if row else 0

    def in_dialect(self, sql: str) -> str:
        """The statement as this engine's driver takes it."""
        return sql if self.dialect == "sqlite" else _pyformat(sql)


@lru_cache(maxsize=256)
def _pyformat(sql: str) -> str:
    """The same statement in psycopg's way of naming parameters."""
    return _NAMED.sub(r"%(\1)s", sql.replace("%", "%%"))
