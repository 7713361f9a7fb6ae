"""What is owed after a rating or a complaint (RES-4, RES-7)."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import StrEnum

from domain.calendar import instant
from domain.errors import VPAError
from domain.person import MANAGEMENT, Role
from domain.values import dataclass


class FeedbackStep(StrEnum):
    """The next step that somebody owes."""

    INQUIRY = "inquiry"
    """The assistant inquires politely about three stars (RES-4)."""
    ASSESSMENT = "assessment"
    """The assistant assesses one or two stars for her manager (RES-4)."""
    DECISION = "decision"
    """Management decides about one or two stars (RES-4)."""
    CONTACT = "contact"
    """The first contact about a complaint (RES-7)."""
    SOLUTION = "solution"
    """The solution of a complaint with the customer (RES-7)."""
    ARBITRATION = "arbitration"
    """Management arbitrates a complaint (RES-7)."""


OF_RATINGS = frozenset({FeedbackStep.INQUIRY, FeedbackStep.ASSESSMENT, FeedbackStep.DECISION})
"""The steps after a rating; the others follow from a complaint."""

MANAGEMENTS = frozenset({FeedbackStep.DECISION, FeedbackStep.ARBITRATION})
"""The steps that management owes; the assistant owes the others."""


@dataclass
class NothingOwed(VPAError):
    """Nothing is owed about the task's rating or a complaint, or not by the asker."""

    number: int
    """The task's."""


Owed = tuple[FeedbackStep, datetime]
"""A step, and by when it is owed."""

NOTHING_OWED: tuple[None, None] = (None, None)


def earliest_owed(steps: Iterable[Owed]) -> Owed | tuple[None, None]:
    """The step that is due first, or `NOTHING_OWED`."""
    return min(steps, key=_moment, default=NOTHING_OWED)


def steps_seen(roles: frozenset[Role]) -> frozenset[FeedbackStep]:
    """Which steps wait in the triage of somebody with these roles (RES-4, RES-7).

    Customers see none of it, assistants not what management owes.
    """
    if roles & MANAGEMENT:
        return frozenset(FeedbackStep)
    return frozenset(FeedbackStep) - MANAGEMENTS if Role.ASSISTANT in roles else frozenset()


def owed_to_see(steps: Iterable[Owed], roles: frozenset[Role], *, hers: bool) -> Sequence[Owed]:
    """The steps that somebody with these roles sees: those she owes herself first, then by time.

    On her own task (`hers`) she owes the assistant's steps; whoever steers owes management's
    everywhere else, and can take over the others.
    """
    seen = steps_seen(roles)
    steers = bool(roles & MANAGEMENT) and not hers

    def urgency(owed: Owed) -> tuple[bool, tuple[datetime, str]]:
        return (owed[0] in MANAGEMENTS) is not steers, _moment(owed)

    return sorted((owed for owed in steps if owed[0] in seen), key=urgency)


def _moment(owed: Owed) -> tuple[datetime, str]:
    step, due = owed
    return instant(due), step.value
