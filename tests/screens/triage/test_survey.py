"""Requests to the team in the triage: asked, answered, decided by keys (STAFF-1, STAFF-2)."""

from pathlib import Path

import pytest

from domain.staffing import StaffingOption
from domain.survey import DeclineReason, SurveyAnswerKind
from domain.task import TaskStatus
from screens.navigation import OpenTask
from services.staffing.steps import StaffingSteps
from services.staffing.surveys import Answered, Surveys
from services.triage.cases import DecideCase, SurveyCase
from tests.builders import SmallAgency, small_agency
from tests.screens.triage.host import hands
from tests.services.staffing.examples import NO_TIME, YES, plans, stops
from tests.services.staffing.examples import asked as team_asked
from tests.services.team.evidence import overrides


@pytest.fixture
def agency(sqlite_url: str) -> SmallAgency:
    return small_agency(sqlite_url)


async def test_management_asks_marked_people_from_the_task(
    agency: SmallAgency, tmp_path: Path
) -> None:
    task = agency.task(status=TaskStatus.WITH_TEAM_LEAD, title="Logo [/x]")
    async with hands(agency, agency.manager, tmp_path) as mia:
        await mia.press("Q")
        assert "○ ✓ Bea Assistent" in mia.painted()
        await mia.press(*"bea", "enter", "ctrl+s")
        await mia.press(*"Wer mag?", "tab", *"heute 16 Uhr", "ctrl+s")
    [running] = Surveys(agency.office).of_task(agency.manager, task.id)
    assert [one.name for one in running.answers] == ["Bea Assistent"]
    assert running.survey.text == "Wer mag?"
    assert running.survey.closes_at.isoformat() == "2026-11-23T15:00:00+00:00"


async def test_she_reads_what_it_is_about_and_answers(agency: SmallAgency, tmp_path: Path) -> None:
    survey = team_asked(agency)
    async with hands(agency, agency.bea, tmp_path) as bea:
        assert isinstance(bea.room.list.case, SurveyCase)
        for told in ("Reise nach Ulm", "Bahn und Hotel", "Mia Manager fragt: Wer mag?", "1:00"):
            assert told in bea.facts
        assert "Ada" not in bea.painted()
        for key in ("z", "a", "r"):
            await bea.press(key)
        assert any("nicht zurückstellen" in told for told in bea.told)
        assert any("wartet" in told for told in bea.told)
        await bea.press("enter", "down", "enter")
        await bea.press(*"Wie oft?", "enter")
        assert bea.titles == []
    [answer] = [
        one
        for one in Surveys(agency.office).get(agency.manager, survey.id).answers
        if one.person_id == agency.bea.id
    ]
    assert (answer.kind, answer.text) == (SurveyAnswerKind.RESERVED, "Wie oft?")


async def test_no_time_against_her_plan_is_told_to_her_at_once(
    agency: SmallAgency, tmp_path: Path
) -> None:
    plans(agency, agency.bea)
    survey = team_asked(agency, agency.bea)
    async with hands(agency, agency.bea, tmp_path) as bea:
        await bea.press("e", *"keine", "enter")
        await bea.press("enter")
        assert any("Laut deinem Plan" in told for told in bea.told)
        assert "Wie viele Stunden möchtest du arbeiten?" in bea.painted()
        await bea.press("ctrl+s")
    async with hands(agency, agency.manager, tmp_path) as mia:
        case = mia.room.list.rows.lines[0]
        assert "Team gefragt" in case.cells[0].text
        assert "ihr Plan sagt anderes" in mia.facts
        await mia.press("e", *"absage", "enter")
        await mia.press("ctrl+s")
    with agency.office.reading() as work:
        assert work.surveys.answer_of(survey.id, agency.bea.id).followed_at is not None


