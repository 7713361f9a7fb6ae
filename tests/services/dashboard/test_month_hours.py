"""The hours of the last months, by Berlin's months."""

from datetime import date, datetime, timedelta

from domain.calendar import BERLIN
from domain.task import TaskStatus
from services.dashboard.month_hours import months_of
from tests.builders import SmallAgency


def test_a_month_begins_at_midnight_in_berlin(agency: SmallAgency) -> None:
    task = agency.task(status=TaskStatus.IN_PROGRESS)
    agency.clock.at = datetime(2026, 12, 1, 0, 30, tzinfo=BERLIN)
    agency.works(task, agency.ada, timedelta(minutes=20))
    agency.clock.at = datetime(2026, 11, 30, 23, 50, tzinfo=BERLIN)
    agency.works(task, agency.ada, timedelta(minutes=10))
    with agency.office.reading() as work:
        now = datetime(2026, 12, 2, 9, tzinfo=BERLIN)
        told = months_of(work, agency.ada.id, now, 3)
    assert told == [(date(2026, 12, 1), 1200), (date(2026, 11, 1), 600), (date(2026, 10, 1), 0)]
