"""What is owed after a rating or a complaint (RES-4, RES-7)."""

from collections.abc import Iterable
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


def next_owed(steps: Iterable[Owed]) -> Owed | tuple[None, None]:
    """What of a task's feedback is owed next: the assistant's steps first, then by time.

    Management decides when the assistant's words are in, or their time is over.
    """
    return min(steps, key=_urgency, default=NOTHING_OWED)


def steps_seen(roles: frozenset[Role]) -> frozenset[FeedbackStep]:
    """Which steps wait in the triage of somebody with these roles (RES-4, RES-7).

    Customers see none of it, assistants not what management owes.
    """
    if roles & MANAGEMENT:
        return frozenset(FeedbackStep)
    return frozenset(FeedbackStep) - MANAGEMENTS if Role.ASSISTANT in roles else frozenset()


def _urgency(owed: Owed) -> tuple[bool, datetime, str]:
    step, due = owed
    return step in MANAGEMENTS, instant(due), step.value