async def test_the_award_tells_the_customer_and_ends_it_for_all(
    agency: SmallAgency, tmp_path: Path
) -> None:
    survey, surveys = team_asked(agency), Surveys(agency.office)
    stops(agency, agency.bea)
    surveys.answer(
        agency.ada, survey.id, Answered(SurveyAnswerKind.DECLINE, DeclineReason.INTEREST)
    )
    surveys.answer(agency.bea, survey.id, YES)
    async with hands(agency, agency.manager, tmp_path) as mia:
        while not isinstance(mia.room.list.case, DecideCase):
            await mia.press("j")
        assert "Bea Assistent · würde es übernehmen" in mia.facts
        await mia.press("e", "enter")
        await mia.press(*"Nur sie", "enter")
        await mia.press("ctrl+s")
    assert survey.task_id is not None
    with agency.office.reading() as work:
        assert work.tasks.get(survey.task_id).assistant_id == agency.bea.id
        assert "Bea Assistent" in work.messages.all_of(survey.task_id)[-1].text
    assert overrides(agency) == [(agency.bea.id, "Nur sie")]
    async with hands(agency, agency.ada, tmp_path) as ada:
        assert any("nicht" in line for line in [ada.facts])
        await ada.press("e")
        assert ada.titles == []


async def test_enter_opens_the_task_that_is_asked_about(
    agency: SmallAgency, tmp_path: Path
) -> None:
    survey, surveys = team_asked(agency, agency.bea), Surveys(agency.office)
    surveys.answer(agency.bea, survey.id, NO_TIME)
    async with hands(agency, agency.manager, tmp_path) as mia:
        while not isinstance(mia.room.list.case, DecideCase):
            await mia.press("j")
        await mia.press("enter")
        [wish] = mia.host.rooms_here.wishes
    assert isinstance(wish, OpenTask)
    assert wish.task_id == survey.task_id


async def test_giving_it_up_needs_a_word(agency: SmallAgency, tmp_path: Path) -> None:
    survey, surveys = team_asked(agency, agency.bea), Surveys(agency.office)
    surveys.answer(agency.bea, survey.id, NO_TIME)
    async with hands(agency, agency.manager, tmp_path) as mia:
        while not isinstance(mia.room.list.case, DecideCase):
            await mia.press("j")
        await mia.press("e", *"aufgeben", "enter")
        await mia.press("enter")
        await mia.press(*"Kunde wartet", "enter")
    assert surveys.get(agency.manager, survey.id).survey.closing_note == "Kunde wartet"


async def test_the_request_is_called_by_its_task_and_leads_to_what_is_left(
    agency: SmallAgency, tmp_path: Path
) -> None:
    survey, surveys = team_asked(agency, agency.bea), Surveys(agency.office)
    surveys.answer(agency.bea, survey.id, NO_TIME)
    async with hands(agency, agency.manager, tmp_path) as mia:
        await mia.press("slash", *"ulm", "enter")
        while not isinstance(mia.room.list.case, DecideCase):
            await mia.press("j")
        await mia.press("e", *"niemand gefunden", "enter")
        await mia.press(*"von außen", "enter")
        await mia.press("ctrl+s")
    assert survey.task_id is not None
    steps = StaffingSteps(agency.office).left(agency.manager, survey.task_id).steps
    assert [one.option for one in steps] == [StaffingOption.RESEARCH]


async def test_what_is_left_when_nobody_is_found_is_tried_from_there(
    agency: SmallAgency, tmp_path: Path
) -> None:
    survey, surveys = team_asked(agency, agency.bea), Surveys(agency.office)
    surveys.answer(agency.bea, survey.id, NO_TIME)
    async with hands(agency, agency.manager, tmp_path) as mia:
        while not isinstance(mia.room.list.case, DecideCase):
            await mia.press("j")
        assert "J Niemand gefunden" in mia.painted().splitlines()[-1]
        await mia.press("J", *"von außen", "enter")
        await mia.press("ctrl+s")
    assert survey.task_id is not None
    steps = StaffingSteps(agency.office).left(agency.manager, survey.task_id).steps
    assert [one.option for one in steps] == [StaffingOption.RESEARCH]
