"""Hot statements: built and compiled once, then run straight on the driver.

They run inside the connection's own transaction, between whatever SQLAlchemy runs there, and their
values pass the same column types; only the work that SQLAlchemy does anew for each execution is
left out.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

from sqlalchemy import Connection, Delete, Insert, Select, Update
from sqlalchemy.engine import Dialect
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.types import TypeEngine

from data.sqlite import RawConnection, RawCursor

Change = Callable[[Any], Any] | None
"""How a value becomes what the driver takes, or comes back from it; None: it stays.

No value at all is the same on both sides.
"""


class Hot:
    """A statement with the names of the values that each execution gives."""

    def __init__(
        self, statement: "Insert | Update | Delete | Select[Any]", names: Sequence[str] = ()
    ) -> None:
        self._statement = statement
        self._names = tuple(names)
        """Columns that are set; what stands in conditions is known by the statement itself."""
        self._known: dict[str, _Compiled] = {}

    def run(self, connection: Connection, values: Mapping[str, Any]) -> RawCursor:
        """Run it with a value for each name; more values than names may be given."""
        return self._compiled(connection).run(connection, values)

    def row(self, connection: Connection, values: Mapping[str, Any]) -> list[Any] | None:
        """The first row of a query, as our values, or None."""
        compiled = self._compiled(connection)
        found = compiled.run(connection, values).fetchone()
        return None if found is None else compiled.values_of(found)

    def _compiled(self, connection: Connection) -> "_Compiled":
        dialect = connection.dialect
        known = self._known.get(dialect.name)
        if known is None:
            known = self._known[dialect.name] = _Compiled(self._statement, self._names, dialect)
        return known


class _Compiled:
    """The statement as one dialect writes it, with what its types do to the values."""

    def __init__(self, statement: Any, names: tuple[str, ...], dialect: Dialect) -> None:
        made = cast(SQLCompiler, statement.compile(dialect=dialect, column_keys=names or None))
        self._sql = str(made)
        self._positional = made.positional
        self._order = tuple((made.positiontup or ()) if made.positional else made.binds)
        self._given = [_to_driver(made.binds[name].type, dialect) for name in self._order]
        columns = statement.selected_columns if isinstance(statement, Select) else ()
        self._taken = [_from_driver(column.type, dialect) for column in columns]

    def run(self, connection: Connection, values: Mapping[str, Any]) -> RawCursor:
        if not connection.in_transaction():
            connection.begin()  # as SQLAlchemy's own execution would
        raw = cast(RawConnection, connection.connection.dbapi_connection)
        given = [
            value if change is None or value is None else change(value)
            for value, change in zip(map(values.__getitem__, self._order), self._given, strict=True)
        ]
        cursor = raw.cursor()
        cursor.execute(
            self._sql, given if self._positional else dict(zip(self._order, given, strict=True))
        )
        return cursor

    def values_of(self, row: Sequence[Any]) -> list[Any]:
        return [
            value if change is None or value is None else change(value)
            for value, change in zip(row, self._taken, strict=True)
        ]


def _to_driver(kind: TypeEngine[Any], dialect: Dialect) -> Change:
    """Our own types tell by themselves, in one call less than through SQLAlchemy."""
    own: Change = getattr(kind, "to_driver", None)
    return own or kind.dialect_impl(dialect).bind_processor(dialect)


def _from_driver(kind: TypeEngine[Any], dialect: Dialect) -> Change:
    own: Change = getattr(kind, "from_driver", None)
    return own or kind.dialect_impl(dialect).result_processor(dialect, None)
