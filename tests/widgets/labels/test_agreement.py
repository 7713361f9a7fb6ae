"""Proposals and approvals have a sign and a word of their own, told apart without colour."""

from domain.approval import ApprovalKind
from domain.proposal import TERMS, ProposalStatus
from widgets.labels.agreement import approval_kind, proposal_status, term


def test_every_value_has_a_word_of_its_own() -> None:
    assert len({approval_kind(kind) for kind in ApprovalKind}) == len(ApprovalKind)
    assert len({term(field) for field in TERMS}) == len(TERMS)
    labels = [proposal_status(status) for status in ProposalStatus]
    assert len({label.word for label in labels}) == len({label.symbol for label in labels}) == 5
