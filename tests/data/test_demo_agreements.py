"""The demo agency has proposals in every state, approvals, and a contract for every acceptance."""

from domain.approval import ApprovalKind
from domain.permission import Act
from domain.proposal import ProposalStatus
from domain.task import UNDER_DEADLINE
from tests.data.demo_told import MONDAY, told


def test_proposals_rest_on_messages_and_only_a_consent_changes_the_task() -> None:
    portions = told(MONDAY).portions
    proposals = [one for portion in portions for one in portion.agreed.proposals]
    assert {one.status for one in proposals} == set(ProposalStatus) - {ProposalStatus.CONTESTED}
    tasks = {life.task.id: life for portion in portions for life in portion.lives}
    for one in proposals:
        life = tasks[one.task_id]
        said = {message.id for message in life.messages}
        assert one.message_id in said
        assert (one.answer_message_id in said) is (one.status is not ProposalStatus.OPEN)
        assert life.task.status in UNDER_DEADLINE
        now = {field: getattr(life.task, field) for field in one.new}
        agreed = one.status is ProposalStatus.ACCEPTED
        assert now == dict(one.new if agreed else one.old)


def test_every_acceptance_has_its_version_and_approvals_are_the_customers_own() -> None:
    for portion in told(MONDAY).portions:
        accepted = [
            deed.subject.id
            for life in portion.lives
            for deed in life.deeds
            if deed.act == Act.ACCEPT
        ]
        firsts = [one.task_id for one in portion.agreed.versions if one.number == 1]
        assert sorted(firsts) == sorted(accepted)
        for one in portion.agreed.approvals:
            assert portion.contact is not None
            assert one.given_by == portion.contact.id
    kinds = {one.kind for portion in told(MONDAY).portions for one in portion.agreed.approvals}
    assert kinds <= set(ApprovalKind)
    assert kinds
