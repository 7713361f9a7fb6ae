"""Who may do what with a task, and that a key knows beforehand what the act would meet."""

from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest

from data.files import FileStore
from domain.area import WorkArea
from domain.errors import Forbidden, NotSignedIn, VPAError
from domain.ids import TaskId
from domain.permission import Act
from domain.person import Actor
from domain.result import NoInterimResult
from domain.task import Task, TaskStatus
from services.people.people import People
from services.result.results import Results
from services.task.tasks import Tasks
from services.texts.results import Interim
from tests.builders import SmallAgency, small_agency
from tests.services.task.evidence import BY_PHONE, DONE, FRIDAY, in_writing, trail


@pytest.fixture
def tasks(agency: SmallAgency) -> Tasks:
    for customer in (agency.acme, agency.bolt):
        agency.books(customer, 50)
    return Tasks(agency.office)


MOVES: dict[Act, Callable[[Tasks, Actor, TaskId], object]] = {
    Act.SET_AREA: lambda tasks, who, task: tasks.set_area(who, task, WorkArea.SALES),
    Act.ACCEPT: lambda tasks, who, task: tasks.accept(who, task),
    Act.START: lambda tasks, who, task: tasks.start(who, task),
    Act.DELIVER: lambda tasks, who, task: _results(tasks).deliver(who, task, DONE),
    Act.DELIVER_INTERIM: lambda tasks, who, task: _results(tasks).deliver_interim(
        who, task, Interim("Hotels gesucht", "Nur Ulm", "Drei Hotels")
    ),
    Act.FINISH: lambda tasks, who, task: _results(tasks).accept(
        who, task, in_writing(tasks.office, task)
    ),
    Act.RETURN: lambda tasks, who, task: _results(tasks).send_back(
        who, task, FRIDAY, "Fehlt", BY_PHONE
    ),
    Act.DELEGATE: lambda tasks, who, task: tasks.delegate(who, task, "Grund"),
    Act.SEND_TO_OPERATIONS: lambda tasks, who, task: tasks.send_to_operations(who, task),
    Act.RELEASE: lambda tasks, who, task: tasks.release(who, task),
    Act.GIVE_BACK: lambda tasks, who, task: tasks.give_back(who, task),
    Act.DELETE_TASK: lambda tasks, who, task: tasks.delete(who, task),
}
BEGINS: dict[Act, TaskStatus] = {
    Act.SET_AREA: TaskStatus.REVIEW,
    Act.ACCEPT: TaskStatus.REVIEW,
    Act.START: TaskStatus.ACCEPTED,
    Act.DELIVER: TaskStatus.IN_PROGRESS,
    Act.DELIVER_INTERIM: TaskStatus.IN_PROGRESS,
    Act.FINISH: TaskStatus.DELIVERED,
    Act.RETURN: TaskStatus.DELIVERED,
    Act.DELEGATE: TaskStatus.REVIEW,
    Act.SEND_TO_OPERATIONS: TaskStatus.REVIEW,
    Act.RELEASE: TaskStatus.WITH_OPERATIONS,
    Act.GIVE_BACK: TaskStatus.WITH_TEAM_LEAD,
    Act.DELETE_TASK: TaskStatus.REVIEW,
}


class TestWhoMay:
    @pytest.mark.parametrize("act", MOVES)
    def test_an_assistant_of_another_customer_may_nothing(
        self, tasks: Tasks, agency: SmallAgency, act: Act
    ) -> None:
        task = agency.task(status=BEGINS[act])
        with pytest.raises(Forbidden):
            MOVES[act](tasks, agency.bea, task.id)
        assert agency.stored(task) == task

    @pytest.mark.parametrize("act", MOVES)
    def test_who_was_disabled_meanwhile_may_nothing(
        self, tasks: Tasks, agency: SmallAgency, act: Act
    ) -> None:
        task = agency.task(status=BEGINS[act])
        People(agency.office).disable(agency.admin, agency.ada.id)
        with pytest.raises(NotSignedIn):
            MOVES[act](tasks, agency.ada, task.id)

    @pytest.mark.parametrize("act", MOVES)
    def test_an_admin_stands_in_everywhere(
        self, tasks: Tasks, agency: SmallAgency, act: Act
    ) -> None:
        task = agency.task(status=BEGINS[act])
        MOVES[act](tasks, agency.admin, task.id)
        (deed,) = trail(agency, task)
        assert (deed.act, deed.actor_id, deed.role) == (act, agency.admin.id, "admin")

    @pytest.mark.parametrize("act", [Act.RELEASE, Act.GIVE_BACK, Act.DELETE_TASK])
    def test_some_acts_are_the_managements(
        self, tasks: Tasks, agency: SmallAgency, act: Act
    ) -> None:
        with pytest.raises(Forbidden):
            MOVES[act](tasks, agency.ada, agency.task(status=BEGINS[act]).id)


class TestWhyNot:
    @pytest.mark.parametrize("act", MOVES)
    def test_it_tells_what_the_act_would_meet(self, sqlite_url: str, act: Act) -> None:
        agency = small_agency(sqlite_url)
        agency.books(agency.acme, 300)
        tasks = Tasks(agency.office)
        for status, area in product(TaskStatus, (None, WorkArea.BACKOFFICE, WorkArea.DESIGN)):
            for who in (agency.ada, agency.admin):
                task = agency.task(status=status, area=area)
                met = _met(tasks, act, who, task)
                if not isinstance(met, NoInterimResult):  # which only the store can tell
                    assert met == tasks.why_not(who, task, act)


def _results(tasks: Tasks) -> Results:
    return Results(tasks.office, FileStore(Path("nowhere")))


def _met(tasks: Tasks, act: Act, actor: Actor, task: Task) -> VPAError | None:
    """The refusal that the act itself meets."""
    try:
        MOVES[act](tasks, actor, task.id)
    except VPAError as refusal:
        return refusal
    return None
