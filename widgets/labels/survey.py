"""Requests to the team and what was said to them, in the reader's words."""

from typing import assert_never

from domain.survey import DeclineReason, SurveyAnswerKind
from widgets.countdown import Grade
from widgets.labels.label import Label
from widgets.words import _


def survey_answer(value: SurveyAnswerKind | None) -> Label:
    """What somebody said; None is nothing yet."""
    match value:
        case None:
            return Label("·", _("no answer yet"), Grade.MUTED)
        case SurveyAnswerKind.APPLY:
            return Label("✓", _("would take it"), Grade.OK)
        case SurveyAnswerKind.RESERVED:
            return Label("?", _("would take it, with a question"), Grade.SOON)
        case SurveyAnswerKind.DECLINE:
            return Label("✗", _("declined"))
        case _:
            assert_never(value)


def decline_reason(value: DeclineReason) -> str:
    """Why somebody does not want it."""
    match value:
        case DeclineReason.CAPACITY:
            return _("no time for it")
        case DeclineReason.COMPETENCE:
            return _("cannot do it well enough")
        case DeclineReason.INTEREST:
            return _("would rather not")
        case DeclineReason.OTHER:
            return _("another reason")
        case _:
            assert_never(value)
