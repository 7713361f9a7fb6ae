"""Proposing changes of what is agreed, and the customer's consent (DEAD-1, BUD-4, AREA-2)."""

from collections.abc import Sequence
from datetime import UTC, datetime

from data.ids import new_id
from domain.area import WorkArea
from domain.consent import agreed, asked_late, checked_wanted, refuse_moved
from domain.contract import checked_text, checked_title
from domain.errors import BadInput, NotFound
from domain.ids import MessageId, TaskId
from domain.message import Tag
from domain.permission import Act
from domain.person import Actor
from domain.proposal import (
    OwnPrice,
    Proposal,
    ProposalStatus,
    Wanted,
    open_among,
    refuse_closed,
    refuse_twice,
)
from domain.task import Task
from domain.trail import Facts
from domain.values import dataclass, replace
from services.agreement.parts import available_to, factors_of, keep, keep_version, say
from services.office import Doing, Office, on_task
from services.texts import consents as texts
from services.time.recording import held


@dataclass(frozen=True, slots=True)
class Call:
    """A talk on the phone that a consent rests on."""

    called: str
    """With whom."""
    at: datetime
    """When it was, aware."""


@dataclass(frozen=True, slots=True)
class Consent:
    """The use cases of changing what is agreed. Nothing changes without the customer's word."""

    office: Office

    def propose(self, actor: Actor, task_id: TaskId, wanted: Wanted, reason: str) -> Proposal:
        """A change proposed in the chat; the task stays as it is until the customer consents.

        - A reason is needed (BUD-4). Asked on the day of the deadline or later it is flagged
          (DEAD-2).
        - Everything that would refuse the consent refuses the proposal (`agreed`).
        - `AlreadyProposed` while another proposal about the same waits.
        """
        why = checked_text("reason", reason)
        with self.office.acting(actor, Act.PROPOSE, on_task(task_id)) as doing:
            task = doing.work.tasks.hold(task_id)
            old, new = checked_wanted(task, wanted, doing.now)
            refuse_twice(new, _waiting(doing, task_id))
            _agreed(doing, task, new)
            customer = doing.work.customers.get(task.customer_id)
            text = texts.proposed(customer, task.title, old, new, why)
            said, message = say(doing, task, actor, text, Tag.QUESTION)
            proposal = _proposal(doing, task, actor, (old, new, why), message.id)
            doing.work.agreements.add_proposal(proposal)
            keep(doing, task, said)
            tell_of(doing, proposal)
            return proposal

    def answer(
        self, actor: Actor, seen: Proposal, *, agrees: bool, word: str = ""
    ) -> tuple[Proposal, Task]:
        """The customer's word about the proposal as she saw it; a consent changes the task at once.

        - Her answer is her own message, tagged as a decision, and needs none itself.
        - `ProposalClosed` when it does not wait any more.
        - `TermsMoved` when what it changes was changed meanwhile, and what `agreed` refuses.
        """
        added = checked_text("message", word, needed=False)
        with self.office.acting(actor, Act.ANSWER_PROPOSAL, on_task(seen.task_id)) as doing:
            task = held(doing, seen.task_id)
            proposal = stored(doing, seen)
            refuse_closed(proposal)
            after = task
            if agrees:
                refuse_moved(task, proposal.old)
                after = _agreed(doing, task, proposal.new)
            text = texts.answered(proposal.old, proposal.new, added, agrees=agrees)
            after, message = say(doing, after, actor, text, Tag.DECISION, no_answer_needed=True)
            status = ProposalStatus.ACCEPTED if agrees else ProposalStatus.DECLINED
            answered = doing.work.agreements.save_proposal(
                replace(
                    proposal,
                    status=status,
                    answered_by=actor.id,
                    answered_name=actor.name,
                    answered_at=doing.now,
                    answer_message_id=message.id,
                )
            )
            kept = keep(doing, task, after)
            if agrees:
                keep_version(doing, task, kept, (actor.id, actor.name), answered)
            tell_of(doing, answered, status=status.value, reason=added)
            return answered, kept

    def withdraw(self, actor: Actor, seen: Proposal) -> Proposal:
        """The proposal taken back before it was answered; the customer is told in the chat."""
        with self.office.acting(actor, Act.WITHDRAW_PROPOSAL, on_task(seen.task_id)) as doing:
            task = doing.work.tasks.hold(seen.task_id)
            proposal = stored(doing, seen)
            refuse_closed(proposal)
            customer = doing.work.customers.get(task.customer_id)
            text = texts.withdrawn(customer, proposal.old, proposal.new)
            said, message = say(doing, task, actor, text, Tag.INFORMATION)
            taken = doing.work.agreements.save_proposal(
                replace(
                    proposal,
                    status=ProposalStatus.WITHDRAWN,
                    answered_by=actor.id,
                    answered_name=actor.name,
                    answered_at=doing.now,
                    answer_message_id=message.id,
                )
            )
            keep(doing, task, said)
            tell_of(doing, taken, status=taken.status.value, reason="")
            return taken

    def note_phone_consent(
        self, actor: Actor, task_id: TaskId, wanted: Wanted, reason: str, call: Call
    ) -> tuple[Proposal, Task]:
        """A change as agreed by phone: it holds at once, and the chat sums it up (TASK-11).

        The customer can contest it. Refused like a proposal; `BadInput` names a call without a
        name, or one that lies ahead; `OwnPrice` for the area where nobody could contest it.
        """
        why = checked_text("reason", reason)
        with self.office.acting(actor, Act.NOTE_PHONE_CONSENT, on_task(task_id)) as doing:
            task = held(doing, task_id)
            old, new = checked_wanted(task, wanted, doing.now)
            refuse_twice(new, _waiting(doing, task_id))
            proposal = _proposal(doing, task, actor, (old, new, why), MessageId(0))
            return _noted(doing, task, actor, proposal, _checked(call, doing.now))

    def note_agreed_by_phone(
        self, actor: Actor, seen: Proposal, call: Call
    ) -> tuple[Proposal, Task]:
        """A proposal that waited, agreed to by phone; otherwise as `note_phone_consent`."""
        with self.office.acting(actor, Act.NOTE_PHONE_CONSENT, on_task(seen.task_id)) as doing:
            task = held(doing, seen.task_id)
            proposal = stored(doing, seen)
            refuse_closed(proposal)
            refuse_moved(task, proposal.old)
            return _noted(doing, task, actor, proposal, _checked(call, doing.now))


