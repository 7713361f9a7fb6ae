"""What refusals about additional work say."""

from domain.errors import VPAError
from domain.stop import StopHolds, StopLifted, StoppedNeedsReason
from widgets import formats
from widgets.words import _


def explain(error: VPAError) -> str:
    """The sentence for a refusal of `domain/stop.py`."""
    match error:
        case StopHolds(review_on=review):
            return _(
                "She is stopped already, until the review on {day}. Lift that first, or move its "
                "review."
            ).format(day=formats.day_full(review))
        case StopLifted(lifted_name=name):
            return _("{name} has lifted this stop already. Look again.").format(
                name=formats.plain(name, 40)
            )
        case StoppedNeedsReason(name=name, review_on=review):
            return _(
                "{name} takes no additional work until {day}. Say why she gets it all the same; "
                "the team is told."
            ).format(name=formats.plain(name, 40), day=formats.day_full(review))
        case _:
            return ""
