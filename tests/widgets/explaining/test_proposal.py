"""Every refusal of a proposal says what is wrong and names the way out."""

from datetime import timedelta

from domain.proposal import (
    AlreadyProposed,
    NotCovered,
    NothingContested,
    OwnPrice,
    ProposalClosed,
    ProposalStatus,
)
from domain.workflow import AreaMissing
from widgets.explain import explain
from widgets.explaining import proposal


def test_what_is_missing_is_named_in_hours() -> None:
    said = explain(NotCovered(timedelta(hours=1, minutes=5), timedelta(minutes=55)))
    assert "1:05 h" in said and "0:55 h" in said


def test_who_answered_is_named_as_plain_text() -> None:
    assert "[/x] Kim" in explain(ProposalClosed(ProposalStatus.ACCEPTED, "[/x] Kim"))
    assert "Kim" not in explain(ProposalClosed(ProposalStatus.WITHDRAWN))


def test_what_is_settled_already_is_told_by_its_number() -> None:
    assert "#7" in explain(NothingContested(7))


def test_who_notes_an_area_instead_is_named() -> None:
    assert "Teamlead" in explain(OwnPrice(7))


def test_the_terms_are_named_in_words() -> None:
    assert "Frist, Budget" in explain(AlreadyProposed(("deadline_at", "budget_seconds")))


def test_a_refusal_of_another_rule_has_no_sentence_here() -> None:
    assert proposal.explain(AreaMissing(1)) == ""
