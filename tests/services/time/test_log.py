"""Recorded time as it is read: a task's, a day's, a month's."""

from datetime import date, timedelta

import pytest

from domain.errors import Forbidden, NotFound
from domain.task import TaskStatus
from domain.time_request import TimeRequestKind
from services.time.clocking import Clocking
from services.time.log import TimeLog
from services.time.requests import Asked, TimeRequests
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


def test_a_day_holds_what_begins_on_it_and_what_is_asked_about_it(agency: SmallAgency) -> None:
    task = agency.task(None, status=TaskStatus.IN_PROGRESS, budget_seconds=9 * 3600)
    agency.clock.on(hours=3)
    agency.works(task, agency.ada, HOUR)
    (entry,) = (one.entry for one in TimeLog(agency.office).of_task(agency.ada, task.id).lines)
    start = entry.started_at - 2 * HOUR
    requests = TimeRequests(agency.office)
    requests.file(agency.ada, Asked(TimeRequestKind.ADD, task.id, "weg", None, start, 600, "Tel"))
    requests.file(agency.ada, Asked(TimeRequestKind.DELETE, task.id, "doppelt", entry.id))
    read = TimeLog(agency.office).of_day
    today = read(agency.manager, date(2026, 11, 23), agency.ada.id)
    assert (today.person, today.seconds) == (agency.ada.name, 3600)
    assert [one.reason for one in today.requests] == ["weg", "doppelt"]
    day_after = read(agency.ada, date(2026, 11, 24))
    assert (day_after.seconds, list(day_after.lines), list(day_after.requests)) == (0, [], [])
    with pytest.raises(Forbidden):
        read(agency.bea, date(2026, 11, 23), agency.ada.id)


def test_time_can_be_added_where_she_works_on_the_task(agency: SmallAgency) -> None:
    hers = agency.task(None, status=TaskStatus.IN_PROGRESS)
    agency.task(None, status=TaskStatus.ACCEPTED)
    log = TimeLog(agency.office)
    assert [one.id for one in log.running_tasks(agency.ada)] == [hers.id]
    assert log.running_tasks(agency.bea) == []


def test_a_month_is_hers_and_managements(agency: SmallAgency) -> None:
    task = agency.task(None, status=TaskStatus.IN_PROGRESS, budget_seconds=9 * 3600)
    agency.works(task, agency.ada, HOUR)
    read = TimeLog(agency.office).of_month
    assert len(read(agency.ada, agency.ada.id, date(2026, 11, 9))) == 1
    assert len(read(agency.manager, agency.ada.id, date(2026, 11, 1))) == 1
    assert read(agency.ada, agency.ada.id, date(2026, 12, 1)) == []
    with pytest.raises(Forbidden):
        read(agency.bea, agency.ada.id, date(2026, 11, 1))


def test_a_running_clock_stands_in_the_days_it_runs_in(agency: SmallAgency) -> None:
    task = agency.task(status=TaskStatus.IN_PROGRESS, budget_seconds=100 * 3600)
    day = agency.clock().date()
    Clocking(agency.office).start(agency.ada, task.id)
    agency.clock.on(hours=30)
    of_day, later = TimeLog(agency.office).of_day, timedelta(days=1)
    runs = [of_day(agency.ada, day + later * n).run is not None for n in (-1, 0, 1, 2)]
    assert runs == [False, True, True, False]
