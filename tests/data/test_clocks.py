"""Clocks that run, in and out - on both engines."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from domain.clock import RunningClock
from tests.builders import small_agency


def test_a_clock_is_kept_until_it_is_removed(database_url: str) -> None:
    agency = small_agency(database_url)
    task, now = agency.task(), agency.clock()
    clock = RunningClock(agency.ada.id, task.id, 5, now, now)
    with agency.office.database.write() as work:
        assert work.clocks.find(agency.ada.id) is None
        work.clocks.add(clock)
        assert work.clocks.hold(agency.ada.id) == clock
        later = replace(clock, started_at=now + timedelta(minutes=5))
        work.clocks.save(later)
        assert list(work.clocks.on_task(task.id)) == [later]
        work.clocks.remove(agency.ada.id)
        assert work.clocks.find(agency.ada.id) is None


def test_the_store_itself_refuses_a_second_clock_of_one_person(database_url: str) -> None:
    agency = small_agency(database_url)
    task, other, now = agency.task(), agency.task(), agency.clock()
    with pytest.raises(IntegrityError), agency.office.database.write() as work:
        work.clocks.add(RunningClock(agency.ada.id, task.id, 5, now, now))
        work.clocks.add(RunningClock(agency.ada.id, other.id, 6, now, now))
