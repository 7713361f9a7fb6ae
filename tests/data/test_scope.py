"""Who may read which tasks and customers (ROLE-1, ROLE-2), as every statement asks it."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from data import scope
from data.reader import Reader
from domain.ids import PersonId
from domain.permission import Act
from domain.person import Actor
from domain.task import TaskStatus
from services.office import AGENCY
from tests.builders import SmallAgency, small_agency


@pytest.fixture
def agency(database_url: str) -> SmallAgency:
    """Bea leads bolt; of acme's tasks she works on one and takes part in another."""
    agency = small_agency(database_url)
    agency.task(title="acme alone")
    agency.task(title="acme hers", assistant_id=agency.bea.id)
    shared = agency.task(title="acme shared")
    agency.task(agency.bolt, title="bolt")
    agency.task(agency.bolt, title="bolt done", status=TaskStatus.DONE)
    with agency.office.running(Act.EDIT_TASK, AGENCY) as doing:
        doing.work.tasks.add_participant(shared.id, agency.bea.id, doing.now)
    return agency


def _titles(reader: Reader, condition: str, me: PersonId) -> set[str]:
    asked = f"SELECT t.title FROM tasks t WHERE {condition} AND t.{scope.STILL_OPEN} AND 1 < :me"
    return {row[0] for row in reader.rows(asked, me=me)}


def _is_hers(
    reader: Reader, actor: Actor, *, task: int | None = None, customer: int | None = None
) -> bool:
    standing = scope.standing_of(reader, actor.id, task=task, customer=customer)
    assert standing is not None
    return standing[2]


HERS = {"acme hers", "acme shared", "bolt"}
ALL = HERS | {"acme alone"}


@pytest.mark.parametrize("reach", [scope.tasks_in_reach, scope.open_tasks_in_reach])
def test_an_assistant_reads_what_is_hers_her_customers_and_where_she_takes_part(
    agency: SmallAgency, reach: Callable[..., str]
) -> None:
    with agency.office.reading() as work:
        assert _titles(work.reader, reach(everything=False), agency.bea.id) == HERS
        assert _titles(work.reader, reach(everything=False), agency.manager.id) == set()
        assert _titles(work.reader, reach(everything=True), agency.manager.id) == ALL


def test_over_tasks_stay_in_reach_where_they_are_asked_for(agency: SmallAgency) -> None:
    with agency.office.reading() as work:
        reach = scope.tasks_in_reach(everything=False)
        asked = f"SELECT count(*) FROM tasks t WHERE {reach} AND t.status = 'done'"
        assert work.reader.number(asked, me=agency.bea.id) == 1
        assert work.reader.number(asked, me=agency.ada.id) == 0


def test_one_task_and_one_customer_are_asked_alike(agency: SmallAgency) -> None:
    with agency.office.reading() as work:
        ids = {row[1]: row[0] for row in work.reader.rows("SELECT id, title FROM tasks")}
        reached = {
            title for title, key in ids.items() if _is_hers(work.reader, agency.bea, task=key)
        }
        assert reached == HERS | {"bolt done"}
        assert not _is_hers(work.reader, agency.bea, task=1)
        assert not _is_hers(work.reader, agency.bea)
        assert _is_hers(work.reader, agency.bea, customer=agency.bolt)
        assert not _is_hers(work.reader, agency.bea, customer=agency.acme)


def test_name_and_roles_stand_beside_what_is_hers(agency: SmallAgency) -> None:
    with agency.office.reading() as work:
        for actor in (agency.ada, agency.manager):
            standing = scope.standing_of(work.reader, actor.id)
            assert standing == (actor.name, actor.roles, False)
        assert scope.standing_of(work.reader, 1) is None


def test_with_the_assignment_the_customer_goes(agency: SmallAgency) -> None:
    ends = agency.clock() + timedelta(minutes=1)
    with agency.office.running(Act.EDIT_TASK, AGENCY) as doing:
        doing.work.customers.end_assignment(agency.bolt, agency.bea.id, ends)
        reader = doing.work.reader
        assert not _is_hers(reader, agency.bea, customer=agency.bolt)
        for everything, count in ((False, 0), (True, 2)):
            reach = scope.customers_in_reach(everything=everything)
            asked = f"SELECT count(*) FROM customers c WHERE {reach} AND 1 < :me"
            assert reader.number(asked, me=agency.bea.id) == count


def test_a_task_is_in_reach_or_is_not_there_at_all(agency: SmallAgency) -> None:
    shown = agency.task(assistant_id=agency.bea.id)
    hidden = agency.task()
    with agency.office.reading() as work:
        for task, is_hers in ((shown.id, True), (hidden.id, False), (1, False)):
            found = scope.is_in_reach(work.reader, agency.bea.id, task, everything=False)
            assert found is is_hers
        assert scope.is_in_reach(work.reader, agency.admin.id, hidden.id, everything=True)
        assert not scope.is_in_reach(work.reader, agency.admin.id, 1, everything=True)
