"""Why a task cannot be split."""

from domain.errors import VPAError
from domain.splitting import NotInReview, NotLarge, PartsTooLarge
from widgets import formats
from widgets.words import _


def explain(error: VPAError) -> str:
    """The sentence for a refusal of `domain.splitting`."""
    match error:
        case NotLarge():
            return _(
                "Only tasks with 20 hours of real working time or more are split. "
                "For a smaller part bring in a project assistant."
            )
        case NotInReview():
            return _(
                "Only a task in review is split: later its budget is agreed with the customer. "
                "Bring in a project assistant instead."
            )
        case PartsTooLarge(left=left):
            return _("This part may take {time} at most. Make it smaller.").format(
                time=formats.duration(left)
            )
        case _:
            return ""
