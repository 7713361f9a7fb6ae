"""What is said when a survey is over, or somebody did not apply."""

from datetime import datetime

from domain.calendar import BERLIN
from domain.survey import NotAsked, SurveyOver
from widgets.explain import explain


def test_its_end_and_the_person_are_named() -> None:
    assert "16:30" in explain(SurveyOver(datetime(2026, 11, 24, 16, 30, tzinfo=BERLIN)))
    assert "[/x] Ada" in explain(NotAsked("[/x] Ada"))
