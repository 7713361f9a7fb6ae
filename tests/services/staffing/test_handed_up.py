"""Tasks that were handed up: seen by who decides, with their due time, and given to somebody."""

import pytest

from domain.area import WorkArea
from domain.errors import BadInput
from domain.message import Side
from domain.permission import Act
from domain.person import Actor, Role
from domain.response import response_due
from domain.task import Task, TaskStatus
from domain.triage import TriageKind
from services.dashboard.dashboard import Dashboard
from services.task.tasks import Tasks
from services.triage.triage import Triage, Whose
from tests.builders import SmallAgency
from tests.services.staffing.examples import somebody

DELEGATED, TO_RELEASE = TriageKind.DELEGATED, TriageKind.TO_RELEASE


def in_review(agency: SmallAgency, area: WorkArea = WorkArea.BACKOFFICE) -> Task:
    return agency.task(status=TaskStatus.REVIEW, area=area)


def kinds(agency: SmallAgency, actor: Actor, whose: Whose = Whose.ALL) -> list[TriageKind]:
    inbox = Triage(agency.office).inbox(actor, whose)
    return [case.item.kind for case in inbox.cases(agency.clock())]


class TestQueue:
    def test_a_delegated_task_waits_for_the_managers_and_no_longer_for_her(
        self, agency: SmallAgency
    ) -> None:
        task = in_review(agency)
        agency.clock.on(hours=1)
        Tasks(agency.office).delegate(agency.ada, task.id, "Kein Italienisch")
        keeper = somebody(agency, "Kai Kunde", Role.CUSTOMER_MANAGER)
        operations = somebody(agency, "Olga Operations", Role.OPERATIONS)
        for decides in (agency.manager, agency.admin, keeper):
            for whose in (Whose.ALL, Whose.MINE):
                assert kinds(agency, decides, whose) == [DELEGATED]
        assert kinds(agency, operations) == []
        assert kinds(agency, agency.ada) == kinds(agency, agency.ada, Whose.MINE) == []

    def test_a_specialist_task_waits_for_operations(self, agency: SmallAgency) -> None:
        task = in_review(agency, area=WorkArea.DESIGN)
        Tasks(agency.office).send_to_operations(agency.ada, task.id, "Kann ich")
        operations = somebody(agency, "Olga Operations", Role.OPERATIONS)
        for decides in (operations, agency.admin):
            assert kinds(agency, decides, Whose.MINE) == [TO_RELEASE]
        assert kinds(agency, agency.manager) == []

    def test_it_is_due_from_when_it_got_there_and_sorts_by_it(self, agency: SmallAgency) -> None:
        task = in_review(agency)
        agency.clock.on(hours=6)
        handed_at = agency.clock()
        away = Tasks(agency.office).delegate(agency.ada, task.id, "Keine Zeit")
        assert away.handed_due_at == away.next_due_at == response_due(handed_at)
        (case,) = Triage(agency.office).inbox(agency.manager, Whose.MINE).cases(agency.clock())
        assert case.item.due == response_due(handed_at)

    def test_words_of_customers_in_it_stay_with_whom_they_are(self, agency: SmallAgency) -> None:
        task = in_review(agency)
        Tasks(agency.office).delegate(agency.ada, task.id, "Keine Zeit")
        agency.says(task)
        assert kinds(agency, agency.manager, Whose.MINE) == [DELEGATED]
        assert kinds(agency, agency.ada, Whose.MINE) == [TriageKind.ANSWER_OWED]

    def test_the_team_board_counts_it_and_hers_does_not(self, agency: SmallAgency) -> None:
        task = in_review(agency)
        Tasks(agency.office).delegate(agency.ada, task.id, "Keine Zeit")
        board = Dashboard(agency.office)
        now = agency.clock()
        assert len(board.team(agency.manager).waiting((DELEGATED,), now)) == 1
        assert board.own(agency.ada).waiting((DELEGATED,), now) == []

    def test_nobody_is_blamed_for_the_time_management_took(self, agency: SmallAgency) -> None:
        tasks, task = Tasks(agency.office), in_review(agency)
        tasks.delegate(agency.ada, task.id, "Keine Zeit")
        agency.clock.on(days=5)
        tasks.give_back(agency.manager, task.id, "Bitte doch", None)
        month = Dashboard(agency.office).team(agency.manager).answers.month
        assert month.in_time == month.answers == 1


class TestReasons:
    def test_hers_and_the_customers_earlier_ones_are_shown_to_who_decides(
        self, agency: SmallAgency
    ) -> None:
        tasks = Tasks(agency.office)
        before, task = in_review(agency), in_review(agency)
        tasks.delegate(agency.ada, before.id, "Kein Italienisch")
        agency.clock.on(hours=1)
        tasks.delegate(agency.ada, task.id, "Keine Zeit")
        told = Triage(agency.office).preview(agency.manager, task.id).handed
        assert [(one.number, one.reason, one.by) for one in told] == [
            (task.number, "Keine Zeit", "Ada Assistent"),
            (before.number, "Kein Italienisch", "Ada Assistent"),
        ]
        assert Triage(agency.office).preview(agency.ada, task.id).handed == ()
        assert Triage(agency.office).preview(agency.admin, task.id).handed == told


class TestGivingBack:
    def test_another_takes_it_with_a_new_due_time_and_the_customer_is_told(
        self, agency: SmallAgency
    ) -> None:
        tasks, task = Tasks(agency.office), in_review(agency)
        tasks.delegate(agency.ada, task.id, "Kein Italienisch")
        back_at = agency.clock.on(hours=30)
        back = tasks.give_back(
            agency.manager, task.id, "Du kannst Italienisch", agency.bea.id, word="Bea macht das."
        )
        assert (back.status, back.assistant_id) == (TaskStatus.REVIEW, agency.bea.id)
        assert back.check_due_at == response_due(back_at)
        assert back.handed_due_at is None
        with agency.office.reading() as work:
            assert work.customers.lead_of(agency.acme) == agency.ada.id
            said = work.messages.all_of(task.id)[-1]
            deed = work.trail.of_task(task.id)[-1]
        assert (said.side, said.text) == (Side.OURS, "Bea macht das.")
        assert (deed.act, deed.reason) == (Act.GIVE_BACK, "Du kannst Italienisch")
        assert kinds(agency, agency.bea, Whose.MINE) == [TriageKind.TASK_CHECK]
        assert DELEGATED not in kinds(agency, agency.manager)

    def test_the_check_begins_anew_although_the_customer_was_told(
        self, agency: SmallAgency
    ) -> None:
        tasks, task = Tasks(agency.office), in_review(agency)
        tasks.delegate(agency.ada, task.id, "Keine Zeit")
        agency.says(task)
        back = tasks.give_back(agency.manager, task.id, "Bitte doch", word="Ada macht das.")
        assert back.check_due_at is not None
        assert back.unanswered_since is None

    def test_only_who_works_can_be_given_a_task(self, agency: SmallAgency) -> None:
        tasks, task = Tasks(agency.office), in_review(agency)
        tasks.delegate(agency.ada, task.id, "Keine Zeit")
        with pytest.raises(BadInput):
            tasks.give_back(agency.manager, task.id, "Du", agency.manager.id)
