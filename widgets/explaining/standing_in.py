"""What refusals about stand-ins say."""

from domain.errors import VPAError
from domain.standing_in import StandInCircle, StandsInForHerself
from widgets import formats
from widgets.words import _


def explain(error: VPAError) -> str:
    """The sentence for a refusal of `domain/standing_in.py`."""
    match error:
        case StandInCircle(first_day=first, last_day=last):
            return _(
                "From {first} to {last} nobody would be there: whoever stands in is away herself, "
                "and her stand-in leads back here. Choose somebody else."
            ).format(first=formats.day_full(first), last=formats.day_full(last))
        case StandsInForHerself():
            return _("Nobody stands in for herself. Choose somebody else, or leave it open.")
        case _:
            return ""
