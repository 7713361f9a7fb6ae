"""What refusals about complaints say."""

from datetime import timedelta

from domain.calendar import local
from domain.complaint import (
    AlreadyComplained,
    ComplaintTooLate,
    ContactFirst,
    NoComplaint,
    NothingToComplain,
    SolutionAwaited,
)
from domain.errors import VPAError
from widgets import formats
from widgets.words import _


def explain(error: VPAError) -> str:
    """The sentence for a refusal of `domain/complaint.py`."""
    match error:
        case NothingToComplain():
            return _("Nobody works on this task, so there is nothing to complain about.")
        case ComplaintTooLate(until=until):
            last = local(until - timedelta(microseconds=1)).date()
            return _(
                "A complaint was possible until {day}. Write in the chat; we look into it."
            ).format(day=formats.day_full(last))
        case AlreadyComplained():
            return _("A complaint about this task is open. Settle it first.")
        case NoComplaint():
            return _("No complaint waits for this step here.")
        case ContactFirst():
            return _("Speak with the customer first, and note the contact.")
        case SolutionAwaited(due=due):
            return _(
                "Assistant and customer may still find a solution until {time}. "
                "Hand it to management first if that is in vain."
            ).format(time=formats.moment(due))
        case _:
            return ""
