"""The steps of one handover, by whom they concern (HAND-2 to HAND-6, HAND-10)."""

from datetime import date

import pytest

from domain.closing import Item, Way
from domain.errors import BadInput, Forbidden, NotFound, Stale
from domain.handover import SameApprover, StepDone, StepHeld, TooEarlyToTell
from domain.handover_moves import NotTheSuccessor
from domain.handover_terms import Cause, Hindrance, Step, Target, Telling
from domain.leaving import CustomersKnow
from domain.permission import Act
from domain.person import AssignmentRole
from domain.stop import StopKind, StoppedNeedsReason
from domain.task import TaskStatus
from services.handover.steps import Succession
from services.team.stops import Stops
from tests.builders import SmallAgency
from tests.services.handover.agency import BUDGET, NOTICED, TALKED, HandoverAgency

CALL = Telling.CALL


@pytest.fixture
def desk(agency: SmallAgency) -> HandoverAgency:
    made = HandoverAgency(agency)
    made.leaves()
    return made


@pytest.fixture
def handover(desk: HandoverAgency) -> int:
    return desk.line().handover.id


def test_an_incomplete_file_is_not_checked_off(desk: HandoverAgency, handover: int) -> None:
    with pytest.raises(StepHeld):
        desk.steps.check_file(desk.agency.ada, handover)
    desk.fills_file()
    checked = desk.steps.check_file(desk.agency.ada, handover, "alles da")
    assert checked.stage(Step.FILE).done_name == "Ada Assistent"
    with pytest.raises(StepDone):
        desk.steps.check_file(desk.agency.manager, handover)


def test_both_sides_agree_each_for_itself(desk: HandoverAgency, handover: int) -> None:
    agency = desk.agency
    proposal = Succession(Target.SUCCESSOR, CALL, agency.bea.id)
    half = desk.steps.propose(agency.manager, handover, proposal)
    assert half.by_assistants is not None and half.by_customers is None
    with pytest.raises(StepHeld) as waits:  # not done: the other side is still to agree
        desk.steps.agree(agency.manager, handover)
    assert [one.what for one in waits.value.blockers] == [Hindrance.CUSTOMERS_DISAGREE]
    agreed = desk.steps.agree(desk.konrad, handover)
    assert agreed.has_done(Step.SUCCESSOR)
    with pytest.raises(StepDone):
        desk.steps.agree(agency.manager, handover)


def test_an_admin_stands_in_for_one_side_only(desk: HandoverAgency, handover: int) -> None:
    agency = desk.agency
    proposal = Succession(Target.SUCCESSOR, CALL, agency.bea.id)
    assert desk.steps.propose(agency.admin, handover, proposal).by_assistants is None
    assert desk.steps.agree(agency.admin, handover).by_assistants is not None
    with pytest.raises(SameApprover):
        desk.steps.agree(agency.admin, handover)
    assert desk.steps.agree(desk.konrad, handover).has_done(Step.SUCCESSOR)


def test_who_takes_no_customers_follows_only_for_a_reason(
    desk: HandoverAgency, handover: int
) -> None:
    agency = desk.agency
    review = date(2026, 12, 7)
    Stops(agency.office).set(agency.manager, agency.bea.id, StopKind.CUSTOMERS, "Neu", review)
    proposal = Succession(Target.SUCCESSOR, CALL, agency.bea.id)
    with pytest.raises(StoppedNeedsReason):
        desk.steps.propose(agency.manager, handover, proposal)
    desk.steps.propose(agency.manager, handover, proposal, despite="Sie kennt den Kunden")
    with agency.office.reading() as work:
        assert Act.OVERRIDE_STOP in [one.act for one in work.trail.everything()]


def test_nobody_is_told_before_it_is_agreed(desk: HandoverAgency, handover: int) -> None:
    for who in (desk.agency.ada, desk.agency.manager):
        with pytest.raises(TooEarlyToTell):
            desk.steps.tell(who, handover, "angerufen")
    desk.agreed(handover)
    told = desk.steps.tell(desk.agency.ada, handover, "Sie freut sich")
    assert told.stage(Step.INFORMED).note == "Sie freut sich"


def test_training_makes_a_task_in_which_the_successor_takes_part(
    desk: HandoverAgency, handover: int
) -> None:
    agency = desk.agency
    desk.agreed(handover)
    with pytest.raises(StepHeld):
        desk.steps.decide_training(agency.ada, handover, wanted=True, budget=BUDGET)
    desk.steps.tell(agency.manager, handover, "angerufen")
    made = desk.steps.decide_training(agency.ada, handover, wanted=True, budget=BUDGET)
    assert made.task_id is not None
    with agency.office.reading() as work:
        task = work.tasks.get(made.task_id)
        assert agency.bea.id in work.tasks.participants_of(task.id)
        acts = [one.act for one in work.trail.everything()][-2:]
    assert (task.assistant_id, task.title) == (agency.ada.id, "Übergabe an Bea Assistent")
    assert acts == [Act.CREATE_TASK, Act.DECIDE_TRAINING]
    line = desk.line()
    assert line.place.around.training_runs and line.place.task_number == task.number
    kept = desk.steps.decide_training(agency.ada, handover, wanted=True)
    assert kept.task_id == task.id


