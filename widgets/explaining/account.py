"""Why account time was not given back."""

from datetime import timedelta

from domain.account import RefundTooLarge
from domain.errors import VPAError
from widgets import formats
from widgets.words import _


def explain(error: VPAError) -> str:
    """The sentence for a refusal of `domain.account`."""
    match error:
        case RefundTooLarge(number=number, left_seconds=0):
            return _("Everything that task #{number} cost was given back already.").format(
                number=number
            )
        case RefundTooLarge(number=number, left_seconds=left):
            return _(
                "Of task #{number} only {time} can still be given back. Enter no more than that."
            ).format(number=number, time=formats.exact(timedelta(seconds=left)))
        case _:
            return ""
