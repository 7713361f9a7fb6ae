"""The bell of the change feed."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from data import feed
from data.address import address
from data.feed import make_feed
from data.sqlite import connect
from domain.trail import Deed, Subject
from tests.data.records import AT, Kept, kept

LONG = 10.0
"""Seconds after which a bell that did not ring is broken."""


@contextmanager
def listening(url: str) -> Iterator[threading.Semaphore]:
    """A bell that has rung for its beginning; each ring lets the semaphore pass once."""
    rung = threading.Semaphore(0)
    bell = make_feed(address(url))
    bell.start(rung.release)
    try:
        yield rung
    finally:
        bell.stop()


def _write(stored: Kept) -> None:
    with stored.database.write() as work:
        work.trail.add(Deed(AT, None, "VPA Desk", "program", "x", Subject("agency", 1)))


def _count(rung: threading.Semaphore) -> int:
    rings = 0
    while rung.acquire(blocking=False):
        rings += 1
    return rings


def test_it_rings_at_its_start_and_after_anothers_commit(database_url: str) -> None:
    stored = kept(database_url)
    with listening(database_url) as rung:
        assert rung.acquire(timeout=LONG)
        _write(stored)
        assert rung.acquire(timeout=LONG)


def test_what_was_given_up_rings_nobody(database_url: str) -> None:
    stored = kept(database_url)
    with listening(database_url) as rung:
        assert rung.acquire(timeout=LONG)
        with pytest.raises(ZeroDivisionError), stored.database.write() as work:
            work.trail.add(Deed(AT, None, "VPA Desk", "program", "x", Subject("agency", 1)))
            raise ZeroDivisionError
        assert not rung.acquire(timeout=3 * feed.POLL_SECONDS)


def test_after_its_end_it_is_silent_and_its_thread_gone(database_url: str) -> None:
    before = threading.active_count()
    stored = kept(database_url)
    with listening(database_url) as rung:
        assert rung.acquire(timeout=LONG)
    _count(rung)
    assert threading.active_count() == before
    _write(stored)
    assert _count(rung) == 0


def test_a_database_that_comes_late_is_heard(
    tmp_path: Path, sqlite_template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed, "FIRST_PAUSE", 0.01)
    path = tmp_path / "late.db"
    tried = _counted(monkeypatch)
    with listening(f"sqlite:///{path}") as rung:
        _until(lambda: tried() > 1)
        assert _count(rung) == 0
        path.write_bytes(sqlite_template.read_bytes())
        assert rung.acquire(timeout=LONG)


def test_a_database_that_goes_away_rings_once(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed, "FIRST_PAUSE", 0.01)
    path = address(sqlite_url).path
    assert path is not None
    tried = _counted(monkeypatch)
    with listening(sqlite_url) as rung:
        assert rung.acquire(timeout=LONG)
        path.rename(path.with_suffix(".away"))
        assert rung.acquire(timeout=LONG)
        before = tried()
        _until(lambda: tried() > before + 1)
        assert _count(rung) == 0


def _counted(monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """How often a connection was tried from now on."""
    tries: list[Path] = []

    def noted(path: Path) -> object:
        tries.append(path)
        return connect(path)

    monkeypatch.setattr("data.feed.connect", noted)
    return lambda: len(tries)


def _until(true: Callable[[], bool]) -> None:
    latest = time.monotonic() + LONG
    while not true():
        assert time.monotonic() < latest
        time.sleep(0.005)
