"""Surveys, answers and what was tried, in and out - on both engines."""

from datetime import timedelta

import pytest

from domain.area import WorkArea
from domain.errors import NotFound, Stale
from domain.ids import TaskId
from domain.staffing import StaffingOption, StaffingStep
from domain.survey import DeclineReason, Survey, SurveyAnswer, SurveyAnswerKind
from domain.values import replace
from tests.builders import SmallAgency, small_agency


def _survey(agency: SmallAgency, number: int = 1, task: TaskId | None = None) -> Survey:
    now = agency.clock()
    return Survey(
        id=number,
        task_id=task,
        customer_id=agency.acme,
        area=WorkArea.BACKOFFICE,
        competence="research",
        text="Wer mag? [/x]",
        closes_at=now + timedelta(hours=9 - number),
        asked_by=agency.manager.id,
        asked_name="Miriam",
        asked_at=now,
    )


def _asked(agency: SmallAgency, number: int = 1) -> list[SurveyAnswer]:
    people = (agency.bea, agency.ada)
    return [SurveyAnswer(number, one.id, one.name, agency.clock()) for one in people]


def test_open_ones_come_by_their_closing_until_they_are_decided(database_url: str) -> None:
    agency = small_agency(database_url)
    task = agency.task()
    first, second = _survey(agency, 1, task.id), _survey(agency, 2)
    with agency.office.database.write() as work:
        work.surveys.add(first)
        work.surveys.add(second)
        assert list(work.surveys.open()) == [second, first]
        assert list(work.surveys.of_task(task.id)) == [first]
        held = work.surveys.hold(2)
        closed = work.surveys.save(replace(held, closed_at=agency.clock()))
        assert list(work.surveys.open()) == [first]
        assert work.surveys.get(2) == closed
        with pytest.raises(Stale):
            work.surveys.save(replace(held, closing_note="zu spät"))
        with pytest.raises(NotFound):
            work.surveys.get(3)
        with pytest.raises(NotFound):
            work.surveys.hold(3)


def test_who_was_asked_answers_and_is_told_the_end(database_url: str) -> None:
    agency = small_agency(database_url)
    survey = _survey(agency)
    bea, ada = _asked(agency)
    with agency.office.database.write() as work:
        work.surveys.add(survey)
        work.surveys.ask([bea, ada])
        work.surveys.ask([])
        assert list(work.surveys.answers([1])) == [ada, bea]
        said = replace(
            ada,
            kind=SurveyAnswerKind.DECLINE,
            why=DeclineReason.CAPACITY,
            answered_at=agency.clock(),
            contradicts=True,
        )
        work.surveys.keep_answer(said)
        assert work.surveys.answer_of(1, agency.ada.id) == said
        told = replace(said, told_at=agency.clock())
        work.surveys.keep_answer(told)
        assert list(work.surveys.answers([1])) == [told, bea]
        with pytest.raises(NotFound):
            work.surveys.answer_of(1, agency.manager.id)


def test_what_was_tried_stays_in_its_order(database_url: str) -> None:
    agency = small_agency(database_url)
    task = agency.task()
    steps = [
        StaffingStep(n, task.id, option, "Notiz", None, agency.manager.id, "M", agency.clock())
        for n, option in enumerate(StaffingOption, 1)
    ]
    with agency.office.database.write() as work:
        for step in reversed(steps):
            work.surveys.add_step(step)
        assert list(work.surveys.steps_of(task.id)) == steps
