"""What is typed and not yet sent, in a small SQLite file of this machine (CHAT-6)."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from data.failures import failures_told
from data.sqlite import RawConnection, RawCursor, connect
from domain.errors import StoreReadOnly

FILE = "drafts.db"
"""The file's name, in the folder of this machine's own things."""

_TABLE = (
    "CREATE TABLE IF NOT EXISTS drafts (person_id INTEGER NOT NULL, name TEXT NOT NULL, "
    "text TEXT NOT NULL, PRIMARY KEY (person_id, name)) WITHOUT ROWID"
)


class DraftStore:
    """Texts by person and name; what `put` returned from is on the disk.

    It may be used from any thread, and by several terminals of this machine at once. `StoreFull`,
    `StoreReadOnly` or `StoreUnreachable` when the disk refuses.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self._lock = threading.Lock()
        self._raw: RawConnection | None = None

    def put(self, person_id: int, name: str, text: str) -> None:
        """Keep a text in place of the one before."""
        with self._cursor() as cursor:
            cursor.execute(
                "INSERT INTO drafts (person_id, name, text) VALUES (?, ?, ?) "
                "ON CONFLICT (person_id, name) DO UPDATE SET text = excluded.text",
                (person_id, name, text),
            )

    def find(self, person_id: int, name: str) -> str | None:
        """The text kept under this name, or None."""
        with self._cursor() as cursor:
            cursor.execute(
                "SELECT text FROM drafts WHERE person_id = ? AND name = ?", (person_id, name)
            )
            rows = cursor.fetchall()
        return str(rows[0][0]) if rows else None

    def remove(self, person_id: int, name: str) -> None:
        """Forget a text; one that was never kept is no error."""
        with self._cursor() as cursor:
            cursor.execute("DELETE FROM drafts WHERE person_id = ? AND name = ?", (person_id, name))

    def names_of(self, person_id: int) -> frozenset[str]:
        """Under which names this person has a text."""
        with self._cursor() as cursor:
            cursor.execute("SELECT name FROM drafts WHERE person_id = ?", (person_id,))
            return frozenset(str(row[0]) for row in cursor.fetchall())

    def close(self) -> None:
        """Give the file up; the next use opens it again."""
        with self._lock:
            if self._raw is not None:
                self._raw.close()
                self._raw = None

    @contextmanager
    def _cursor(self) -> Iterator[RawCursor]:
        """A cursor of the one connection; each statement commits by itself."""
        with self._lock, failures_told(str(self._path)):
            if self._raw is None:
                self._raw = self._opened()
            yield self._raw.cursor()

    def _opened(self) -> RawConnection:
        """A connection to the file, made with its folder when there is none; others see neither."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            raw = connect(self._path, create=True)
        except OSError as error:
            raise StoreReadOnly(str(error)) from error
        raw.cursor().execute(_TABLE)
        return raw
