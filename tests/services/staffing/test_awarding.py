"""Giving what was asked about to one who applied (STAFF-1)."""

from datetime import timedelta

import pytest

from domain.customer import Customer
from domain.errors import Forbidden
from domain.permission import Act
from domain.person import AssignmentRole
from domain.response import response_due
from domain.stop import StoppedNeedsReason
from domain.survey import NotAsked, SurveyOver
from domain.task import TaskStatus
from domain.triage import TriageKind
from domain.workflow import IllegalMove
from services.office import AGENCY
from services.staffing.awarding import Awarding
from services.staffing.surveys import Asking, Surveys
from services.task.tasks import Tasks
from tests.builders import SmallAgency
from tests.services.staffing.examples import NO_TIME, YES, asked, kinds, stops
from tests.services.team.evidence import overrides


def test_she_gets_the_task_with_a_check_of_her_own(agency: SmallAgency) -> None:
    survey = asked(agency)
    assert survey.task_id is not None
    Surveys(agency.office).answer(agency.bea, survey.id, YES)
    agency.clock.on(hours=6)  # after its closing time it is decided
    closed = Awarding(agency.office).award(
        agency.manager, survey.id, agency.bea.id, "Bea macht das."
    )
    assert (closed.awarded_to, closed.awarded_name) == (agency.bea.id, "Bea Assistent")
    with agency.office.reading() as work:
        task = work.tasks.get(survey.task_id)
        last = work.trail.of_task(task.id)[-1]
        said = work.messages.all_of(task.id)[-1]
    assert (task.status, task.assistant_id) == (TaskStatus.REVIEW, agency.bea.id)
    assert task.check_due_at == response_due(agency.clock())
    assert (last.act, said.text) == (Act.AWARD_SURVEY, "Bea macht das.")
    assert kinds(agency, agency.bea) == kinds(agency, agency.ada) == [TriageKind.SURVEY_ENDED]
    assert kinds(agency, agency.manager) == []


def test_only_who_applied_gets_it_and_only_once(agency: SmallAgency) -> None:
    survey, awarding = asked(agency), Awarding(agency.office)
    surveys = Surveys(agency.office)
    surveys.answer(agency.bea, survey.id, NO_TIME)
    for nobody in (agency.ada, agency.bea):
        with pytest.raises(NotAsked):
            awarding.award(agency.manager, survey.id, nobody.id)
    surveys.answer(agency.ada, survey.id, YES)
    awarding.award(agency.manager, survey.id, agency.ada.id)
    with pytest.raises((SurveyOver, IllegalMove)):
        awarding.award(agency.manager, survey.id, agency.ada.id)


def test_a_task_accepted_meanwhile_stays_where_it_is(agency: SmallAgency) -> None:
    survey = asked(agency)
    assert survey.task_id is not None
    Surveys(agency.office).answer(agency.bea, survey.id, YES)
    tasks = Tasks(agency.office)
    agency.books(agency.acme, 10)
    tasks.give_back(agency.manager, survey.task_id, "Doch Ada", agency.ada.id)
    tasks.accept(agency.ada, survey.task_id)
    with pytest.raises(SurveyOver):
        Awarding(agency.office).award(agency.manager, survey.id, agency.bea.id)
    with agency.office.reading() as work:
        assert not work.surveys.get(survey.id).is_open  # so nobody waits for an answer any more
        assert work.tasks.get(survey.task_id).assistant_id == agency.ada.id


def test_who_takes_no_more_gets_it_only_for_a_reason(agency: SmallAgency) -> None:
    survey, awarding = asked(agency), Awarding(agency.office)
    Surveys(agency.office).answer(agency.bea, survey.id, YES)
    stops(agency, agency.bea)
    with pytest.raises(StoppedNeedsReason):
        awarding.award(agency.manager, survey.id, agency.bea.id)
    awarding.award(agency.manager, survey.id, agency.bea.id, despite="Sie will unbedingt")
    assert overrides(agency) == [(agency.bea.id, "Sie will unbedingt")]


@pytest.mark.parametrize("led", [True, False])
def test_a_customer_is_hers_as_the_lead_or_in_the_team(agency: SmallAgency, led: bool) -> None:
    surveys, now = Surveys(agency.office), agency.clock()
    asking = Asking([agency.bea.id], "Neue Kundin", now + timedelta(hours=5))
    survey = surveys.ask_for_customer(agency.manager, agency.acme, asking)
    surveys.answer(agency.bea, survey.id, YES)
    if not led:
        with agency.office.running(Act.ASSIGN, AGENCY) as doing:
            doing.work.customers.end_assignment(agency.acme, agency.ada.id, now)
    award = Awarding(agency.office).award
    with pytest.raises(Forbidden):
        award(agency.manager, survey.id, agency.bea.id)  # she assigns no customers
    award(agency.admin, survey.id, agency.bea.id)
    with agency.office.reading() as work:
        served = {one.person_id: one.role for one in work.customers.assignments_of(agency.acme)}
        customer: Customer = work.customers.get(agency.acme)
    expected = AssignmentRole.TEAM if led else AssignmentRole.LEAD
    assert served[agency.bea.id] is expected
    assert customer.last_movement_at == now


def test_a_customer_she_has_already_is_no_additional_work(agency: SmallAgency) -> None:
    """Nothing is asked for, and nothing changes but that the request is decided (STOP-1)."""
    surveys, now = Surveys(agency.office), agency.clock()
    survey = surveys.ask_for_customer(
        agency.manager, agency.acme, Asking([agency.ada.id], "Wer?", now + timedelta(hours=5))
    )
    surveys.answer(agency.ada, survey.id, YES)
    stops(agency, agency.ada)
    closed = Awarding(agency.office).award(agency.admin, survey.id, agency.ada.id)
    assert closed.awarded_to == agency.ada.id
    assert overrides(agency) == []
    with agency.office.reading() as work:
        [one] = work.customers.assignments_of(agency.acme)
    assert (one.person_id, one.role) == (agency.ada.id, AssignmentRole.LEAD)
