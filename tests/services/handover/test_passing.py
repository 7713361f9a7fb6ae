"""A customer passes on with assignment, tasks and running clocks (HAND-6)."""

from domain.handover_terms import Target, Telling
from domain.permission import Act
from domain.person import Assignment, AssignmentRole
from domain.task import TaskStatus
from services.handover.steps import Succession
from services.office import on_customer
from services.time.clocking import Clocking
from tests.builders import SmallAgency
from tests.services.handover.agency import HandoverAgency


def test_a_running_clock_stops_and_its_time_stays_hers(agency: SmallAgency) -> None:
    desk = HandoverAgency(agency)
    agency.books(agency.acme, 10)
    task = agency.task(status=TaskStatus.IN_PROGRESS)
    desk.leaves()
    Clocking(agency.office).start(agency.ada, task.id)
    agency.clock.on(minutes=20)
    desk.taken_over(desk.line().handover.id)
    stored = agency.stored(task)
    assert (stored.assistant_id, stored.worked_seconds) == (agency.bea.id, 1200)
    with agency.office.reading() as work:
        assert work.clocks.find(agency.ada.id) is None


def test_who_is_on_the_team_already_becomes_the_lead(agency: SmallAgency) -> None:
    desk = HandoverAgency(agency)
    with agency.office.running(Act.ASSIGN, on_customer(agency.acme)) as doing:
        team = Assignment(agency.acme, agency.bea.id, AssignmentRole.TEAM, doing.now)
        doing.work.customers.assign(team)
    agency.clock.on(days=1)
    desk.leaves()
    desk.taken_over(desk.line().handover.id)
    with agency.office.reading() as work:
        (serving,) = work.customers.assignments_of(agency.acme)
    assert (serving.person_id, serving.role) == (agency.bea.id, AssignmentRole.LEAD)


def test_a_lead_who_takes_a_team_colleagues_part_stays_the_lead(agency: SmallAgency) -> None:
    desk = HandoverAgency(agency)
    with agency.office.running(Act.ASSIGN, on_customer(agency.bolt)) as doing:
        team = Assignment(agency.bolt, agency.ada.id, AssignmentRole.TEAM, doing.now)
        doing.work.customers.assign(team)
    desk.leaves()
    (bolt,) = [one for one in desk.board().lines if one.place.customer_id == agency.bolt]
    desk.taken_over(bolt.handover.id)
    with agency.office.reading() as work:
        (serving,) = work.customers.assignments_of(agency.bolt)
    assert (serving.person_id, serving.role) == (agency.bea.id, AssignmentRole.LEAD)


def test_nobody_is_named_for_the_reactivation_team(agency: SmallAgency) -> None:
    desk = HandoverAgency(agency)
    desk.leaves()
    made = desk.steps.propose(
        agency.manager, desk.line().handover.id, Succession(Target.REACTIVATION, Telling.CALL)
    )
    assert (made.successor_id, made.successor_name) == (None, "")


def test_what_nobody_has_goes_on_with_the_customer(agency: SmallAgency) -> None:
    desk = HandoverAgency(agency)
    task = agency.task(status=TaskStatus.REVIEW, assistant_id=None)
    desk.leaves()
    desk.taken_over(desk.line().handover.id)
    assert agency.stored(task).assistant_id == agency.bea.id
    with agency.office.reading() as work:
        last = work.trail.last_on("task", task.id)
    assert last is not None and last.act == Act.TAKE_OVER
