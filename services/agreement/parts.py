"""What every agreement is made of: a message it rests on, the task kept, its version (TASK-12)."""

from datetime import timedelta

from data.ids import new_id
from domain.area import Factors, WorkArea, factors_on
from domain.calendar import local
from domain.consent import next_version
from domain.ids import PersonId
from domain.message import Message, Side, Tag
from domain.person import Actor
from domain.proposal import Proposal
from domain.task import ACTIVE, Task
from domain.values import replace
from services.absence.standing_in import keep_answers
from services.office import Doing
from services.saying import spoken
from services.upkeep import answers_given, save_settled


def say(
    doing: Doing, task: Task, actor: Actor, text: str, tag: Tag, *, no_answer_needed: bool = False
) -> tuple[Task, Message]:
    """The message in the chat, in the actor's voice, and the task after it.

    One of ours answers what the customer waits for, an owed check too (RESP-6, RESP-7).
    """
    message = spoken(
        task, actor, text, frozenset({tag}), doing.now, no_answer_needed=no_answer_needed
    )
    doing.work.messages.add(message)
    doing.message_id = message.id
    said = replace(task, last_message_at=doing.now)
    if message.side is Side.OURS:
        keep_answers(doing.work, task, answers_given(task, message, actor.id))
        said = replace(said, check_since=None, check_due_at=None)
    return said, message


def keep(doing: Doing, before: Task, after: Task) -> Task:
    """The task with what follows from it, the account, and what its line in the trail tells."""
    kept = save_settled(doing.work, after)
    doing.work.customers.keep_account(kept.customer_id)
    doing.subject = replace(doing.subject, customer_id=kept.customer_id)
    doing.changed(before, kept)
    return kept


def keep_version(
    doing: Doing,
    before: Task,
    after: Task,
    by: tuple[PersonId | None, str],
    proposal: Proposal | None = None,
) -> None:
    """What is agreed from now on, once the contract runs; the former versions stay (TASK-4).

    A task accepted before versions were kept gets its first one from what stood until now.
    """
    if after.status not in ACTIVE:
        return
    agreements = doing.work.agreements
    versions = list(agreements.contracts_of(after.id))
    if not versions and before.status in ACTIVE:
        since = before.accepted_at or before.created_at
        first = next_version(before, versions, new_id(doing.now), since, (None, ""))
        versions.append(agreements.add_contract(first))
    version = next_version(after, versions, new_id(doing.now), doing.now, by, proposal)
    agreements.add_contract(version)


def factors_of(doing: Doing, area: WorkArea | None) -> Factors | None:
    """The factors of an area as of today; None without one."""
    if area is None:
        return None
    return factors_on(doing.work.customers.factors(), area, local(doing.now).date())


def available_to(doing: Doing, task: Task) -> timedelta:
    """What the task's customer can still give away (BUD-5).

    Her account is held, so that nobody gives the same time away meanwhile.
    """
    doing.work.customers.keep_account(task.customer_id)
    return timedelta(seconds=doing.work.customers.get(task.customer_id).available_seconds)
