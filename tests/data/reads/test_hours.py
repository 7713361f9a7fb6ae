"""Recorded hours, read on both engines."""

from datetime import timedelta

from data.instants import to_store
from data.reads.hours import seconds_between
from domain.task import TaskStatus
from tests.builders import small_agency


def test_only_hers_and_only_what_began_in_that_time(database_url: str) -> None:
    agency = small_agency(database_url)
    task = agency.task(status=TaskStatus.IN_PROGRESS)
    hour, noon = timedelta(hours=1), agency.clock.at
    agency.works(task, agency.ada, timedelta(minutes=10))
    agency.works(task, agency.bea, timedelta(minutes=5))
    agency.clock.at = noon + hour
    agency.works(task, agency.ada, timedelta(minutes=20))
    before, at, after = map(to_store, (noon - hour, noon, noon + hour))
    with agency.office.reading() as work:
        assert seconds_between(work.reader, agency.ada.id, before, at) == 600
        assert seconds_between(work.reader, agency.ada.id, at, after) == 1200
    agency.office.database.close()
