"""The bell of the change feed: rings when another connection has committed something.

It says neither what nor how much: whoever hears it reads the trail (data/reads/changes.py). A bell
that rings once too often costs one small query; one that is missed is caught by the next.
"""

import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Protocol

from data.address import Address
from data.backoff import Backoff
from data.sqlite import RawConnection, connect

POLL_SECONDS = 0.25
"""How often SQLite is asked; the question costs microseconds and reads no data."""

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0
"""Seconds between the first two tries to reach a database that is gone, and between late ones."""

CHANNEL = "vpa_changes"
"""What the trigger of the trail notifies, with nothing in it."""

_log = logging.getLogger(__name__)


class Feed(Protocol):
    """A bell that can be hung up and taken down."""

    def start(self, ring: Callable[[], None]) -> None:
        """Call `ring` from a thread of its own after every change, and at a lost connection."""

    def stop(self) -> None:
        """Ring no more; returns when the thread has ended."""


def make_feed(place: Address) -> Feed:
    """The bell of the database at this address."""
    return SQLiteFeed(place) if place.path else PostgresFeed(place)


class _Listening:
    """A thread that listens, and listens again when the database went away."""

    def __init__(self, place: Address) -> None:
        self._place = place
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self, ring: Callable[[], None]) -> None:
        """Begin to listen."""
        self._thread = threading.Thread(target=self._run, args=(ring,), name="feed", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End the thread."""
        self._stopping.set()
        if self._thread is not None:
            self._thread.join(timeout=5)

    def _run(self, ring: Callable[[], None]) -> None:
        pauses = Backoff(FIRST_PAUSE, LONGEST_PAUSE)
        connected = threading.Event()

        def heard() -> None:
            connected.set()
            ring()

        while not self._stopping.is_set():
            try:
                self._listen(heard)
            except Exception as error:  # drivers share no class; whatever it was, try again
                _log.warning("the change feed lost its connection: %s", error)
                if connected.is_set():  # whoever reads the trail finds out whether it is gone
                    connected.clear()
                    ring()
                self._stopping.wait(pauses.next())

    def _listen(self, ring: Callable[[], None]) -> None:
        """Ring until told to stop; any error means that the connection is lost."""
        raise NotImplementedError


class SQLiteFeed(_Listening):
    """Asks one connection of its own whether others have committed."""

    def _listen(self, ring: Callable[[], None]) -> None:
        assert self._place.path is not None
        connection = connect(self._place.path)
        try:
            known = _data_version(connection)
            ring()
            while not self._stopping.wait(POLL_SECONDS):
                if not self._place.path.exists():
                    raise FileNotFoundError(self._place.path)
                version = _data_version(connection)
                if version != known:
                    known = version
                    ring()
        finally:
            connection.close()


class PostgresFeed(_Listening):
    """Waits for the trail's notifications."""

    def _listen(self, ring: Callable[[], None]) -> None:
        import psycopg

        connection = psycopg.connect(
            self._place.url, autocommit=True, connect_timeout=5, application_name="vpa feed"
        )
        with connection:
            connection.execute(f"LISTEN {CHANNEL}")
            ring()
            while not self._stopping.is_set():
                for _bell in connection.notifies(timeout=0.5, stop_after=1):
                    ring()


def _data_version(connection: RawConnection) -> object:
    cursor = connection.cursor()
    cursor.execute("pragma data_version")
    with suppress(IndexError):
        return cursor.fetchall()[0][0]
    return None
