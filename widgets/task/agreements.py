"""What was agreed on a task as its panel tells it: open proposals first, then what holds."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from domain.approval import Approval, ApprovalKind, in_force
from domain.proposal import ContractVersion, Proposal, ProposalStatus
from domain.task import OPEN
from domain.trail import Facts
from services.agreement.agreements import Agreed, waiting_on
from widgets import formats
from widgets.commands import for_customers
from widgets.countdown import Grade
from widgets.keys.present import key_of
from widgets.labels.agreement import approval_kind, attorney_scope, proposal_status
from widgets.rows.record_list import Record
from widgets.task.evidence import changes, shortened
from widgets.words import _

APPROVE, PROPOSE, ATTORNEY = "approve", "propose", "attorney"
"""The keys of the records that begin something new."""


def records_of(agreed: Agreed, *, to_customer: bool) -> list[Record]:
    """Everything the panel says, top down."""
    return [
        *_proposals(agreed, to_customer=to_customer),
        *_approvals(agreed, to_customer=to_customer),
        *_versions(agreed.versions),
    ]


def waiting_line(proposals: Sequence[Proposal], *, to_customer: bool) -> str:
    """What the top of the chat says about proposals that wait; empty without one."""
    if not proposals:
        return ""
    first = "; ".join(changes(proposals[0].old, proposals[0].new))
    if len(proposals) > 1:
        first = _("{first}, and {n} more").format(first=first, n=len(proposals) - 1)
    if to_customer:
        return _("Open proposal, {agree} accepts, {decline} declines: {changes}").format(
            changes=first,
            agree=key_of(for_customers.AGREE),
            decline=key_of(for_customers.DECLINE),
        )
    return _("Open proposal, waits for the consent: {changes}").format(changes=first)


def _proposals(agreed: Agreed, *, to_customer: bool) -> Iterator[Record]:
    waiting = waiting_on(agreed, agreed.status)
    yield Record(_("Proposals"), grade=Grade.MUTED)
    if not to_customer:
        yield Record(_("＋ Propose a change"), key=PROPOSE)
    for one in waiting:
        yield _proposal(one, to_customer=to_customer)
    past = [one for one in reversed(agreed.proposals) if one not in waiting]
    for one in past:
        yield _proposal(one, to_customer=to_customer)
    if not agreed.proposals and to_customer:
        yield Record("", (_("Nothing was proposed yet."),))


def _proposal(one: Proposal, *, to_customer: bool) -> Record:
    status = proposal_status(one.status)
    head = str(status)
    if one.status is ProposalStatus.ACCEPTED and one.by_phone:
        head = _("{status} by phone").format(status=status)
    details = [*changes(one.old, one.new)]
    details.append(f"{_who(one.proposed_name, one.proposed_at)}: {shortened(one.reason)}")
    if one.asked_late and not to_customer:
        details.append(_("◆ asked on the day of the deadline or later"))
    if one.answered_at is not None:
        details.append(f"{status.word}: {_who(one.answered_name, one.answered_at)}")
    return Record(head, tuple(details), f"proposal:{one.id}", status.tone)


def _approvals(agreed: Agreed, *, to_customer: bool) -> Iterator[Record]:
    yield Record("")
    yield Record(_("Approvals"), grade=Grade.MUTED)
    missing = any(in_force(agreed.approvals, kind) is None for kind in ApprovalKind)
    if missing and agreed.can_approve:
        begin = _("＋ Approve something") if to_customer else _("＋ Ask for an approval")
        yield Record(begin, key=APPROVE)
    for one in sorted(agreed.approvals, key=lambda one: one.withdrawn_at is not None):
        yield _approval(one, agreed)
    if agreed.status in OPEN:
        yield _attorney(agreed)


def _attorney(agreed: Agreed) -> Record:
    """Whether the task needs a power of attorney; enter says so (POA-1)."""
    need, single = agreed.attorney_for, ApprovalKind.POWER_OF_ATTORNEY
    if need is None:
        told = _("no; enter says that one is needed for buying, signing, banking or paying")
        return Record(_("Power of attorney needed?"), (told,), ATTORNEY)
    told = _("for {what}; the key facts tell whether one is in force")
    given = in_force(agreed.approvals, single) is not None
    grade = Grade.OK if given else Grade.SOON
    details = (told.format(what=attorney_scope(need)),)
    return Record(_("Power of attorney needed"), details, ATTORNEY, grade)


def _approval(one: Approval, agreed: Agreed) -> Record:
    details = [_who(one.given_name, one.given_at)]
    if one.withdrawn_at is not None:
        details.append(_("withdrawn {moment}").format(moment=formats.moment_full(one.withdrawn_at)))
        return Record(
            f"↩ {approval_kind(one.kind)}", tuple(details), f"approval:{one.id}", Grade.MUTED
        )
    if one.kind is ApprovalKind.NO_ACCEPTANCE:
        is_off = agreed.acceptance_off_at is not None
        details.append(
            _("Results count as accepted on delivery.")
            if is_off
            else _("Not switched yet: results are still accepted.")
        )
    return Record(f"✓ {approval_kind(one.kind)}", tuple(details), f"approval:{one.id}", Grade.OK)


def _versions(versions: Sequence[ContractVersion]) -> Iterator[Record]:
    yield Record("")
    yield Record(_("Versions of what is agreed"), grade=Grade.MUTED)
    if not versions:
        yield Record("", (_("The first one comes with the acceptance."),))
    pairs = list(zip(versions, [None, *versions], strict=False))
    for version, former in reversed(pairs):
        head = _("Version {number}, {moment}").format(
            number=version.number, moment=formats.moment_full(version.agreed_at)
        )
        if version.agreed_name:
            head = f"{head}, {formats.plain(version.agreed_name, 40)}"
        differs = _differing(former.terms if former else {}, version.terms)
        yield Record(head, tuple(changes(*differs)), f"version:{version.id}")


def _who(name: str, at: datetime) -> str:
    return f"{formats.plain(name, 40)}, {formats.moment_full(at)}"


def _differing(before: Facts, after: Facts) -> tuple[Facts, Facts]:
    """What differs between two versions; the first one tells everything."""
    new = {one: told for one, told in after.items() if not before or before.get(one) != told}
    return {one: before.get(one) for one in new}, new