def test_on_taking_over_customer_and_tasks_pass_without_a_gap(
    desk: HandoverAgency, handover: int
) -> None:
    agency = desk.agency
    running = agency.task(status=TaskStatus.IN_PROGRESS)
    delivered = agency.task(status=TaskStatus.DELIVERED)
    desk.taken_over(handover)
    with agency.office.reading() as work:
        (serving,) = work.customers.assignments_of(agency.acme)
        mine = [one for one in work.trail.everything() if one.act == Act.TAKE_OVER]
    assert (serving.person_id, serving.role) == (agency.bea.id, AssignmentRole.LEAD)
    assert serving.since == agency.clock()
    assert agency.stored(running).assistant_id == agency.bea.id
    assert agency.stored(delivered).assistant_id == agency.ada.id
    assert [one.subject.kind for one in mine] == ["task", "handover"]
    assert desk.line().place.around.open_tasks == 1


def test_only_the_successor_accepts_and_only_she_or_management_takes_over(
    desk: HandoverAgency, handover: int
) -> None:
    agency = desk.agency
    desk.agreed(handover)
    desk.steps.tell(agency.manager, handover, "angerufen")
    desk.steps.decide_training(agency.ada, handover, wanted=False)
    desk.steps.prove(agency.ada, handover, Item.RECAP, Way.DONE, "Ablage")
    with pytest.raises(NotTheSuccessor):
        desk.steps.accept(agency.ada, handover, Item.RECAP)
    with pytest.raises(NotTheSuccessor):
        desk.steps.take_over(agency.ada, handover)
    with pytest.raises(StepHeld):
        desk.steps.take_over(agency.bea, handover)
    with pytest.raises(Forbidden):
        desk.steps.prove(agency.bea, handover, Item.LETTER, Way.DONE, "x")
    with pytest.raises(Forbidden):
        desk.steps.accept(agency.manager, handover, Item.RECAP)


def test_the_reactivation_team_takes_a_customer_who_then_has_nobody(
    desk: HandoverAgency, handover: int
) -> None:
    agency = desk.agency
    desk.agreed(handover, Target.REACTIVATION)
    desk.steps.tell(agency.manager, handover, "Brief ging hinaus")
    desk.steps.take_over(agency.manager, handover)
    with agency.office.reading() as work:
        assert work.customers.assignments_of(agency.acme) == []


def test_nothing_is_closed_with_something_open(desk: HandoverAgency, handover: int) -> None:
    desk.taken_over(handover)
    with pytest.raises(StepHeld):
        desk.steps.close(desk.agency.manager, handover)
    with pytest.raises(Forbidden):
        desk.steps.close(desk.agency.ada, handover)


def test_a_step_is_planned_anew_by_management(desk: HandoverAgency, handover: int) -> None:
    day = date(2026, 12, 2)
    made = desk.steps.plan(desk.konrad, handover, Step.FILE, day)
    assert made.stage(Step.FILE).planned_on == day
    with pytest.raises(Forbidden):
        desk.steps.plan(desk.agency.ada, handover, Step.FILE, day)


def test_whoever_it_does_not_concern_finds_nothing(desk: HandoverAgency, handover: int) -> None:
    stranger = desk.assistant("Cleo Fremd")
    for who in (stranger, desk.agency.bea, desk.agency.customer()):
        with pytest.raises(NotFound):
            desk.steps.check_file(who, handover)


def test_the_second_of_two_at_once_is_told(desk: HandoverAgency, handover: int) -> None:
    with desk.agency.office.database.write() as work:
        seen = work.handovers.get(handover)
        work.handovers.save(seen, seen)
        with pytest.raises(Stale):
            work.handovers.save(seen, seen)


def test_who_has_given_notice_herself_follows_nobody(desk: HandoverAgency, handover: int) -> None:
    agency = desk.agency
    talk = desk.leavings.talk(agency.manager, agency.bea.id, TALKED, "auch sie")
    desk.leavings.notice(agency.manager, talk, "K.pdf", NOTICED)
    with pytest.raises(BadInput) as refused:
        desk.steps.propose(agency.manager, handover, desk.bea_by_call(), "trotzdem")
    assert (refused.value.field, refused.value.why) == ("successor", "leaves")


def test_one_customer_stays_after_all_until_she_was_told(agency: SmallAgency) -> None:
    desk = HandoverAgency(agency)

    def begun() -> int:
        made = desk.handovers.begin(
            agency.ada, agency.acme, agency.ada.id, Cause.ASSISTANT, "Zu weit", help_offered=True
        )
        return made.id

    desk.steps.call_off(agency.ada, begun(), "Doch nicht")
    assert desk.board(agency.ada).lines == []
    key = begun()
    with pytest.raises(NotFound):
        desk.steps.call_off(agency.bea, key, "x")
    desk.agreed(key)
    desk.steps.tell(agency.manager, key, "angerufen")
    with pytest.raises(CustomersKnow):
        desk.steps.call_off(agency.manager, key, "x")


def test_a_handover_of_a_leaving_is_not_called_off_alone(
    desk: HandoverAgency, handover: int
) -> None:
    with pytest.raises(NotFound):
        desk.steps.call_off(desk.agency.manager, handover, "x")
