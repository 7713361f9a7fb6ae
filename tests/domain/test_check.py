"""What the check can mend, the two questions of Marketing, and when interim results help."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.area import WorkArea
from domain.check import (
    MENDABLE,
    AdviceNeeded,
    MarketingCheck,
    QuestionsOpen,
    marketing_facts,
    needs_marketing_check,
    refuse_unasked,
    suggests_interim,
)
from domain.errors import VPAError
from domain.proposal import NotCovered
from domain.workflow import IllegalMove
from tests.domain.examples.consent import TASK


@pytest.mark.parametrize(
    ("briefs", "knows", "hers"),
    [(True, True, True), (True, False, False), (False, True, False), (False, False, False)],
)
def test_only_who_can_brief_and_knows_the_outcome_gets_an_assistant(
    briefs: bool, knows: bool, hers: bool
) -> None:
    assert MarketingCheck(briefs, knows).is_for_assistant is hers


def test_the_questions_belong_to_marketing() -> None:
    assert {area for area in WorkArea if needs_marketing_check(area)} == {WorkArea.MARKETING}
    assert not needs_marketing_check(None)


def test_the_answers_are_evidence() -> None:
    assert marketing_facts(MarketingCheck(True, False)) == {
        "marketing_brief": "yes",
        "marketing_outcome": "no",
    }
    assert marketing_facts(None) == {}


@pytest.mark.parametrize(
    ("minutes", "is_first", "suggested"),
    [(180, False, False), (181, False, True), (10, True, True)],
)
def test_long_and_first_tasks_suggest_interim_results(
    minutes: int, is_first: bool, suggested: bool
) -> None:
    assert suggests_interim(timedelta(minutes=minutes), is_first=is_first) is suggested


def test_a_missing_cover_can_be_mended_and_a_wrong_status_cannot() -> None:
    assert NotCovered in MENDABLE
    assert IllegalMove not in MENDABLE


@pytest.mark.parametrize(
    ("area", "answers", "refusal"),
    [
        (WorkArea.MARKETING, None, QuestionsOpen),
        (WorkArea.MARKETING, MarketingCheck(True, False), AdviceNeeded),
        (WorkArea.MARKETING, MarketingCheck(False, True), AdviceNeeded),
        (WorkArea.MARKETING, MarketingCheck(True, True), None),
        (WorkArea.BACKOFFICE, None, None),
        (None, None, None),
    ],
)
def test_a_marketing_task_is_not_accepted_without_the_right_answers(
    area: WorkArea | None, answers: MarketingCheck | None, refusal: type[VPAError] | None
) -> None:
    task = replace(TASK, area=area)
    if refusal is None:
        refuse_unasked(task, answers)
    else:
        with pytest.raises(refusal):
            refuse_unasked(task, answers)
