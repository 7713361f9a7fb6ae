"""The panel tells what waits, what holds, what each version changed; customers their part."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from domain.approval import Approval, ApprovalKind
from domain.attorney import AttorneyScope
from domain.ids import CustomerId, MessageId, PersonId, TaskId
from domain.proposal import ContractVersion, Proposal, ProposalStatus
from domain.task import TaskStatus
from services.agreement.agreements import Agreed
from widgets.task.agreements import APPROVE, ATTORNEY, PROPOSE, records_of, waiting_line
from widgets.words import use_language

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
PROPOSAL = Proposal(
    *(1, TaskId(1), CustomerId(1), {"budget_seconds": 3600}, {"budget_seconds": 7200}),
    *("[/x] Grund", MessageId(1), PersonId(1), "Ada [/x]", NOW),
    asked_late=True,
)
APPROVAL = Approval(
    *(2, TaskId(1), CustomerId(1), ApprovalKind.NO_ACCEPTANCE, MessageId(2), PersonId(5)),
    *("Kim", NOW),
)
VERSION = ContractVersion(
    3, TaskId(1), 1, {"title": "Titel", "budget_seconds": 3600, "area": "sales"}, NOW, None, ""
)


@pytest.fixture(autouse=True)
def english() -> None:
    use_language("en")


def told(agreed: Agreed, *, to_customer: bool = False) -> str:
    records = records_of(agreed, to_customer=to_customer)
    return "\n".join("\n".join((one.head, *one.details)) for one in records)


def keys(agreed: Agreed, *, to_customer: bool = False) -> list[str]:
    return [one.key for one in records_of(agreed, to_customer=to_customer) if one.key]


def test_what_waits_comes_before_what_was_answered() -> None:
    old = replace(PROPOSAL, id=9, status=ProposalStatus.DECLINED, answered_name="Kim")
    agreed = Agreed(TaskStatus.ACCEPTED, None, [old, PROPOSAL])
    assert keys(agreed)[:3] == [PROPOSE, "proposal:1", "proposal:9"]
    said = told(agreed)
    assert "? open\nBudget: 1:00 h → 2:00 h\nAda [/x], Mon 23 Nov 2026 09:00: [/x] Grund" in said
    assert "asked on the day of the deadline" in said


def test_a_customer_begins_no_proposal_and_gives_approvals() -> None:
    agreed = Agreed(TaskStatus.ACCEPTED)
    assert keys(agreed, to_customer=True) == [APPROVE, ATTORNEY]
    assert "Approve something" in told(agreed, to_customer=True)
    assert "Ask for an approval" in told(agreed)
    assert keys(Agreed(TaskStatus.DONE), to_customer=True) == []


def test_approvals_say_from_whom_and_what_follows() -> None:
    agreed = Agreed(TaskStatus.ACCEPTED, None, [], [APPROVAL])
    assert "✓ results without acceptance\nKim, Mon 23 Nov 2026 09:00\nNot switched yet" in told(
        agreed
    )
    assert "count as accepted" in told(replace(agreed, acceptance_off_at=NOW))
    ended = replace(APPROVAL, withdrawn_at=NOW)
    assert "withdrawn Mon 23 Nov 2026 09:00" in told(replace(agreed, approvals=[ended]))
    assert "Power of attorney needed?\nno" in told(agreed)


def test_what_a_power_of_attorney_is_needed_for_stands_there_while_the_task_is_open() -> None:
    agreed = Agreed(TaskStatus.ACCEPTED, attorney_for=AttorneyScope.PAY)
    assert "Power of attorney needed\nfor paying" in told(agreed)
    assert ATTORNEY not in keys(replace(agreed, status=TaskStatus.DONE))


def test_the_first_version_tells_everything_and_later_ones_what_changed() -> None:
    second = replace(
        VERSION, id=4, number=2, terms={**VERSION.terms, "budget_seconds": 7200}, agreed_name="Kim"
    )
    said = told(Agreed(TaskStatus.ACCEPTED, None, [], [], [VERSION, second]))
    assert "Version 2, Mon 23 Nov 2026 09:00, Kim\nBudget: 1:00 h → 2:00 h\nVersion 1" in said
    assert "Version 1, Mon 23 Nov 2026 09:00\nTitle: “Titel”\nBudget: 1:00 h\nWork area" in said


def test_the_line_above_the_chat_says_what_waits() -> None:
    assert waiting_line([], to_customer=True) == ""
    two = [PROPOSAL, replace(PROPOSAL, id=2)]
    assert waiting_line(two, to_customer=True) == (
        "Open proposal, a accepts, b declines: Budget: 1:00 h → 2:00 h, and 1 more"
    )
    assert "waits for the consent" in waiting_line([PROPOSAL], to_customer=False)
