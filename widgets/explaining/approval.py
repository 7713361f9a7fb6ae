"""Why an act that rests on a customer's approval was refused, and what to do (TASK-10)."""

from domain.approval import AlreadyApproved, NotApproved
from domain.errors import VPAError
from widgets.labels.agreement import approval_kind
from widgets.words import _


def explain(error: VPAError) -> str:
    """The sentence for a refusal of domain/approval.py."""
    match error:
        case AlreadyApproved(kind=kind):
            return _("This is approved already: {kind}. It holds until it is withdrawn.").format(
                kind=approval_kind(kind)
            )
        case NotApproved(kind=kind):
            return _(
                "The customer's approval is missing: {kind}. Ask her for it; only she can give it."
            ).format(kind=approval_kind(kind))
        case _:
            return ""
