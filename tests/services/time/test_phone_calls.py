"""Calls are logged, warned of and told to management; a flat covers them (TIME-7)."""

from datetime import timedelta

import pytest

from domain.errors import BadInput, Forbidden, NotFound
from domain.permission import Act
from domain.phone import NoCallsYet, NoCallWaits
from domain.task import Task, TaskStatus
from domain.triage import TriageKind
from services.time.log import TimeLog
from services.time.phone_calls import PhoneCalls
from services.triage.triage import Triage, Whose
from tests.builders import SmallAgency

MINUTE = timedelta(minutes=1)


@pytest.fixture
def task(agency: SmallAgency) -> Task:
    agency.books(agency.acme, 20)
    made = agency.task(None, status=TaskStatus.IN_PROGRESS, budget_seconds=10 * 3600)
    agency.clock.on(hours=3)
    return made


@pytest.fixture
def calls(agency: SmallAgency) -> PhoneCalls:
    return PhoneCalls(agency.office)


def log(agency: SmallAgency, calls: PhoneCalls, task: Task, minutes: float) -> None:
    length = minutes * MINUTE
    calls.log(agency.ada, task.id, agency.clock() - length, length, "mit Frau Kundin [/x]")


def waits(agency: SmallAgency, who: str = "manager") -> list[TriageKind]:
    inbox = Triage(agency.office).inbox(getattr(agency, who), Whose.ALL)
    return [one.item.kind for one in inbox.cases(agency.clock()) if one.item.kind == "calls"]


def test_what_is_covered_is_only_logged(agency: SmallAgency, calls: PhoneCalls, task: Task) -> None:
    log(agency, calls, task, 15)
    told = TimeLog(agency.office).of_task(agency.ada, task.id).calls
    assert (told.called, told.covered, told.is_over) == (15 * MINUTE, 15 * MINUTE, False)
    assert waits(agency) == []


def test_more_waits_for_management_until_it_saw_to_it(
    agency: SmallAgency, calls: PhoneCalls, task: Task
) -> None:
    log(agency, calls, task, 10)
    log(agency, calls, task, 6)
    assert (waits(agency), waits(agency, "ada")) == ([TriageKind.CALLS], [])
    preview = Triage(agency.office).preview(agency.manager, task.id)
    assert preview.calls is not None
    assert preview.calls.called == 16 * MINUTE
    assert Triage(agency.office).preview(agency.ada, task.id).calls is None
    with pytest.raises(BadInput):
        calls.settle(agency.manager, task.id, " ")
    with pytest.raises(Forbidden):
        calls.settle(agency.ada, task.id, "egal")
    calls.settle(agency.manager, task.id, "Kundin denkt darüber nach")
    assert waits(agency) == []
    with pytest.raises(NoCallWaits):
        calls.settle(agency.manager, task.id, "noch einmal")
    with agency.office.reading() as work:
        told = work.trail.last_on("task", task.id)
    assert told is not None
    assert (told.act, told.reason) == (Act.SETTLE_CALLS, "Kundin denkt darüber nach")


def test_worked_time_covers_more(agency: SmallAgency, calls: PhoneCalls, task: Task) -> None:
    agency.works(task, agency.ada, timedelta(hours=2))
    log(agency, calls, task, 30)
    assert waits(agency) == []
    log(agency, calls, task, 1)
    assert waits(agency) == [TriageKind.CALLS]


def test_a_flat_settles_what_waits_and_covers_the_rest(
    agency: SmallAgency, calls: PhoneCalls, task: Task
) -> None:
    log(agency, calls, task, 20)
    with pytest.raises(Forbidden):
        calls.book_flat(agency.manager, agency.acme, booked=True)
    calls.book_flat(agency.admin, agency.acme, booked=True)
    assert waits(agency) == []
    log(agency, calls, task, 60)
    assert waits(agency) == []
    assert not TimeLog(agency.office).of_task(agency.ada, task.id).calls.is_over
    with agency.office.reading() as work:
        before = work.customers.get(agency.acme)
    calls.book_flat(agency.admin, agency.acme, booked=True)
    with agency.office.reading() as work:
        assert work.customers.get(agency.acme) == before
    calls.book_flat(agency.admin, agency.acme, booked=False)
    log(agency, calls, task, 1)
    assert waits(agency) == [TriageKind.CALLS]


def test_she_removes_her_own_only(agency: SmallAgency, calls: PhoneCalls, task: Task) -> None:
    log(agency, calls, task, 20)
    (made,) = TimeLog(agency.office).of_task(agency.ada, task.id).calls.calls
    with pytest.raises(NotFound):
        calls.remove(agency.bea, made.id)
    calls.remove(agency.ada, made.id)
    assert waits(agency) == []
    assert TimeLog(agency.office).of_task(agency.ada, task.id).calls.calls == []


def test_odd_calls_and_strangers_are_refused(
    agency: SmallAgency, calls: PhoneCalls, task: Task
) -> None:
    start = agency.clock() - 20 * MINUTE
    with pytest.raises(BadInput):
        calls.log(agency.ada, task.id, start, 21 * MINUTE, "mit Frau Kundin")
    with pytest.raises(BadInput):
        calls.log(agency.ada, task.id, start, 5 * MINUTE, " ")
    for stranger in (agency.bea, agency.customer()):
        with pytest.raises(Forbidden):
            calls.log(stranger, task.id, start, 5 * MINUTE, "mit Frau Kundin")
    with pytest.raises(NotFound):
        TimeLog(agency.office).of_task(agency.customer(name="Noch jemand"), task.id)


def test_a_wrong_call_removed_makes_nobody_wait(
    agency: SmallAgency, calls: PhoneCalls, task: Task
) -> None:
    log(agency, calls, task, 60)
    log(agency, calls, task, 5)
    wrong = TimeLog(agency.office).of_task(agency.ada, task.id).calls.calls[0]
    assert wrong.seconds == 3600
    calls.remove(agency.ada, wrong.id)
    assert waits(agency) == []


@pytest.mark.parametrize("status", [TaskStatus.REVIEW, TaskStatus.WITH_TEAM_LEAD])
def test_before_the_acceptance_there_is_nothing_to_phone_for(
    agency: SmallAgency, calls: PhoneCalls, status: TaskStatus
) -> None:
    early = agency.task(None, status=status)
    agency.clock.on(hours=1)
    with pytest.raises(NoCallsYet):
        log(agency, calls, early, 5)