def _waiting(doing: Doing, task_id: TaskId) -> Sequence[Proposal]:
    return open_among(doing.work.agreements.proposals_of(task_id))


def stored(doing: Doing, seen: Proposal) -> Proposal:
    """The proposal as it is now; `NotFound` when it is none of that task's."""
    stored = doing.work.agreements.proposal(seen.id)
    if stored.task_id != seen.task_id:
        raise NotFound("proposal", seen.id)
    return stored


def _agreed(doing: Doing, task: Task, new: Facts) -> Task:
    """The task with these terms, or why they cannot be agreed."""
    told = new.get("area")
    area = WorkArea(told) if isinstance(told, str) else task.area
    available = available_to(doing, task)
    return agreed(task, new, factors_of(doing, area), available, doing.now)


def _proposal(
    doing: Doing,
    task: Task,
    actor: Actor,
    said: tuple[Facts, Facts, str],
    message_id: MessageId,
) -> Proposal:
    old, new, why = said
    return Proposal(
        id=new_id(doing.now),
        task_id=task.id,
        customer_id=task.customer_id,
        old=old,
        new=new,
        reason=why,
        message_id=message_id,
        proposed_by=actor.id,
        proposed_name=actor.name,
        proposed_at=doing.now,
        asked_late=asked_late(task, new, doing.now),
    )


def _noted(
    doing: Doing, task: Task, actor: Actor, proposal: Proposal, call: Call
) -> tuple[Proposal, Task]:
    """The proposal, new or waiting, as agreed in that call, with the task it makes."""
    _refuse_own_price(doing, task, actor, proposal.new)
    after = _agreed(doing, task, proposal.new)
    customer = doing.work.customers.get(task.customer_id)
    told = texts.noted(
        customer, task.title, proposal.old, proposal.new, proposal.reason, (call.called, call.at)
    )
    after, message = say(doing, after, actor, told, Tag.DECISION)
    agreements, is_new = doing.work.agreements, not proposal.message_id
    noted = replace(
        proposal,
        message_id=proposal.message_id or message.id,
        status=ProposalStatus.ACCEPTED,
        by_phone=True,
        answered_name=call.called,
        answered_at=call.at,
        answer_message_id=message.id,
    )
    noted = agreements.add_proposal(noted) if is_new else agreements.save_proposal(noted)
    kept = keep(doing, task, after)
    keep_version(doing, task, kept, (None, call.called), noted)
    tell_of(doing, noted, status=noted.status.value)
    doing.new = {**doing.new, "called": call.called, "called_at": call.at.isoformat()}
    return noted, kept


def _refuse_own_price(doing: Doing, task: Task, actor: Actor, new: Facts) -> None:
    """`OwnPrice` for an area that prices one's own work where nobody signs in to contest it."""
    is_own = not actor.is_management or actor.id == task.assistant_id
    if "area" in new and is_own and not doing.work.customers.has_sign_in(task.customer_id):
        raise OwnPrice(task.number)


def _checked(call: Call, now: datetime) -> Call:
    try:
        called = checked_title(call.called)
    except BadInput as refused:
        raise BadInput("called", refused.why) from refused
    if call.at > now:
        raise BadInput("called_at", "future")
    return Call(called, call.at.astimezone(UTC))


def tell_of(
    doing: Doing, proposal: Proposal, *, status: str = "", reason: str | None = None
) -> None:
    """What the trail tells of it: the terms both ways, why, and what became of it."""
    doing.reason = proposal.reason if reason is None else reason
    doing.old = {**proposal.old, **doing.old}
    doing.new = {**proposal.new, **doing.new, "proposal_id": proposal.id}
    if status:
        doing.new = {**doing.new, "proposal_status": status}
    if proposal.asked_late:
        doing.new = {**doing.new, "asked_late": 1}
