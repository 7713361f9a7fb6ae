"""Proposals, approvals and versions come back as they were stored, by either way of reading."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from data.ids import new_id
from data.reads.agreements import AgreementReads
from domain.approval import Approval, ApprovalKind
from domain.errors import NotFound, Stale
from domain.ids import MessageId, PersonId
from domain.proposal import ContractVersion, Proposal, ProposalStatus
from domain.task import Task
from domain.trail import Facts
from tests.data.records import AT, Kept


def proposal(kept: Kept, task: Task, **details: Any) -> Proposal:
    plain = Proposal(
        id=new_id(AT),
        task_id=task.id,
        customer_id=kept.acme.id,
        old={"title": "Alt", "budget_seconds": 3600, "area": None},
        new={"title": "Neu [/x] Ä", "budget_seconds": 7200, "area": "sales"},
        reason="Grund",
        message_id=MessageId(new_id(AT)),
        proposed_by=kept.ada.id,
        proposed_name=kept.ada.name,
        proposed_at=AT,
    )
    return replace(plain, **details)


def approval(kept: Kept, task: Task, kind: ApprovalKind) -> Approval:
    key = new_id(AT)
    return Approval(key, task.id, kept.acme.id, kind, MessageId(key), PersonId(5), "Kim Kundin", AT)


def test_everything_is_the_same_read_plainly_or_by_the_repository(kept: Kept) -> None:
    with kept.database.write() as work:
        task, agreements = kept.task(work), work.agreements
        plain = agreements.add_proposal(proposal(kept, task))
        full = agreements.add_proposal(
            proposal(
                kept,
                task,
                asked_late=True,
                by_phone=True,
                status=ProposalStatus.CONTESTED,
                answered_by=kept.ada.id,
                answered_name="Frau Kundin",
                answered_at=AT,
                answer_message_id=MessageId(7),
            )
        )
        terms: Facts = {"title": "Ä", "budget_seconds": 1}
        version = ContractVersion(*(new_id(AT), task.id, 1, terms, AT, kept.ada.id, "Ada", full.id))
        agreements.add_contract(version)
        given = [agreements.add_approval(approval(kept, task, kind)) for kind in ApprovalKind]
        agreements.end_approval(given[0].id, AT + timedelta(hours=1))
    given[0] = replace(given[0], withdrawn_at=AT + timedelta(hours=1))
    with kept.database.read() as work:
        assert work.agreements.proposal(full.id) == full
        assert work.agreements.approval(given[1].id) == given[1]
        plainly = AgreementReads(work.reader, kept.ada.id, everything=True).of(task.id)
        assert plainly.proposals == work.agreements.proposals_of(task.id) == [plain, full]
        assert plainly.approvals == work.agreements.approvals_of(task.id) == given
        assert plainly.versions == work.agreements.contracts_of(task.id) == [version]


def test_the_second_of_two_who_answer_is_told(kept: Kept) -> None:
    with kept.database.write() as work:
        stored = work.agreements.add_proposal(proposal(kept, kept.task(work)))
        work.agreements.save_proposal(replace(stored, status=ProposalStatus.ACCEPTED))
        with pytest.raises(Stale):
            work.agreements.save_proposal(replace(stored, status=ProposalStatus.DECLINED))
        assert work.agreements.proposal(stored.id).status is ProposalStatus.ACCEPTED


def test_what_is_not_there_is_not_found(kept: Kept) -> None:
    with kept.database.read() as work:
        for ask in (work.agreements.proposal, work.agreements.approval):
            with pytest.raises(NotFound):
                ask(1)
