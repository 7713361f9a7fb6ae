"""One database: hands out units of work for reading and for writing."""

import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, cast

from data.address import Address, address
from data.failures import failures_told
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
        self._own = threading.local()
        self._opened: list[RawConnection] = []
        self._kept: set[Connection] = set()
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
            self._own = threading.local()
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
            with self._lock:
                self._own = threading.local()
                if self._engine is not None:
                    self._engine.dispose()

    @contextmanager
    def _writing_connection(self) -> "Iterator[Connection]":
        """On SQLite this thread's own one, kept from write to write unless one fails."""
        kept: Connection | None = getattr(self._own, "writing", None)
        if self.address.dialect != "sqlite" or (kept is not None and kept.in_transaction()):
            with self.engine.connect() as fresh:
                yield fresh
            return
        if kept is None:
            kept = self._own.writing = self.engine.connect()
            with self._lock:
                self._kept.add(kept)
        try:
            yield kept
        except BaseException:
            self._own.writing = None
            with self._lock:
                self._kept.discard(kept)
            kept.close()
            raise

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
        """This thread's own driver connection, inside one read transaction."""
        raw = getattr(self._own, "raw", None)
        if raw is None:
            assert self.address.path is not None
            raw = self._own.raw = connect(self.address.path)
            with self._lock:
                self._opened.append(raw)
        cancellation = current_cancellation()
        raw.cursor().execute("BEGIN")
        try:
            if cancellation:
                cancellation.attach(raw)
            yield raw
        finally:
            if cancellation:
                cancellation.detach()
            if raw.in_transaction:  # a failing disk ends it by itself
                raw.cursor().execute("ROLLBACK")


def _reader(connection: "Connection") -> Reader:
    raw = cast(RawConnection, connection.connection.dbapi_connection)
    return Reader(raw, connection.dialect.name)
