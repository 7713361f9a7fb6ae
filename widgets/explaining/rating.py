"""What refusals about ratings say."""

from domain.errors import VPAError
from domain.rating import (
    AlreadyReacted,
    AssessmentAwaited,
    NotDoneYet,
    NotRated,
    StepNotOwed,
)
from widgets import formats
from widgets.words import _


def explain(error: VPAError) -> str:
    """The sentence for a refusal of `domain/rating.py`."""
    match error:
        case NotDoneYet():
            return _("The task is rated once its result is accepted. Accept the result first.")
        case AlreadyReacted():
            return _("Somebody has reacted to the rating, so it stays. Write in the chat instead.")
        case NotRated():
            return _("The customer has not rated this task yet.")
        case StepNotOwed():
            return _("This is no longer open for the rating. Read again what is owed.")
        case AssessmentAwaited(due=due):
            return _(
                "The assistant may still give her view until {time}. Decide when it is there, "
                "or after that."
            ).format(time=formats.moment(due))
        case _:
            return ""
