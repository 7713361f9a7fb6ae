"""What is owed after a rating or a complaint (RES-4, RES-7)."""

from enum import StrEnum


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


MANAGEMENTS = frozenset({FeedbackStep.DECISION, FeedbackStep.ARBITRATION})
"""The steps that management owes; the assistant owes the others."""
