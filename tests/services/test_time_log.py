"""Recorded time as it is read: a task's, a day's, a month's."""

from datetime import date, timedelta

import pytest

from domain.errors import Forbidden, NotFound
from domain.task import TaskStatus
from services.clocking import Clocking
from services.time_log import TimeLog
from tests.builders import SmallAgency

HOUR = timedelta(hours=1)


def test_a_task_tells_entries_and_clocks(agency: SmallAgency) -> None:
    task = agency.task(None, status=TaskStatus.IN_PROGRESS, budget_seconds=9 * 3600)
    agency.works(task, agency.ada, HOUR)
    Clocking(agency.office).start(agency.ada, task.id)
    log = TimeLog(agency.office).of_task(agency.ada, task.id)
    assert [(one.person, one.entry.seconds) for one in log.lines] == [("Ada Assistent", 3600)]
    assert [name for name, _ in log.runs] == ["Ada Assistent"]
    assert TimeLog(agency.office).of_task(agency.manager, task.id) == log
    for stranger in (agency.bea, agency.customer()):
        with pytest.raises(NotFound):
            TimeLog(agency.office).of_task(stranger, task.id)


def test_a_day_has_gaps_and_a_sum(agency: SmallAgency) -> None:
    task = agency.task(None, status=TaskStatus.IN_PROGRESS, budget_seconds=9 * 3600)
    agency.works(task, agency.ada, HOUR)
    agency.clock.on(hours=3)
    agency.works(task, agency.ada, HOUR)
    log = TimeLog(agency.office).of_day(agency.ada, date(2026, 11, 23))
    assert (log.seconds, len(log.gaps)) == (7200, 1)
    assert TimeLog(agency.office).of_day(agency.bea, date(2026, 11, 23)).lines == []


def test_a_month_is_hers_and_managements(agency: SmallAgency) -> None:
    task = agency.task(None, status=TaskStatus.IN_PROGRESS, budget_seconds=9 * 3600)
    agency.works(task, agency.ada, HOUR)
    read = TimeLog(agency.office).of_month
    assert len(read(agency.ada, agency.ada.id, date(2026, 11, 9))) == 1
    assert len(read(agency.manager, agency.ada.id, date(2026, 11, 1))) == 1
    assert read(agency.ada, agency.ada.id, date(2026, 12, 1)) == []
    with pytest.raises(Forbidden):
        read(agency.bea, agency.ada.id, date(2026, 11, 1))
