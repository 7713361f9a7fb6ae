"""A contested consent tells who noted which talk, and what was changed by it (DEAD-1)."""

from datetime import timedelta

from domain.ids import CustomerId, MessageId, PersonId, TaskId
from domain.proposal import Proposal, ProposalStatus
from tests.domain.examples.workflow import NOW
from widgets.task.contested import contested_words


def test_names_are_plain_text_and_both_terms_are_told() -> None:
    one = Proposal(
        id=1,
        task_id=TaskId(1),
        customer_id=CustomerId(1),
        old={"title": "Alt [/x]"},
        new={"title": "Neu"},
        reason="",
        message_id=MessageId(1),
        proposed_by=PersonId(1),
        proposed_name="Ada\nAssistent",
        proposed_at=NOW,
        status=ProposalStatus.CONTESTED,
        by_phone=True,
        answered_name="Frau [/x]",
        answered_at=NOW - timedelta(hours=1),
        contested_at=NOW,
    )
    noted, changed = contested_words(one)
    assert "Ada" in noted and "Frau [/x]" in noted and "\n" not in noted
    assert "Alt [/x]" in changed and "Neu" in changed
