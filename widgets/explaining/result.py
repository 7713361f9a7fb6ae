"""What refusals about results say."""

from domain.errors import VPAError
from domain.result import (
    CustomersWord,
    NoInterimResult,
    NothingDelivered,
    OwnRelease,
    WordMissing,
)
from widgets.words import _


def explain(error: VPAError) -> str:
    """The sentence for a refusal of `domain/result.py`."""
    match error:
        case NothingDelivered():
            return _("There is no result yet. Attach a file, or write the result as text.")
        case CustomersWord():
            return _(
                "This is the customer's word: she signs in herself and accepts the result or "
                "returns it. Ask her for it in the chat."
            )
        case WordMissing():
            return _("Name the message in which the customer said so, or write down what she said.")
        case OwnRelease():
            return _(
                "Accepting it releases your own pay. Ask the customer to write in the chat that "
                "she accepts it, and name that message; what she said by phone is recorded by "
                "your team lead."
            )
        case NoInterimResult():
            return _("No interim result waits for the customer's word. Deliver the result first.")
        case _:
            return ""
