"""Consents by phone that the customer contests: management sees to them (DEAD-1)."""

from domain.area import WorkArea
from domain.consent import restored
from domain.contract import checked_text
from domain.ids import TaskId
from domain.message import Tag
from domain.permission import Act
from domain.person import Actor
from domain.proposal import (
    NothingContested,
    Proposal,
    ProposalStatus,
    contested_among,
    refuse_settled,
)
from domain.task import Task
from domain.trail import Facts
from domain.values import dataclass, replace
from domain.worked import restated
from services.agreement.consent import stored, tell_of
from services.agreement.parts import factors_of, keep, keep_version, say
from services.office import Doing, Office, on_task
from services.texts import consents as texts
from services.time.recording import held


@dataclass(frozen=True, slots=True)
class Contested:
    """The customer contests, management settles; how it settles she never sees."""

    office: Office

    def contest(self, actor: Actor, seen: Proposal, word: str = "") -> tuple[Proposal, Task]:
        """The customer denies what was noted after a call: what stood before holds again (DEAD-1).

        What a later consent has changed again stays. Her message waits for an answer, and
        for management it waits until it is settled.
        """
        added = checked_text("message", word, needed=False)
        with self.office.acting(actor, Act.CONTEST_CONSENT, on_task(seen.task_id)) as doing:
            task = held(doing, seen.task_id)
            proposal = stored(doing, seen)
            refuse_settled(proposal)
            after = _restored(doing, task, proposal)
            text = texts.contested(proposal.old, proposal.new, added)
            after, message = say(doing, after, actor, text, Tag.DECISION)
            denied = doing.work.agreements.save_proposal(
                replace(
                    proposal,
                    status=ProposalStatus.CONTESTED,
                    answer_message_id=message.id,
                    contested_at=doing.now,
                )
            )
            kept = keep(doing, task, after)
            keep_version(doing, task, kept, (actor.id, actor.name), denied)
            tell_of(doing, denied, status=denied.status.value, reason=added)
            return denied, kept

    def settle(self, actor: Actor, task_id: TaskId, outcome: str) -> None:
        """Management has spoken with both sides about every contested consent on the task.

        What came of it stands in the history as the reason, for our side only. What is agreed
        stays as it is: a change takes a new consent. `BadInput` without words, and
        `NothingContested` when nothing waits there.
        """
        came_of_it = checked_text("outcome", outcome)
        with self.office.acting(actor, Act.SETTLE_CONTEST, on_task(task_id)) as doing:
            task = doing.work.tasks.get(task_id)
            agreements = doing.work.agreements
            waiting = contested_among(agreements.proposals_of(task_id))
            if not waiting:
                raise NothingContested(task.number)
            for one in waiting:
                agreements.save_proposal(replace(one, settled_at=doing.now))
            doing.reason = came_of_it


def _restored(doing: Doing, task: Task, proposal: Proposal) -> Task:
    """The task as it stood before, the work of the meantime at the factors of then."""
    at_factors = (task.customer_factor, task.assistant_factor)
    after = restored(task, proposal, _former(doing, proposal))
    same = at_factors == (after.customer_factor, after.assistant_factor)
    if same or proposal.answered_at is None:
        return after
    entries = doing.work.entries.of_task(task.id)
    after, changed = restated(after, entries, proposal.answered_at)
    for entry in changed:
        doing.work.entries.save(entry)
    return after


def _former(doing: Doing, proposal: Proposal) -> Facts | None:
    """The contract before the proposal changed it.

    One agreed before the acceptance has none: then the factors of the former area as of today,
    and None when that area would have needed a release.
    """
    before: Facts = {}
    for version in doing.work.agreements.contracts_of(proposal.task_id):
        if version.proposal_id == proposal.id:
            return before
        before = version.terms
    told = proposal.old.get("area")
    factors = factors_of(doing, WorkArea(told) if isinstance(told, str) else None)
    if factors is None or factors.needs_release:
        return None
    return {
        "customer_factor": str(factors.customer),
        "assistant_factor": str(factors.assistant),
    }
