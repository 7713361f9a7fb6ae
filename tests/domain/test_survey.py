"""Surveys: who may answer what until when, and which refusal contradicts a plan (STAFF-1, 2)."""

from datetime import timedelta

import pytest

from domain.errors import BadInput
from domain.ids import PersonId
from domain.survey import (
    DeclineReason,
    SurveyAnswer,
    SurveyAnswerKind,
    SurveyOver,
    applied,
    awaits_her,
    check_answer,
    check_survey,
    contradicts_plan,
    decides_since,
    needs_decision,
    refuse_closed,
    refuse_over,
)
from domain.values import replace
from tests.domain.examples.survey import APPLY, ASKED, DECLINE, NOW, RESERVED, SURVEY


def test_answers_are_taken_until_just_before_it_closes() -> None:
    refuse_over(SURVEY, SURVEY.closes_at - timedelta(seconds=1))
    with pytest.raises(SurveyOver):
        refuse_over(SURVEY, SURVEY.closes_at)
    with pytest.raises(SurveyOver):
        refuse_over(replace(SURVEY, closed_at=NOW), NOW)


def test_it_can_be_decided_after_its_time_but_not_twice() -> None:
    refuse_closed(SURVEY)
    with pytest.raises(SurveyOver):
        refuse_closed(replace(SURVEY, closed_at=NOW))


@pytest.mark.parametrize(("asked", "closes"), [([], 1), ([PersonId(1)], 0), ([PersonId(1)], -1)])
def test_nobody_asked_or_no_time_is_refused(asked: list[PersonId], closes: int) -> None:
    with pytest.raises(BadInput):
        check_survey(asked, NOW + timedelta(hours=closes), NOW)


@pytest.mark.parametrize(
    ("kind", "why", "text", "taken"),
    [
        (APPLY, None, "", True),
        (RESERVED, None, "Bis wann?", True),
        (RESERVED, None, " ", False),
        (DECLINE, None, "keine Lust", False),
        (DECLINE, DeclineReason.CAPACITY, "", True),
        (DECLINE, DeclineReason.OTHER, "", False),
        (DECLINE, DeclineReason.OTHER, "Umzug", True),
    ],
)
def test_a_reservation_needs_its_question_and_a_refusal_its_reason(
    kind: SurveyAnswerKind, why: DeclineReason | None, text: str, taken: bool
) -> None:
    if taken:
        check_answer(kind, why, text)
    else:
        with pytest.raises(BadInput):
            check_answer(kind, why, text)


@pytest.mark.parametrize(
    ("why", "wants", "has_hours", "flagged"),
    [
        (DeclineReason.CAPACITY, True, True, True),
        (DeclineReason.CAPACITY, True, False, False),
        (DeclineReason.CAPACITY, False, True, False),
        (DeclineReason.INTEREST, True, True, False),
        (None, True, True, False),
    ],
)
def test_no_capacity_against_a_plan_with_hours_is_flagged(
    why: DeclineReason | None, wants: bool, has_hours: bool, flagged: bool
) -> None:
    assert contradicts_plan(why, wants=wants, has_hours=has_hours) is flagged


def test_who_wants_it_without_reservation_first_then_who_was_quicker() -> None:
    def said(name: str, kind: SurveyAnswerKind, minutes: int) -> SurveyAnswer:
        at = NOW + timedelta(minutes=minutes)
        return replace(ASKED, name=name, kind=kind, answered_at=at)

    told = [
        said("Cleo", RESERVED, 1),
        said("Dora", DECLINE, 2),
        said("Bea", APPLY, 9),
        said("Ada", APPLY, 4),
        replace(ASKED, name="Emma"),
    ]
    assert [one.name for one in applied(told)] == ["Ada", "Bea", "Cleo"]


def test_it_is_decided_when_its_time_is_over_or_everybody_answered() -> None:
    answered = replace(ASKED, kind=APPLY, answered_at=NOW)
    assert not needs_decision(SURVEY, [answered, ASKED], NOW)
    assert needs_decision(SURVEY, [answered], NOW)
    assert needs_decision(SURVEY, [answered, ASKED], SURVEY.closes_at)
    assert not needs_decision(replace(SURVEY, closed_at=NOW), [answered], NOW)


def test_management_has_something_to_do_since_the_first_reason() -> None:
    hour = timedelta(hours=1)
    yes = replace(ASKED, kind=APPLY, answered_at=NOW + hour)
    question = replace(ASKED, kind=RESERVED, text="Wie?", answered_at=NOW + 2 * hour)
    refusal = replace(ASKED, kind=DECLINE, contradicts=True, answered_at=NOW + 3 * hour)
    later = NOW + 4 * hour
    assert decides_since(SURVEY, [ASKED, yes], later) is None
    assert decides_since(SURVEY, [yes], later) == NOW + hour
    assert decides_since(SURVEY, [ASKED, yes], SURVEY.closes_at) == SURVEY.closes_at
    assert decides_since(SURVEY, [ASKED, question], later) == NOW + 2 * hour
    assert decides_since(SURVEY, [ASKED, replace(question, reply="So")], later) is None
    assert decides_since(SURVEY, [ASKED, refusal], later) == NOW + 3 * hour
    closed = replace(SURVEY, closed_at=later)
    assert decides_since(closed, [yes, question], later) is None
    assert decides_since(closed, [refusal], later) == NOW + 3 * hour
    assert decides_since(closed, [replace(refusal, followed_at=later)], later) is None


@pytest.mark.parametrize(
    ("kind", "reply", "hers"),
    [(None, "", True), (RESERVED, "", False), (RESERVED, "Ja", True), (APPLY, "Ja", False)],
)
def test_it_is_hers_until_she_spoke_and_again_after_a_reply(
    kind: SurveyAnswerKind | None, reply: str, hers: bool
) -> None:
    assert awaits_her(kind, reply) is hers
