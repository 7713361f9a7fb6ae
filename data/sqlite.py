"""SQLite connections: one driver for the whole process, the same settings for every use.

Two copies of the SQLite library in one process would drop each other's file locks, so nothing else
may import a driver of its own.
"""

from pathlib import Path
from types import ModuleType
from typing import Protocol

BUSY_SECONDS = 5.0
"""How long a connection waits for another writer before it gives up."""

_SETTINGS = (
    "journal_mode=wal",
    "synchronous=full",
    "foreign_keys=on",
    "temp_store=memory",
    "cache_size=-20000",
    "mmap_size=0",
)
"""FULL: nothing acknowledged is lost, even when the power fails."""


class RawCursor(Protocol):
    """What the house uses of a driver's cursor."""

    rowcount: int

    def execute(self, sql: str, parameters: object = ..., /) -> object:
        """Run one statement."""

    def executemany(self, sql: str, many: object, /) -> object:
        """Run it with each of these parameters."""

    def fetchone(self) -> tuple[object, ...] | None:
        """The next row, or None after the last."""

    def fetchall(self) -> list[tuple[object, ...]]:
        """All rows that are left."""


class RawConnection(Protocol):
    """What the house uses of a driver's connection."""

    @property
    def in_transaction(self) -> bool:
        """Whether a BEGIN waits for its end."""

    def cursor(self) -> RawCursor:
        """A fresh cursor."""

    def close(self) -> None:
        """End it."""


def driver() -> ModuleType:
    """The newer SQLite where a wheel brought it along, else Python's own."""
    try:
        from pysqlite3 import dbapi2
    except ImportError:
        import sqlite3

        return sqlite3
    return dbapi2  # type: ignore[no-any-return]


def connect(path: Path | str, *, create: bool = False) -> "RawConnection":
    """A connection with our settings and no transactions of its own making.

    Without `create` a missing file is an error of the driver, never an empty database.
    """
    place = Path(path)
    if create:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.touch(mode=0o600)
    connection = driver().connect(
        f"{place.absolute().as_uri()}?mode=rw",
        uri=True,
        timeout=BUSY_SECONDS,
        check_same_thread=False,
        isolation_level=None,
    )
    try:
        for setting in _SETTINGS:
            connection.execute(f"pragma {setting}")
    except BaseException:
        connection.close()
        raise
    return connection  # type: ignore[no-any-return]


def connect_lock(path: Path, seconds: float) -> "RawConnection":
    """A file that one connection holds at a time, until it is closed; waits that long for it."""
    connection = driver().connect(path.absolute(), timeout=seconds, isolation_level=None)
    try:
        connection.execute("BEGIN EXCLUSIVE")
    except BaseException:
        connection.close()
        raise
    return connection  # type: ignore[no-any-return]
