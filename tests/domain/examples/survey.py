"""A request to the team, and what was answered to it."""

from datetime import datetime, timedelta

from domain.area import WorkArea
from domain.calendar import BERLIN
from domain.ids import CustomerId, PersonId, TaskId
from domain.survey import Survey, SurveyAnswer, SurveyAnswerKind

NOW = datetime(2026, 11, 23, 9, tzinfo=BERLIN)

SURVEY = Survey(
    id=1,
    task_id=TaskId(3),
    customer_id=CustomerId(1),
    area=WorkArea.BACKOFFICE,
    competence="",
    text="Wer mag?",
    closes_at=NOW + timedelta(hours=5),
    asked_by=PersonId(9),
    asked_name="Miriam",
    asked_at=NOW,
)

ASKED = SurveyAnswer(1, PersonId(1), "Ada", NOW)
APPLY, RESERVED, DECLINE = SurveyAnswerKind
