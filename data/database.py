"""One database: hands out units of work for reading and for writing."""

import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, cast

from data.address import Address, address
from data.failures import failures_told, may_only_read
from data.reader import Reader
from data.runner import current_cancellation
from data.sqlite import RawConnection, connect
from data.work import Work
from domain.errors import StoreUnreachable

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine


class Database:
    """The store of one agency; opens nothing until it is asked.

    SQLAlchemy is loaded with the first need of it: what screens read on SQLite goes straight to the
    driver, so that the first screen does not wait for it.
    """

    def __init__(self, url: str) -> None:
        self.address: Address = address(url)
        """Where it lies."""
        self._engine: Engine | None = None
        self._lock = threading.Lock()
        self._opened: list[RawConnection] = []
        self._readers: list[RawConnection] = []
        """Those nobody reads on now; the one used last is used next, for it knows the pages."""
        self._kept: set[Connection] = set()
        self._writers: list[Connection] = []
        """Those nobody writes on now."""
        self._file: tuple[int, int] | None = None
        """Device and number of the file the connections were opened on."""

    @property
    def engine(self) -> "Engine":
        """The SQLAlchemy engine, made at the first call."""
        with self._lock:
            if self._engine is None:
                from data.engine import make_engine

                self._engine = make_engine(self.address)
            return self._engine

    def close(self) -> None:
        """Give up every connection."""
        with self._lock:
            for raw in self._opened:
                raw.close()
            for kept in self._kept:
                kept.close()
            self._opened.clear()
            self._kept.clear()
            self._forget_idle()
            if self._engine is not None:
                self._engine.dispose()
                self._engine = None

    @contextmanager
    def read(self) -> Iterator[Work]:
        """A unit of work that only reads, all of it from one moment on SQLite."""
        with failures_told(self.address.shown), ExitStack() as stack:
            self._see_the_file()
            if self.address.dialect == "sqlite":
                reader = Reader(stack.enter_context(self._reading_raw()), "sqlite")
                yield Work(reader, lambda: stack.enter_context(self._reading_connection()))
            else:
                connection = stack.enter_context(self._reading_connection())
                yield Work(_reader(connection), lambda: connection)

    @contextmanager
    def write(self) -> Iterator[Work]:
        """A unit of work that commits at its end, or leaves nothing when it fails."""
        cancellation = current_cancellation()
        with failures_told(self.address.shown):
            self._see_the_file()
            with self._writing_connection() as connection, connection.begin():
                if cancellation:
                    cancellation.attach(connection.connection.dbapi_connection)
                try:
                    yield Work(_reader(connection), lambda: connection)
                    if cancellation:
                        cancellation.point_of_no_return()
                finally:
                    if cancellation:
                        cancellation.detach()

    def overwrite(self) -> None:
        """Let what was deleted be gone from SQLite's file, not only from beside it (RET-1).

        Whoever reads for long keeps it there until the last terminal ends; PostgreSQL sees to its
        own files.
        """
        if self.address.path is None:
            return
        with failures_told(self.address.shown):
            raw = connect(self.address.path)
            try:
                raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                raw.close()

    def _see_the_file(self) -> None:
        """Go on with what lies under the name now; `StoreUnreachable` when nothing does.

        SQLite would go on with a file that was moved away, and what is written there be lost.
        """
        if self.address.path is None:
            return
        try:
            found = self.address.path.stat()
        except OSError as error:
            raise StoreUnreachable(str(error)) from error
        known, self._file = self._file, (found.st_dev, found.st_ino)
        if known not in (None, self._file):
            self._open_afresh()

    def _open_afresh(self) -> None:
        """Whoever comes next opens the file anew."""
        with self._lock:
            self._forget_idle()
            if self._engine is not None:
                self._engine.dispose()

    def _forget_idle(self) -> None:
        """Lists of their own from now on: what is in use goes back to the old ones."""
        self._readers, self._writers = [], []

    @contextmanager
    def _writing_connection(self) -> "Iterator[Connection]":
        """On SQLite one that is kept from write to write unless one fails."""
        if self.address.dialect != "sqlite":
            with self.engine.connect() as fresh:
                yield fresh
            return
        idle = self._writers
        try:
            kept = idle.pop()
        except IndexError:
            kept = self.engine.connect()
            with self._lock:
                self._kept.add(kept)
        try:
            yield kept
        except BaseException as error:
            with self._lock:
                self._kept.discard(kept)
            if may_only_read(error):  # it stays so, even when the file's rights are put right
                kept.invalidate()
                self._open_afresh()
            kept.close()
            raise
        idle.append(kept)

    @contextmanager
    def _reading_connection(self) -> "Iterator[Connection]":
        """An SQLAlchemy connection for statements that are not hot."""
        cancellation = current_cancellation()
        option: dict[str, object] = {"reading": True}
        if self.address.dialect == "postgresql":
            option = {"isolation_level": "AUTOCOMMIT"}
        with self.engine.connect() as plain:
            connection = plain.execution_options(**option)
            if cancellation:
                cancellation.attach(connection.connection.dbapi_connection)
            try:
                yield connection
            finally:
                if cancellation:
                    cancellation.detach()

    @contextmanager
    def _reading_raw(self) -> Iterator[RawConnection]:
        """A driver connection inside one read transaction; each reader has one to herself."""
        idle = self._readers
        try:
            raw = idle.pop()
        except IndexError:
            assert self.address.path is not None
            raw = connect(self.address.path)
            with self._lock:
                self._opened.append(raw)
        cancellation = current_cancellation()
        try:
            raw.cursor().execute("BEGIN")
            if cancellation:
                cancellation.attach(raw)
            yield raw
        finally:
            if cancellation:
                cancellation.detach()
            if raw.in_transaction:  # a failing disk ends it by itself
                raw.cursor().execute("ROLLBACK")
            idle.append(raw)


def _reader(connection: "Connection") -> Reader:
    raw = cast(RawConnection, connection.connection.dbapi_connection)
    return Reader(raw, connection.dialect.name)
