"""What refusals about phone calls say."""

from domain.errors import VPAError
from domain.phone import NoCallsYet, NoCallWaits
from widgets.words import _


def explain(error: VPAError) -> str:
    """The sentence for a refusal of `domain/phone.py`."""
    match error:
        case NoCallWaits(number=number):
            return _("The calls on #{number} are settled already.").format(number=number)
        case NoCallsYet(number=number):
            return _(
                "Nobody has accepted #{number}; calls are logged from then on. Accept it first."
            ).format(number=number)
        case _:
            return ""
