"""What the triage reads: no task that yields something is missed, nothing out of reach is seen."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from data.reads import triage
from data.reads.triage import TriageReads, WaitingTask
from domain.person import Actor
from domain.task import Task, TaskStatus
from domain.time_request import TimeRequestKind
from domain.triage import TriageItem, TriageKind, handed_to, items_of, waits_for
from services.time.requests import Asked, TimeRequests
from tests.builders import MONDAY_NINE, SmallAgency, small_agency
from tests.stored import task_ids

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


@pytest.fixture
def agency(database_url: str) -> SmallAgency:
    return small_agency(database_url)


def _read(agency: SmallAgency, actor: Actor, now: datetime | None = None) -> Sequence[WaitingTask]:
    with agency.office.reading() as work:
        reads = TriageReads(
            work.reader, actor.id, everything=actor.is_management, handed=handed_to(actor.roles)
        )
        return reads.waiting_in_reach(now or agency.clock())


def _some_of_everything(agency: SmallAgency) -> None:
    for status in TaskStatus:
        agency.task(status=status)
        agency.says(agency.task(status=status, title="mit Frage"))
    for days in (-2, 0, 1, 3, 5, 9, 12, 40):
        for budget in (0, 1, 40, 400):
            for worked in (0, 1, 30, 39):
                for factor in (None, Decimal(1), Decimal("1.3"), Decimal("0.8")):
                    task = agency.task(
                        deadline_at=MONDAY_NINE + days * DAY,
                        budget_seconds=budget * 3600,
                        customer_factor=factor,
                        status=TaskStatus.IN_PROGRESS,
                    )
                    if worked:
                        agency.works(task, agency.ada, worked * HOUR)


def _waits(agency: SmallAgency, task: Task, now: datetime) -> list[TriageItem]:
    return [item for item in items_of(task, now) if waits_for(item, agency.manager.roles)]


def test_no_task_that_yields_something_within_a_day_is_missed(sqlite_url: str) -> None:
    agency = small_agency(sqlite_url)
    _some_of_everything(agency)
    now = agency.clock()
    with agency.office.reading() as work:
        everything = [work.tasks.get(task_id) for task_id in task_ids(work)]
    read = {waiting.task.id: waiting.task for waiting in _read(agency, agency.manager)}
    for later in (timedelta(0), 23 * HOUR):
        yielding = {task.id for task in everything if _waits(agency, task, now + later)}
        assert yielding <= read.keys()
        assert 20 < len(yielding) < len(read) < len(everything)
    for task in everything:
        if task.id in read:
            assert _waits(agency, read[task.id], now) == _waits(agency, task, now)


def test_the_next_due_is_read_first(agency: SmallAgency) -> None:
    for days in (3, 1, 2):
        agency.task(deadline_at=MONDAY_NINE + days * DAY, title=f"in {days}")
    low = agency.task(deadline_at=None, title="fast aufgebraucht")
    agency.works(low, agency.ada, timedelta(minutes=50))
    titles = [waiting.task.title for waiting in _read(agency, agency.ada)]
    assert titles == ["in 1", "in 2", "in 3", "fast aufgebraucht"]


def test_a_window_holds_the_next_due_and_one_more_that_tells_of_the_rest(
    agency: SmallAgency, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(triage, "_WAITING", triage._WAITING.replace("LIMIT 2001", "LIMIT 3"))
    for days in (4, 3, 1, 2):
        agency.task(deadline_at=MONDAY_NINE + days * DAY, title=f"in {days}")
    titles = [waiting.task.title for waiting in _read(agency, agency.manager)]
    assert titles == ["in 1", "in 2", "in 3"]


@pytest.mark.parametrize("handed", [(), (TaskStatus.WITH_TEAM_LEAD, TaskStatus.WITH_OPERATIONS)])
@pytest.mark.parametrize(
    ("whose", "found"),
    [("t.assistant_id = 1", "SEARCH"), (triage._LEFT, "SEARCH"), ("1 = 1", "SCAN")],
)
def test_what_waits_is_found_however_many_tasks_there_are(
    sqlite_url: str, handed: tuple[TaskStatus, ...], whose: str, found: str
) -> None:
    agency = small_agency(sqlite_url)
    with agency.office.reading() as work:
        reads = TriageReads(work.reader, agency.manager.id, everything=True, handed=handed)
        sql = f"EXPLAIN QUERY PLAN {reads._statement(whose, whose)}"
        plan = [row[3] for row in work.reader.rows(sql, ahead=1)]
    (step,) = [one for one in plan if "ix_tasks_feedback" in one]
    assert step.startswith(found)
    assert "SCAN t" not in plan  # the whole history, for lack of an index


def test_names_stand_beside_the_task(database_url: str, hostile_names: tuple[str, ...]) -> None:
    agency = small_agency(database_url, (hostile_names[0], hostile_names[10]))
    agency.task(agency.bolt, deadline_at=MONDAY_NINE, title=hostile_names[1])
    agency.task(agency.bolt, deadline_at=MONDAY_NINE, assistant_id=None)
    first, second = _read(agency, agency.manager)
    assert (first.customer, first.assistant) == (hostile_names[10], "Bea Assistent")
    assert first.task.title == hostile_names[1]
    assert second.assistant == ""


def test_each_sees_what_is_hers_to_see(agency: SmallAgency) -> None:
    agency.task(agency.acme, deadline_at=MONDAY_NINE, title="Ada")
    agency.task(agency.bolt, deadline_at=MONDAY_NINE, title="Bea")
    agency.task(agency.acme, deadline_at=MONDAY_NINE, assistant_id=agency.bea.id, title="geteilt")

    def titles(actor: Actor) -> set[str]:
        return {waiting.task.title for waiting in _read(agency, actor)}

    assert titles(agency.ada) == {"Ada", "geteilt"}
    assert titles(agency.bea) == {"Bea", "geteilt"}
    assert titles(agency.manager) == {"Ada", "Bea", "geteilt"}


def test_what_was_put_off_is_read_until_its_time_with_the_newest_word(agency: SmallAgency) -> None:
    task = agency.task()
    message = agency.says(task)
    due = agency.stored(task).answer_due_at
    now = agency.clock()
    with agency.office.keeping(agency.ada.id) as own:
        own.snooze(task.id, TriageKind.ANSWER_OWED, now + HOUR, message.id, due)

    def read(actor: Actor, at: datetime) -> list[tuple[object, ...]]:
        with agency.office.reading() as work:
            found = TriageReads(work.reader, actor.id, everything=False).snoozed(at)
        return [(key, one.snooze.until, one.snooze.due, one.newest) for key, one in found.items()]

    key = (task.id, TriageKind.ANSWER_OWED)
    assert read(agency.ada, now) == [(key, now + HOUR, due, message.id)]
    assert read(agency.ada, now + HOUR) == []
    assert read(agency.bea, now) == []
    agency.clock.on(minutes=5)
    newer = agency.says(task)
    assert read(agency.ada, now)[0][3] == newer.id


def test_requests_about_time_come_with_their_task_once_for_whom_they_wait(
    agency: SmallAgency,
) -> None:
    agency.books(agency.acme, 50)
    busy, other = (agency.task(None, status=TaskStatus.IN_PROGRESS) for _ in range(2))
    agency.clock.on(hours=6)
    requests, first = TimeRequests(agency.office), agency.clock()
    filed = []
    for hours, task in ((5, busy), (4, busy), (3, other)):
        start = agency.clock() - hours * HOUR
        asked = Asked(TimeRequestKind.ADD, task.id, "vergessen", None, start, 600, "Telefonat")
        filed.append(requests.file(agency.ada, asked))
        agency.clock.on(minutes=1)

    def read(actor: Actor, *, decides: bool = False) -> set[tuple[str, int, datetime | None]]:
        with agency.office.reading() as work:
            reads = TriageReads(work.reader, actor.id, everything=decides)
            found = reads.about_time(decides=decides)
        return {(one.customer, one.task.number, since) for one, since in found}

    later = first + timedelta(minutes=2)
    waits = {("Acme GmbH", busy.number, first), ("Acme GmbH", other.number, later)}
    assert read(agency.manager, decides=True) == waits
    assert read(agency.ada) == read(agency.ada, decides=True) == set()
    for request in filed[:2]:
        requests.decide(agency.manager, request, books=False, answer="Pause")
    assert read(agency.manager, decides=True) == {("Acme GmbH", other.number, later)}
    assert read(agency.ada) == {("Acme GmbH", busy.number, None)}
    assert read(agency.bea) == set()
    requests.take_note(agency.ada, busy.id)
    assert read(agency.ada) == set()
