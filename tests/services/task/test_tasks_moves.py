"""Tasks move on as far as their status allows, and every move leaves its evidence."""

import pytest

from domain.area import WorkArea
from domain.contract import AreaFixed
from domain.response import response_due
from domain.task import TaskStatus
from domain.workflow import (
    AreaMissing,
    IllegalMove,
    ReasonMissing,
)
from services.task.tasks import Tasks
from tests.builders import SmallAgency
from tests.services.task.evidence import answers, chat, order, trail


@pytest.fixture
def tasks(agency: SmallAgency) -> Tasks:
    for customer in (agency.acme, agency.bolt):
        agency.books(customer, 50)
    return Tasks(agency.office)


class TestOnwards:
    def test_the_area_of_an_accepted_task_stays(self, tasks: Tasks, agency: SmallAgency) -> None:
        task = agency.task()
        with pytest.raises(AreaFixed):
            tasks.set_area(agency.ada, task.id, WorkArea.DESIGN)


class TestElsewhere:
    def test_delegating_needs_a_reason(self, tasks: Tasks, agency: SmallAgency) -> None:
        task = tasks.create(agency.ada, order(agency))
        with pytest.raises(ReasonMissing):
            tasks.delegate(agency.ada, task.id, "  ", "Guten Tag")
        assert len(chat(agency, task)) == 1

    def test_the_reason_is_kept_and_the_customer_is_told(
        self, tasks: Tasks, agency: SmallAgency
    ) -> None:
        task = tasks.create(agency.ada, order(agency))
        away = tasks.delegate(agency.ada, task.id, "Kein Italienisch", "Wir suchen jemanden.")
        assert (away.status, away.response_due_at) == (TaskStatus.WITH_TEAM_LEAD, None)
        assert trail(agency, task)[-1].reason == "Kein Italienisch"
        assert chat(agency, task)[-1].text == "Wir suchen jemanden."
        assert answers(agency) == [("check", 1, agency.ada.id)]

    def test_it_comes_back_to_whom_management_names_and_waits_afresh(
        self, tasks: Tasks, agency: SmallAgency
    ) -> None:
        task = tasks.create(agency.ada, order(agency, area=WorkArea.BACKOFFICE))
        tasks.delegate(agency.ada, task.id, "Keine Zeit")
        agency.clock.on(days=1)
        back = tasks.give_back(agency.manager, task.id, to=agency.bea.id)
        assert (back.status, back.assistant_id) == (TaskStatus.REVIEW, agency.bea.id)
        assert back.check_due_at == response_due(agency.clock())
        assert tasks.accept(agency.bea, task.id).assistant_id == agency.bea.id

    def test_operations_get_no_task_without_an_area(
        self, tasks: Tasks, agency: SmallAgency
    ) -> None:
        task = tasks.create(agency.ada, order(agency))
        with pytest.raises(AreaMissing):
            tasks.send_to_operations(agency.ada, task.id)

    def test_a_deleted_task_waits_for_nothing(self, tasks: Tasks, agency: SmallAgency) -> None:
        task = tasks.create(agency.ada, order(agency))
        agency.says(task)
        gone = tasks.delete(agency.manager, task.id, "Doppelt")
        assert (gone.status, gone.response_due_at, gone.next_due_at) == (
            TaskStatus.DELETED,
            None,
            None,
        )
        assert answers(agency) == []

    def test_deleting_ends_with_the_review(self, tasks: Tasks, agency: SmallAgency) -> None:
        with pytest.raises(IllegalMove):
            tasks.delete(agency.manager, agency.task().id)
