"""Tasks are made and moved on, once each, by those who may, with evidence of who did what."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from threading import Barrier, Thread

import pytest

from domain.area import WorkArea
from domain.check import MarketingCheck
from domain.customer import Address
from domain.errors import BadInput, Forbidden, NotFound, Stale
from domain.message import Side, Tag
from domain.permission import Act
from domain.response import response_due
from domain.task import Task, TaskStatus
from domain.workflow import (
    AreaMissing,
    DeadlinePassed,
    NotReleased,
)
from services.office import AGENCY
from services.task.tasks import Tasks
from tests.builders import MONDAY_NINE, SmallAgency
from tests.services.task.evidence import FRIDAY, answers, chat, order, reserved, trail
from tests.stored import task_ids


@pytest.fixture
def tasks(agency: SmallAgency) -> Tasks:
    for customer in (agency.acme, agency.bolt):
        agency.books(customer, 50)
    return Tasks(agency.office)


class TestCreate:
    def test_a_new_task_waits_for_its_check_by_the_response_due_time(
        self, tasks: Tasks, agency: SmallAgency
    ) -> None:
        task = tasks.create(agency.ada, order(agency, deadline=FRIDAY))
        assert agency.stored(task) == task
        assert task.status is TaskStatus.REVIEW
        assert task.check_due_at == task.response_due_at == response_due(MONDAY_NINE)
        assert task.deadline_at == FRIDAY
        assert task.assistant_id == task.created_by == agency.ada.id

    def test_short_numbers_go_up(self, tasks: Tasks, agency: SmallAgency) -> None:
        first = tasks.create(agency.ada, order(agency))
        assert tasks.create(agency.manager, order(agency)).number == first.number + 1

    def test_the_customer_is_told_until_when_it_will_be_checked(
        self, tasks: Tasks, agency: SmallAgency
    ) -> None:
        task = tasks.create(agency.manager, order(agency, title="[/x] & {due}"))
        (told,) = chat(agency, task)
        assert told.side is Side.AUTOMATIC
        assert told.tags == {Tag.AUTOMATIC}
        assert told.author_name == agency.ada.name
        assert told.author_id is None
        assert "„[/x] & {due}“" in told.text
        assert "bis Montag, 23.11.2026, 18:00 Uhr" in told.text
        assert "Ihren Auftrag" in told.text
        assert task.last_message_at == told.sent_at

    def test_the_automatic_message_answers_nothing(self, tasks: Tasks, agency: SmallAgency) -> None:
        task = tasks.create(agency.ada, order(agency))
        assert task.check_since is not None
        assert answers(agency) == []

    def test_one_line_stands_in_the_trail_with_all_that_was_ordered(
        self, tasks: Tasks, agency: SmallAgency
    ) -> None:
        task = tasks.create(agency.ada, order(agency))
        (deed,) = trail(agency, task)
        assert (deed.act, deed.actor_name, deed.role) == (
            "task.create",
            "Ada Assistent",
            "assistant",
        )
        assert deed.new["title"] == "Messestand planen"
        assert deed.new["budget_seconds"] == 7200
        assert deed.subject.customer_id == agency.acme
        assert deed.message_id == chat(agency, task)[0].id

    @pytest.mark.parametrize(
        ("details", "refusal"),
        [
            ({"title": " \n "}, BadInput("title", "missing")),
            ({"title": "x" * 301}, BadInput("title", "too_long")),
            ({"description": "\x1b"}, BadInput("description", "missing")),
            ({"description": "x" * 100_001}, BadInput("description", "too_long")),
            ({"budget": timedelta(0)}, BadInput("budget", "missing")),
            ({"budget": timedelta(hours=10_001)}, BadInput("budget", "too_long")),
            ({"deadline": MONDAY_NINE - timedelta(seconds=1)}, BadInput("deadline", "past")),
        ],
    )
    def test_what_cannot_be_taken_is_named_and_leaves_nothing(
        self, tasks: Tasks, agency: SmallAgency, details: dict[str, object], refusal: BadInput
    ) -> None:
        with pytest.raises(BadInput) as refused:
            tasks.create(agency.ada, order(agency, **details))
        assert refused.value == refusal
        with agency.office.reading() as work:
            assert task_ids(work) == []

    def test_an_assistant_gives_work_only_to_those_who_serve_the_customer(
        self, tasks: Tasks, agency: SmallAgency
    ) -> None:
        for_bea = order(agency, assistant_id=agency.bea.id)
        with pytest.raises(BadInput):
            tasks.create(agency.ada, for_bea)
        assert tasks.create(agency.manager, for_bea).assistant_id == agency.bea.id

    def test_nobody_is_given_work_who_is_no_assistant(
        self, tasks: Tasks, agency: SmallAgency
    ) -> None:
        with pytest.raises(BadInput):
            tasks.create(agency.manager, order(agency, assistant_id=agency.admin.id))

    def test_a_customer_of_another_assistant_is_out_of_reach(
        self, tasks: Tasks, agency: SmallAgency
    ) -> None:
        with pytest.raises(Forbidden):
            tasks.create(agency.bea, order(agency))

    def test_a_customer_that_does_not_exist_gets_no_task(
        self, tasks: Tasks, agency: SmallAgency
    ) -> None:
        with pytest.raises(NotFound):
            tasks.create(agency.manager, order(agency, customer_id=4711))


class TestAccept:
    def test_accepting_freezes_the_factors_and_reserves_the_budget(
        self, tasks: Tasks, agency: SmallAgency
    ) -> None:
        task = tasks.create(agency.ada, order(agency, area=WorkArea.MARKETING))
        accepted = tasks.accept(agency.ada, task.id, task, MarketingCheck(True, True))
        assert accepted.status is TaskStatus.ACCEPTED
        assert (accepted.customer_factor, accepted.assistant_factor) == (
            Decimal("1.3"),
            Decimal("1.2"),
        )
        assert agency.stored(task) == accepted
        assert reserved(agency) == 7200

    def test_it_is_the_reaction_to_the_check(self, tasks: Tasks, agency: SmallAgency) -> None:
        task = tasks.create(agency.ada, order(agency, area=WorkArea.BACKOFFICE))
        agency.clock.on(hours=1)
        accepted = tasks.accept(agency.manager, task.id)
        assert accepted.response_due_at is None
        assert answers(agency) == [("check", 1, agency.manager.id)]

    def test_the_trail_holds_the_whole_contract(self, tasks: Tasks, agency: SmallAgency) -> None:
        ordered = order(agency, area=WorkArea.BACKOFFICE, deadline=FRIDAY)
        task = tasks.create(agency.ada, ordered)
        tasks.accept(agency.manager, task.id)
        deed = trail(agency, task)[-1]
        assert (deed.actor_name, deed.role) == ("Mia Manager", "assistant_manager")
        assert deed.new["title"] == task.title
        assert deed.new["description"] == task.description
        assert deed.new["budget_seconds"] == 7200
        assert deed.new["deadline_at"] == "2026-11-27T08:00:00+00:00"
        assert deed.new["customer_factor"] == "1"
        assert (deed.old["status"], deed.new["status"]) == ("review", "accepted")

    def test_without_an_area_it_is_refused(self, tasks: Tasks, agency: SmallAgency) -> None:
        task = tasks.create(agency.ada, order(agency))
        with pytest.raises(AreaMissing):
            tasks.accept(agency.ada, task.id)
        assert agency.stored(task) == task
        assert len(trail(agency, task)) == 1

    def test_a_specialist_task_is_accepted_after_its_release(
        self, tasks: Tasks, agency: SmallAgency
    ) -> None:
        task = tasks.create(agency.ada, order(agency, area=WorkArea.DESIGN))
        with pytest.raises(NotReleased):
            tasks.accept(agency.ada, task.id)
        tasks.send_to_operations(agency.ada, task.id, "Kann ich übernehmen")
        agency.clock.on(hours=6)
        released = tasks.release(agency.admin, task.id)
        assert released.check_due_at == response_due(agency.clock())
        assert tasks.accept(agency.ada, task.id).customer_factor == 2

    def test_a_release_for_one_area_is_none_for_another(
        self, tasks: Tasks, agency: SmallAgency
    ) -> None:
        task = tasks.create(agency.ada, order(agency, area=WorkArea.DESIGN))
        tasks.send_to_operations(agency.ada, task.id)
        tasks.release(agency.admin, task.id)
        tasks.set_area(agency.ada, task.id, WorkArea.SALES)
        with pytest.raises(NotReleased):
            tasks.accept(agency.ada, task.id)

    def test_after_the_deadline_it_is_refused(self, tasks: Tasks, agency: SmallAgency) -> None:
        ordered = order(agency, area=WorkArea.BACKOFFICE, deadline=FRIDAY)
        task = tasks.create(agency.ada, ordered)
        agency.clock.on(days=5)
        with pytest.raises(DeadlinePassed):
            tasks.accept(agency.ada, task.id)

    def test_terms_that_changed_since_they_were_seen_are_named_as_stale(
        self, tasks: Tasks, agency: SmallAgency
    ) -> None:
        seen = tasks.create(agency.ada, order(agency, area=WorkArea.BACKOFFICE))
        tasks.set_area(agency.manager, seen.id, WorkArea.MARKETING)
        with pytest.raises(Stale) as refused:
            tasks.accept(agency.ada, seen.id, seen)
        assert (refused.value.by, refused.value.what) == ("Mia Manager", "task.set_area")

    def test_a_message_that_came_meanwhile_does_not_change_the_terms(
        self, tasks: Tasks, agency: SmallAgency
    ) -> None:
        seen = tasks.create(agency.ada, order(agency, area=WorkArea.BACKOFFICE))
        agency.says(seen)
        assert tasks.accept(agency.ada, seen.id, seen).status is TaskStatus.ACCEPTED

    def test_two_who_accept_for_one_customer_at_once_reserve_both_budgets(
        self, tasks: Tasks, agency: SmallAgency
    ) -> None:
        waiting = [
            tasks.create(agency.ada, order(agency, area=WorkArea.SECRETARIAT)) for _ in range(6)
        ]
        together = Barrier(len(waiting))

        def accept(task: Task) -> None:
            together.wait()
            tasks.accept(agency.ada, task.id)

        threads = [Thread(target=accept, args=(task,)) for task in waiting]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert reserved(agency) == 6 * 7200


def test_a_customer_who_says_du_is_told_so(agency: SmallAgency, tasks: Tasks) -> None:
    with agency.office.running(Act.ADD_CUSTOMER, AGENCY) as doing:
        customer = doing.work.customers.get(agency.acme)
        doing.work.customers.save(replace(customer, address=Address.DU))
    task = tasks.create(agency.ada, order(agency))
    assert "deinen Auftrag" in chat(agency, task)[0].text
