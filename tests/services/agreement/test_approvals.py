"""An approval is the customer's own message, for this task alone, never one of ours (TASK-10)."""

import pytest

from domain.approval import AlreadyApproved, ApprovalKind, NotApproved
from domain.errors import BadInput, Forbidden
from domain.message import Side, Tag
from domain.permission import Act
from domain.person import Actor
from domain.proposal import TermsClosed
from domain.task import Task, TaskStatus
from services.agreement.agreements import Agreements
from services.agreement.approvals import Approvals
from services.chat.chat import Chat
from tests.builders import SmallAgency
from tests.services.agreement.evidence import last_deed, last_message


@pytest.fixture
def approvals(agency: SmallAgency) -> Approvals:
    return Approvals(agency.office)


@pytest.fixture
def task(agency: SmallAgency) -> Task:
    return agency.task()


@pytest.mark.parametrize("kind", ApprovalKind)
def test_her_message_is_tagged_and_the_approval_rests_on_it(
    approvals: Approvals, agency: SmallAgency, kim: Actor, task: Task, kind: ApprovalKind
) -> None:
    approval = approvals.give(kim, task.id, kind, "Bis 200 Euro")
    message = last_message(agency, task)
    assert (message.side, message.author_id, message.tags) == (
        Side.CUSTOMER,
        kim.id,
        frozenset({Tag.APPROVAL}),
    )
    assert message.text.endswith("Bis 200 Euro")
    assert agency.stored(task).unanswered_count == 0
    assert Agreements(agency.office).of(agency.ada, task.id).approvals == [approval]
    deed = last_deed(agency, task)
    assert (deed.act, deed.message_id, deed.new["approval"]) == (Act.APPROVE, message.id, kind)
    with pytest.raises(AlreadyApproved):
        approvals.give(kim, task.id, kind)


def test_nobody_of_ours_gives_one_or_tags_a_message_so(
    approvals: Approvals, agency: SmallAgency, kim: Actor, task: Task, chat: Chat
) -> None:
    for actor in (agency.ada, agency.manager, agency.admin, agency.customer(agency.bolt, "Bo")):
        with pytest.raises(Forbidden):
            approvals.give(actor, task.id, ApprovalKind.CHANNEL)
    with pytest.raises(BadInput):
        chat.post(agency.ada, task.id, "Sie erlaubt es", tags=frozenset({Tag.APPROVAL}))


def test_withdrawn_it_holds_no_longer_and_results_are_accepted_again(
    approvals: Approvals, agency: SmallAgency, kim: Actor, task: Task
) -> None:
    approval = approvals.give(kim, task.id, ApprovalKind.NO_ACCEPTANCE)
    off = approvals.switch_acceptance(agency.manager, task.id, off=True)
    assert off.acceptance_off_at == agency.clock()
    assert last_deed(agency, task).message_id == approval.message_id
    with pytest.raises(Forbidden):
        approvals.withdraw(agency.ada, approval)
    ended = approvals.withdraw(kim, approval, "Doch nicht")
    assert ended.withdrawn_at == agency.clock()
    assert agency.stored(task).acceptance_off_at is None
    with pytest.raises(NotApproved):
        approvals.withdraw(kim, approval)
    with pytest.raises(NotApproved):
        approvals.switch_acceptance(agency.manager, task.id, off=True)


def test_management_alone_switches_and_switches_back(
    approvals: Approvals, agency: SmallAgency, kim: Actor, task: Task
) -> None:
    approvals.give(kim, task.id, ApprovalKind.NO_ACCEPTANCE)
    for actor in (agency.ada, kim):
        with pytest.raises(Forbidden):
            approvals.switch_acceptance(actor, task.id, off=True)
    approvals.switch_acceptance(agency.manager, task.id, off=True)
    assert approvals.switch_acceptance(agency.manager, task.id, off=False).acceptance_off_at is None


def test_what_is_over_is_not_approved(
    approvals: Approvals, agency: SmallAgency, kim: Actor
) -> None:
    over = agency.task(status=TaskStatus.DONE)
    with pytest.raises(TermsClosed):
        approvals.give(kim, over.id, ApprovalKind.CHANNEL)
