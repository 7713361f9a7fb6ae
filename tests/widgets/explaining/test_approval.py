"""A missing approval is named, and who alone can give it."""

from domain.approval import ApprovalKind, NotApproved
from domain.workflow import AreaMissing
from widgets.explain import explain
from widgets.explaining import approval


def test_what_is_missing_is_named() -> None:
    assert "Vollmacht" in explain(NotApproved(ApprovalKind.POWER_OF_ATTORNEY))


def test_a_refusal_of_another_rule_has_no_sentence_here() -> None:
    assert approval.explain(AreaMissing(1)) == ""
