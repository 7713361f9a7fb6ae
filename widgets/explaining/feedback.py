"""What refusals about steps of feedback say."""

from domain.errors import VPAError
from domain.feedback import NothingOwed
from widgets.words import _


def explain(error: VPAError) -> str:
    """The sentence for the refusal of `domain/feedback.py`."""
    match error:
        case NothingOwed():
            return _("Nothing is owed about a rating or a complaint here.")
        case _:
            return ""
