"""The change feed: nothing is missed, nothing is told twice, silence costs nothing."""

import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

from data.database import Database
from data.reads.changes import Change, Position
from domain.permission import Act
from domain.trail import Deed
from services.changes import Changes
from services.office import AGENCY, Office
from tests.builders import SmallAgency, small_agency


def _act(office: Office, times: int = 1) -> None:
    for _ in range(times):
        with office.running(Act.CHANGE_SETTINGS, AGENCY):
            pass


def _trail_numbers(office: Office) -> list[int]:
    with office.reading() as work:
        return [deed.number for deed in work.trail.everything()]


def test_what_was_done_is_told_once(agency: SmallAgency) -> None:
    changes = Changes(agency.office)
    start = changes.position()
    _act(agency.office, 2)
    known, told = changes.since(start)
    assert [change.act for change in told] == [Act.CHANGE_SETTINGS] * 2
    again, nothing = changes.since(known)
    assert list(nothing) == []
    _act(agency.office)
    assert len(changes.since(again)[1]) == 1


def test_a_slower_writer_is_not_missed(postgres_url: str) -> None:
    """It took its number first and commits last: the reader in between must still get it."""
    agency = small_agency(postgres_url)
    other = Office(Database(postgres_url), agency.clock)
    changes = Changes(agency.office)
    known = changes.position()
    told: list[Change] = []
    with other.running(Act.CHANGE_SETTINGS, AGENCY) as slow:
        slow.work.trail.add(_line(agency))
        _act(agency.office, 3)
        known, first = changes.since(known)
        told += first
        assert len(first) == 3
    known, late = changes.since(known)
    told += late
    assert len(late) == 2
    assert list(changes.since(known)[1]) == []
    assert sorted(change.number for change in told) == _trail_numbers(agency.office)[-5:]


def _line(agency: SmallAgency) -> Deed:
    with agency.office.reading() as work:
        return work.trail.everything()[0]


def test_six_writers_and_a_reader_lose_nothing(agency: SmallAgency, database_url: str) -> None:
    changes = Changes(agency.office)
    known = changes.position()
    before = set(_trail_numbers(agency.office))
    told: list[int] = []

    def write(_: int) -> None:
        _act(Office(Database(database_url), agency.clock), 15)

    with ThreadPoolExecutor(6) as writers:
        running = [writers.submit(write, n) for n in range(6)]
        while not all(job.done() for job in running):
            known, lines = changes.since(known)
            told += [line.number for line in lines]
        for job in running:
            job.result()
    told += [line.number for line in changes.since(known)[1]]
    assert len(told) == len(set(told))
    assert set(told) == set(_trail_numbers(agency.office)) - before


def _until(condition: Callable[[], bool], seconds: float = 5) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.01)
    return condition()


def test_the_bell_rings_for_another_connection_and_is_silent_otherwise(
    agency: SmallAgency, database_url: str
) -> None:
    rung: list[float] = []
    bell = Changes(agency.office).bell()
    bell.start(lambda: rung.append(time.monotonic()))
    try:
        assert _until(lambda: len(rung) == 1)
        time.sleep(0.8)
        assert len(rung) == 1
        _act(Office(Database(database_url), agency.clock))
        assert _until(lambda: len(rung) == 2)
    finally:
        bell.stop()
    _act(agency.office)
    time.sleep(0.4)
    assert len(rung) == 2


def test_a_stopped_bell_leaves_no_thread(agency: SmallAgency) -> None:
    before = threading.active_count()
    bell = Changes(agency.office).bell()
    bell.start(lambda: None)
    bell.stop()
    assert threading.active_count() == before


def test_a_position_is_where_the_trail_ends(agency: SmallAgency) -> None:
    changes = Changes(agency.office)
    nothing: Sequence[Change] = changes.since(changes.position())[1]
    assert list(nothing) == []
    assert isinstance(changes.position(), Position)
