"""What nobody had goes to the customer's new VPA in the same act (TASK-3, RESP-7, STAFF-1)."""

from datetime import timedelta

import pytest

from domain.permission import Act
from domain.person import Actor, AssignmentRole
from domain.response import response_due
from domain.task import Task, TaskStatus
from services.handover.assigning import Assigned, Assigning
from services.staffing.surveys import Asking, Surveys
from tests.builders import SmallAgency

LEAD, TEAM = AssignmentRole.LEAD, AssignmentRole.TEAM


def nobodys(agency: SmallAgency, status: TaskStatus = TaskStatus.REVIEW) -> Task:
    return agency.task(status=status, assistant_id=None)


def assign(agency: SmallAgency, who: Actor, role: AssignmentRole = LEAD) -> Assigned:
    return Assigning(agency.office).assign(agency.admin, agency.acme, who.id, role)


def test_each_in_review_is_hers_with_a_new_check_and_a_line_of_its_own(
    agency: SmallAgency,
) -> None:
    first, second = nobodys(agency), nobodys(agency)
    now = agency.clock.on(days=1)
    assert assign(agency, agency.bea).tasks == [first.id, second.id]
    for task in (first, second):
        kept = agency.stored(task)
        assert (kept.assistant_id, kept.status) == (agency.bea.id, TaskStatus.REVIEW)
        assert (kept.check_since, kept.check_due_at) == (now, response_due(now))
    with agency.office.reading() as work:
        deeds = [one for one in work.trail.everything() if one.act == Act.ASSIGN]
        answers = work.reader.number("SELECT count(*) FROM answers WHERE kind = 'check'")
    about = {one.subject.task_id: one.new["assistant_id"] for one in deeds if one.subject.task_id}
    assert about == {first.id: agency.bea.id, second.id: agency.bea.id}
    assert answers == 2


@pytest.mark.parametrize("status", [TaskStatus.WITH_TEAM_LEAD, TaskStatus.WITH_OPERATIONS])
def test_what_management_decides_about_stays_with_it(
    agency: SmallAgency, status: TaskStatus
) -> None:
    task = nobodys(agency, status)
    assert assign(agency, agency.bea).tasks == []
    assert agency.stored(task).assistant_id is None


def test_what_others_have_or_are_asked_about_stays_as_it_is(agency: SmallAgency) -> None:
    hers, asked = agency.task(status=TaskStatus.REVIEW), nobodys(agency)
    other = agency.task(agency.bolt, status=TaskStatus.REVIEW, assistant_id=None)
    asking = Asking([agency.ada.id], "Wer mag?", agency.clock() + timedelta(hours=5))
    survey = Surveys(agency.office).ask(agency.manager, asked.id, asking)
    assert assign(agency, agency.bea).tasks == []
    assert agency.stored(hers).assistant_id == agency.ada.id
    assert agency.stored(asked).assistant_id is None
    assert agency.stored(other).assistant_id is None
    assert Surveys(agency.office).get(agency.manager, survey.id).survey.is_open


def test_a_team_assistant_gets_none_of_it(agency: SmallAgency) -> None:
    task = nobodys(agency)
    assert not assign(agency, agency.bea, TEAM).tasks
    assert agency.stored(task).assistant_id is None
