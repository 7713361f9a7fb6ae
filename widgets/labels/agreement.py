"""Proposals and approvals, in the reader's words."""

from typing import assert_never

from domain.approval import ApprovalKind
from domain.attorney import AttorneyScope, AttorneyStanding
from domain.proposal import ProposalStatus
from widgets.countdown import Grade
from widgets.labels.label import Label
from widgets.words import N_, _

_TERMS = {
    "title": N_("Title"),
    "description": N_("Order"),
    "expected_result": N_("Expected result"),
    "deadline_at": N_("Deadline"),
    "budget_seconds": N_("Budget"),
    "area": N_("Work area"),
}


def term(field: str) -> str:
    """One of the particulars that change by consent, by field of the task."""
    return _(_TERMS[field])


def proposal_status(value: ProposalStatus) -> Label:
    """What became of a proposal (DEAD-1)."""
    match value:
        case ProposalStatus.OPEN:
            return Label("?", _("open"), Grade.SOON)
        case ProposalStatus.ACCEPTED:
            return Label("✓", _("agreed"), Grade.OK)
        case ProposalStatus.DECLINED:
            return Label("✗", _("declined"))
        case ProposalStatus.WITHDRAWN:
            return Label("↩", _("withdrawn"), Grade.MUTED)
        case ProposalStatus.CONTESTED:
            return Label("⚠", _("contested"), Grade.OVERDUE)
        case _:
            assert_never(value)


def approval_kind(value: ApprovalKind) -> str:
    """What was approved (TASK-10)."""
    match value:
        case ApprovalKind.CHANNEL:
            return _("other ways of communication")
        case ApprovalKind.WEEKEND_RATE:
            return _("double rate on weekends and holidays")
        case ApprovalKind.NO_ACCEPTANCE:
            return _("results without acceptance")
        case ApprovalKind.POWER_OF_ATTORNEY:
            return _("power of attorney")
        case _:
            assert_never(value)


def attorney_scope(value: AttorneyScope) -> str:
    """What one may do in the customer's name (POA-1)."""
    match value:
        case AttorneyScope.BUY:
            return _("buying")
        case AttorneyScope.SIGN:
            return _("signing")
        case AttorneyScope.BANK:
            return _("banking")
        case AttorneyScope.PAY:
            return _("paying")
        case _:
            assert_never(value)


def attorney_standing(value: AttorneyStanding) -> Label:
    """How a power of attorney stands."""
    match value:
        case AttorneyStanding.IN_FORCE:
            return Label("✓", _("in force"), Grade.OK)
        case AttorneyStanding.AHEAD:
            return Label("○", _("begins later"), Grade.SOON)
        case AttorneyStanding.RUN_OUT:
            return Label("✖", _("run out"), Grade.OVERDUE)
        case AttorneyStanding.REVOKED:
            return Label("↩", _("revoked"), Grade.MUTED)
        case _:
            assert_never(value)
