"""What is said while the last invoice or the closing of accounts is locked."""

from domain.errors import VPAError
from domain.leaving_gates import AccountsLocked, LastInvoiceLocked
from widgets.handover.words import reasons_told
from widgets.words import _


def explain(error: VPAError) -> str:
    """The sentence for a refusal of `domain/leaving_gates.py`."""
    match error:
        case LastInvoiceLocked(reasons=reasons):
            return _("The last invoice opens when everything is handed over: {why}.").format(
                why=reasons_told(reasons)
            )
        case AccountsLocked(reasons=reasons):
            return _("The accounts cannot be closed yet: {why}.").format(why=reasons_told(reasons))
        case _:
            return ""
