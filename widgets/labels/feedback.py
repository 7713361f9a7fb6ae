"""Ratings and complaints, in the reader's words (RES-4, RES-7)."""

from typing import assert_never

from domain.complaint import Cause, Gravity
from domain.feedback import FeedbackStep
from domain.rating import FAIR, MOST
from widgets.countdown import Grade
from widgets.labels.label import Label
from widgets.words import _


def stars(count: int) -> Label:
    """So many stars, in signs and in a word."""
    signs = "★" * count + "☆" * (MOST - count)
    if count > FAIR:
        return Label(signs, _("good"), Grade.OK)
    if count == FAIR:
        return Label(signs, _("fair"), Grade.SOON)
    return Label(signs, _("bad"), Grade.OVERDUE)


def feedback_step(value: FeedbackStep) -> str:
    """What somebody owes about a rating or a complaint."""
    match value:
        case FeedbackStep.INQUIRY:
            return _("ask politely about it")
        case FeedbackStep.ASSESSMENT:
            return _("assess it")
        case FeedbackStep.DECISION:
            return _("decide about it")
        case FeedbackStep.CONTACT:
            return _("get in contact")
        case FeedbackStep.SOLUTION:
            return _("find a solution")
        case FeedbackStep.ARBITRATION:
            return _("arbitrate")
        case _:
            assert_never(value)


def cause(value: Cause) -> str:
    """Why somebody complains."""
    match value:
        case Cause.RATING:
            return _("a bad rating")
        case Cause.DEADLINE:
            return _("the deadline was missed")
        case Cause.RESULT:
            return _("the result differs from the order")
        case Cause.CONSENT:
            return _("budget or deadline changed without consent")
        case Cause.OTHER:
            return _("something else")
        case _:
            assert_never(value)


def gravity(value: Gravity) -> str:
    """What makes a complaint grave."""
    match value:
        case Gravity.DAMAGE:
            return _("damage over 500 €")
        case Gravity.THREAT:
            return _("threats")
        case Gravity.POACHING:
            return _("poaching")
        case Gravity.LOSS:
            return _("the customer is about to leave")
        case _:
            assert_never(value)
