"""What is asked of the team ends when something else settles it, and all are told (STAFF-1)."""

from datetime import timedelta

import pytest

from domain.person import AssignmentRole
from domain.splitting import Part
from domain.survey import Survey
from domain.task import Task, TaskStatus
from domain.triage import TriageKind
from services.handover.assigning import Assigning
from services.staffing.surveys import Asking, Surveys
from services.task.splitting import Splitting
from services.task.tasks import Tasks
from services.triage.triage import Triage, Whose
from tests.builders import SmallAgency

HOUR = timedelta(hours=1)


@pytest.fixture
def surveys(agency: SmallAgency) -> Surveys:
    return Surveys(agency.office)


def ask(surveys: Surveys, agency: SmallAgency, task: Task) -> Survey:
    people = [agency.ada.id, agency.bea.id]
    asking = Asking(people, "Wer mag?", agency.clock() + 4 * HOUR)
    return surveys.ask(agency.manager, task.id, asking)


def now(surveys: Surveys, agency: SmallAgency, survey: Survey) -> Survey:
    return surveys.get(agency.manager, survey.id).survey


def test_who_is_given_the_task_reads_that_it_is_hers(surveys: Surveys, agency: SmallAgency) -> None:
    task = agency.task(status=TaskStatus.WITH_TEAM_LEAD)
    survey = ask(surveys, agency, task)
    Tasks(agency.office).give_back(agency.manager, task.id, "Bitte", agency.bea.id)
    ended = now(surveys, agency, survey)
    assert (ended.is_open, ended.awarded_to) == (False, agency.bea.id)
    for who in (agency.ada, agency.bea):
        cases = Triage(agency.office).inbox(who, Whose.MINE).cases(agency.clock())
        assert TriageKind.SURVEY_ENDED in {case.item.kind for case in cases}


def test_back_to_who_had_it_goes_on_asking(surveys: Surveys, agency: SmallAgency) -> None:
    task = agency.task(status=TaskStatus.WITH_TEAM_LEAD)
    survey = ask(surveys, agency, task)
    Tasks(agency.office).give_back(agency.manager, task.id, "Bitte", agency.ada.id)
    assert now(surveys, agency, survey).is_open


def test_a_deleted_task_and_a_split_one_end_it_for_nobody(
    surveys: Surveys, agency: SmallAgency
) -> None:
    gone = agency.task(status=TaskStatus.REVIEW)
    first = ask(surveys, agency, gone)
    Tasks(agency.office).delete(agency.manager, gone.id, "Doppelt")
    large = agency.task(status=TaskStatus.REVIEW, budget_seconds=25 * 3600)
    second = ask(surveys, agency, large)
    part = Part("Listen", 10 * HOUR, agency.bea.id)
    Splitting(agency.office).split(agency.manager, large.id, [part])
    for survey in (first, second):
        ended = now(surveys, agency, survey)
        assert (ended.is_open, ended.awarded_to) == (False, None)


def test_a_customer_who_has_somebody_now_is_asked_about_no_more(
    surveys: Surveys, agency: SmallAgency
) -> None:
    asking = Asking([agency.bea.id], "Wer mag?", agency.clock() + 4 * HOUR)
    survey = surveys.ask_for_customer(agency.manager, agency.acme, asking)
    lead = AssignmentRole.LEAD
    Assigning(agency.office).assign(agency.admin, agency.acme, agency.bea.id, lead)
    ended = now(surveys, agency, survey)
    assert (ended.is_open, ended.awarded_name) == (False, "Bea Assistent")
