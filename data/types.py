"""Column types: our values in, our values out, the same bytes on SQLite and PostgreSQL.

`to_driver` and `from_driver` are the same for hot statements, which ask no dialect.
"""

import json
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from sqlalchemy import BigInteger, Integer, String, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator, TypeEngine, UserDefinedType

from data.codes import member_or_none_of
from data.instants import from_store, to_store

Id = BigInteger().with_variant(Integer, "sqlite")
"""An identity: 63 bits. SQLite makes an INTEGER primary key the row's own place, with no index."""


class Instant(TypeDecorator[datetime]):
    """An aware moment, kept as microseconds since 1970 UTC (CAL-1)."""

    impl = BigInteger
    cache_ok = True
    to_driver = staticmethod(to_store)
    from_driver = staticmethod(from_store)

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """The number of the moment."""
        return to_store(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        """The moment of the number."""
        return from_store(value)


class Day(TypeDecorator[date]):
    """A day in Berlin, kept in ISO form, which sorts as days do."""

    impl = String
    cache_ok = True

    def __init__(self) -> None:
        super().__init__(10)

    @staticmethod
    def to_driver(value: date | None) -> str | None:
        """The ISO form."""
        return None if value is None else value.isoformat()

    @staticmethod
    def from_driver(value: str | None) -> date | None:
        """The day."""
        return None if value is None else date.fromisoformat(value)

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        """The ISO form."""
        return self.to_driver(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:
        """The day."""
        return self.from_driver(value)


class Code(TypeDecorator[StrEnum]):
    """A member of a StrEnum, kept as its value."""

    impl = String
    cache_ok = True

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__(40)
        self.kind = kind
        self.from_driver = member_or_none_of(kind)

    @staticmethod
    def to_driver(value: StrEnum | None) -> str | None:
        """The member's value."""
        return None if value is None else str(value)

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:
        """The member's value."""
        return self.to_driver(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:
        """The member."""
        return self.from_driver(value)


class Codes(TypeDecorator[frozenset[StrEnum]]):
    """A small set of StrEnum members, kept as their sorted values with commas."""

    impl = String
    cache_ok = True

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__(200)
        self.kind = kind

    @staticmethod
    def to_driver(value: frozenset[StrEnum] | None) -> str:
        """The values, sorted."""
        return ",".join(sorted(value)) if value else ""

    def process_bind_param(self, value: frozenset[StrEnum] | None, dialect: Dialect) -> str:
        """The values, sorted."""
        return self.to_driver(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> frozenset[StrEnum]:
        """The members."""
        return frozenset(self.kind(code) for code in (value or "").split(",") if code)


class Thousandths(TypeDecorator[Decimal]):
    """A factor such as 1.3, kept exactly as thousandths."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:
        """The thousandths; a finer value is a `ValueError`."""
        if value is None:
            return None
        scaled = value * 1000
        if scaled != int(scaled):
            raise ValueError(f"finer than a thousandth: {value}")
        return int(scaled)

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:
        """The factor."""
        return None if value is None else Decimal(value) / 1000


class Facts(TypeDecorator[Mapping[str, Any]]):
    """Evidence: a flat mapping of field to value, kept as JSON text."""

    impl = Text
    cache_ok = True

    @staticmethod
    def to_driver(value: Mapping[str, Any] | None) -> str:
        """The JSON text, keys sorted."""
        return json.dumps(dict(value), ensure_ascii=False, sort_keys=True) if value else "{}"

    def process_bind_param(self, value: Mapping[str, Any] | None, dialect: Dialect) -> str:
        """The JSON text, keys sorted."""
        return self.to_driver(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Mapping[str, Any]:
        """The mapping, read-only."""
        return MappingProxyType(json.loads(value or "{}"))


class TransactionNumber(UserDefinedType[int]):
    """The number of the writing transaction: xid8 on PostgreSQL, unused 0 on SQLite."""

    cache_ok = True

    def get_col_spec(self, **_: Any) -> str:
        """The type's name; SQLite takes any."""
        return "xid8"


@compiles(TransactionNumber, "sqlite")
def _plain_number(_type: TypeEngine[int], _compiler: SQLCompiler, **_: Any) -> str:
    return "BIGINT"


class this_transaction(FunctionElement[int]):
    """The default of such a column."""

    inherit_cache = True


@compiles(this_transaction)
def _zero(_element: this_transaction, _compiler: SQLCompiler, **_: Any) -> str:
    return "0"


@compiles(this_transaction, "postgresql")
def _current(_element: this_transaction, _compiler: SQLCompiler, **_: Any) -> str:
    return "pg_current_xact_id()"
