"""Tasks move on as far as their status allows, and every move leaves its evidence."""

from datetime import timedelta

import pytest

from domain.area import WorkArea
from domain.contract import AreaFixed
from domain.message import Side, Tag
from domain.response import response_due
from domain.task import TaskStatus
from domain.workflow import (
    AreaMissing,
    DeadlinePassed,
    IllegalMove,
    ReasonMissing,
    SummaryMissing,
)
from services.tasks import Tasks
from tests.builders import MONDAY_NINE, SmallAgency
from tests.services.task_evidence import FRIDAY, answers, chat, order, reserved, trail


@pytest.fixture
def tasks(agency: SmallAgency) -> Tasks:
    return Tasks(agency.office)


class TestOnwards:
    def test_the_whole_way_frees_the_budget_at_its_end(
        self, tasks: Tasks, agency: SmallAgency
    ) -> None:
        task = agency.task()
        assert reserved(agency) == 3600
        assert tasks.start(agency.ada, task.id).started_at == agency.clock()
        agency.works(task, agency.ada, timedelta(minutes=20))
        tasks.deliver(agency.ada, task.id, "Alles gebucht.")
        assert reserved(agency) == 2400
        assert tasks.finish(agency.manager, task.id).done_at == agency.clock()
        assert reserved(agency) == 0
        assert [deed.act for deed in trail(agency, task)] == [
            "task.start",
            "task.deliver",
            "task.finish",
        ]

    def test_a_delivery_is_told_in_the_chat_and_answers_what_waits(
        self, tasks: Tasks, agency: SmallAgency
    ) -> None:
        task = agency.task(status=TaskStatus.IN_PROGRESS)
        agency.says(task)
        delivered = tasks.deliver(agency.ada, task.id, "Gebucht.", "Ein Hotel weiter außerhalb")
        said = chat(agency, task)[-1]
        assert said.text == "Gebucht.\n\nAbweichungen: Ein Hotel weiter außerhalb"
        assert said.tags == {Tag.RESULT}
        assert (said.side, said.author_id) == (Side.OURS, agency.ada.id)
        assert delivered.summary == said.text
        assert (delivered.unanswered_since, delivered.next_due_at) == (None, None)
        assert answers(agency) == [("message", 1, agency.ada.id)]

    def test_deviations_alone_are_no_summary(self, tasks: Tasks, agency: SmallAgency) -> None:
        task = agency.task(status=TaskStatus.IN_PROGRESS)
        with pytest.raises(SummaryMissing):
            tasks.deliver(agency.ada, task.id, " ", "Vieles")
        assert chat(agency, task) == []

    def test_a_returned_task_waits_for_a_reaction_until_it_is_delivered_again(
        self, tasks: Tasks, agency: SmallAgency
    ) -> None:
        task = agency.task(status=TaskStatus.DELIVERED)
        agency.clock.on(hours=7)
        later = FRIDAY + timedelta(days=3)
        back = tasks.return_with_deadline(agency.manager, task.id, later, "Datum fehlt")
        assert (back.status, back.deadline_at) == (TaskStatus.IN_PROGRESS, later)
        assert back.response_due_at == response_due(agency.clock())
        assert trail(agency, task)[-1].reason == "Datum fehlt"
        again = tasks.deliver(agency.ada, task.id, "Jetzt mit Datum")
        assert again.response_due_at is None
        assert answers(agency) == [("check", 1, agency.ada.id)]

    def test_a_return_needs_a_deadline_to_come(self, tasks: Tasks, agency: SmallAgency) -> None:
        task = agency.task(status=TaskStatus.DELIVERED)
        with pytest.raises(DeadlinePassed):
            tasks.return_with_deadline(agency.ada, task.id, MONDAY_NINE - timedelta(days=1))

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
