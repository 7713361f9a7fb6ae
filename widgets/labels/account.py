"""What stands on an account, in the reader's words."""

from typing import assert_never

from domain.credit import CreditKind
from widgets.words import _


def credit_kind(value: CreditKind) -> str:
    """Why account time is booked without a package."""
    match value:
        case CreditKind.GOODWILL:
            return _("Goodwill credit")
        case CreditKind.REFUND:
            return _("Refund")
        case CreditKind.CORRECTION:
            return _("Correction")
        case _:
            assert_never(value)
