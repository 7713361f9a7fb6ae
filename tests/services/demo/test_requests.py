"""The demo's team is being asked: some have answered, the first assistant has not."""

from datetime import datetime

import pytest

from domain.calendar import BERLIN
from domain.person import Actor
from domain.survey import SurveyAnswerKind, to_follow_up
from services.staffing.surveys import Surveys
from services.triage.triage import Triage, Whose
from tests.demo_agencies import DemoAt


@pytest.mark.parametrize(
    "now", [datetime(2026, 11, 23, 11, tzinfo=BERLIN), datetime(2026, 4, 3, 9, tzinfo=BERLIN)]
)
def test_one_request_with_every_kind_of_answer(now: datetime, demo_at: DemoAt) -> None:
    office = demo_at(now)
    with office.reading() as work:
        people = {one.name: Actor(one.id, one.name, one.roles) for one in work.people.everybody()}
        [survey] = work.surveys.open()
    clara, miriam = people["Clara Sommer"], people["Miriam Vogt"]
    answers = {one.name: one for one in Surveys(office).get(miriam, survey.id).answers}
    assert answers["Clara Sommer"].kind is None
    assert {one.kind for one in answers.values()} == {None, *SurveyAnswerKind}
    assert sum(to_follow_up(one) for one in answers.values()) == 1
    for who, whose, kind in (
        (clara, Whose.MINE, "survey_open"),
        (miriam, Whose.ALL, "survey_decide"),
    ):
        waits = [case.item.kind.value for case in Triage(office).inbox(who, whose).cases(now)]
        assert waits.count(kind) == 1
