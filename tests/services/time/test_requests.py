"""Corrections and surcharges: asked for by her, decided by management (TIME-4, TIME-6)."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from domain.entry import Entry, EntryFlag
from domain.errors import BadInput, Forbidden
from domain.permission import Act
from domain.person import Actor, Person, Role
from domain.task import Task, TaskStatus
from domain.time_entry import Overlapping, TaskNotInProgress, TimeInFuture
from domain.time_request import (
    AlreadyRequested,
    OwnRequest,
    RequestClosed,
    TimeRequestKind,
    TimeRequestStatus,
)
from services.office import on_task
from services.time.clocking import Clocking
from services.time.requests import Asked, TimeRequests
from tests.builders import SmallAgency

HOUR = timedelta(hours=1)


@pytest.fixture
def requests(agency: SmallAgency) -> TimeRequests:
    agency.books(agency.acme, 50)
    return TimeRequests(agency.office)


@pytest.fixture
def task(agency: SmallAgency) -> Task:
    made = agency.task(
        None,
        status=TaskStatus.IN_PROGRESS,
        budget_seconds=20 * 3600,
        customer_factor=Decimal("1.3"),
        assistant_factor=Decimal("1.2"),
    )
    agency.clock.on(hours=5)
    return made


def entries(agency: SmallAgency, task: Task) -> list[Entry]:
    with agency.office.reading() as work:
        return list(work.entries.of_task(task.id))


def add(agency: SmallAgency, task: Task, hours_ago: float = 3, seconds: int = 3600) -> Asked:
    start = agency.clock() - hours_ago * HOUR
    return Asked(TimeRequestKind.ADD, task.id, "vergessen", None, start, seconds, "Telefonat")


class TestCorrections:
    def test_forgotten_time_is_added_when_management_books_it(
        self, agency: SmallAgency, requests: TimeRequests, task: Task
    ) -> None:
        filed = requests.file(agency.ada, add(agency, task))
        assert entries(agency, task) == []
        booked = requests.decide(agency.manager, filed, books=True)
        (entry,) = entries(agency, task)
        assert (entry.seconds, entry.note) == (3600, "Telefonat")
        assert entry.flags == frozenset({EntryFlag.CORRECTION})
        assert (entry.customer_factor, entry.assistant_factor) == (Decimal("1.3"), Decimal("1.2"))
        assert agency.stored(task).debited_seconds == 4680
        assert booked.status is TimeRequestStatus.BOOKED
        with pytest.raises(RequestClosed):
            requests.decide(agency.manager, filed, books=True)
        assert requests.take_note(agency.ada, task.id) == 1
        assert requests.take_note(agency.ada, task.id) == 0

    def test_a_refusal_needs_a_reason_and_changes_nothing(
        self, agency: SmallAgency, requests: TimeRequests, task: Task
    ) -> None:
        filed = requests.file(agency.ada, add(agency, task))
        with pytest.raises(BadInput):
            requests.decide(agency.manager, filed, books=False)
        refused = requests.decide(agency.manager, filed, books=False, answer="War Pause")
        assert (refused.status, refused.answer) == (TimeRequestStatus.REFUSED, "War Pause")
        assert entries(agency, task) == []

    def test_times_are_changed_and_entries_deleted(
        self, agency: SmallAgency, requests: TimeRequests, task: Task
    ) -> None:
        agency.works(task, agency.ada, HOUR)
        (entry,) = entries(agency, task)
        start = agency.clock() - 3 * HOUR
        asked = Asked(TimeRequestKind.CHANGE, task.id, "falsch", entry.id, start, 2 * 3600)
        filed = requests.file(agency.ada, asked)
        with pytest.raises(AlreadyRequested):
            requests.file(agency.ada, asked)
        requests.decide(agency.manager, filed, books=True)
        (changed,) = entries(agency, task)
        assert (changed.id, changed.seconds) == (entry.id, 7200)
        assert EntryFlag.CORRECTION in changed.flags
        gone = requests.file(
            agency.ada, Asked(TimeRequestKind.DELETE, task.id, "doppelt", entry.id)
        )
        requests.decide(agency.manager, gone, books=True)
        assert entries(agency, task) == []
        assert agency.stored(task).worked_seconds == 0

    def test_what_cannot_be_is_refused_at_once(
        self, agency: SmallAgency, requests: TimeRequests, task: Task
    ) -> None:
        with pytest.raises(TimeInFuture):
            requests.file(agency.ada, add(agency, task, hours_ago=0.5))
        agency.works(task, agency.ada, HOUR)
        with pytest.raises(Overlapping):
            requests.file(agency.ada, add(agency, task, hours_ago=1.5))
        agency.clock.on(hours=1)
        Clocking(agency.office).start(agency.ada, task.id)
        agency.clock.on(hours=1)
        with pytest.raises(Overlapping):
            requests.file(agency.ada, add(agency, task, hours_ago=1.5))
        with pytest.raises(BadInput):
            requests.file(agency.ada, Asked(TimeRequestKind.ADD, task.id, "", None))
        done = agency.task(None, status=TaskStatus.DELIVERED)
        with pytest.raises(TaskNotInProgress):
            requests.file(agency.ada, add(agency, done))

    def test_nobody_decides_about_her_own_time(
        self, agency: SmallAgency, requests: TimeRequests, task: Task
    ) -> None:
        filed = requests.file(agency.ada, add(agency, task))
        with pytest.raises(Forbidden):
            requests.decide(agency.ada, filed, books=True)
        with agency.office.running(Act.ADD_PERSON, on_task(task.id)) as doing:
            ada = doing.work.people.get(agency.ada.id)
            doing.work.people.save(_promoted(ada))
        both = Actor(agency.ada.id, agency.ada.name, frozenset({Role.ASSISTANT, Role.ADMIN}))
        with pytest.raises(OwnRequest):
            requests.decide(both, filed, books=True)

    def test_she_withdraws_it(
        self, agency: SmallAgency, requests: TimeRequests, task: Task
    ) -> None:
        filed = requests.file(agency.ada, add(agency, task))
        assert requests.withdraw(agency.ada, filed).status is TimeRequestStatus.WITHDRAWN
        with pytest.raises(RequestClosed):
            requests.decide(agency.manager, filed, books=True)


def _promoted(person: Person) -> Person:
    return replace(person, roles=frozenset({Role.ASSISTANT, Role.ADMIN}))
