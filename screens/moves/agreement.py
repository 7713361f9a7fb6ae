"""Changing what is agreed: propose, answer, note a call, contest, release budget (DEAD-1)."""

from datetime import timedelta

from domain.budget import BUDGET_STEP
from domain.consent import without_rest
from domain.errors import VPAError
from domain.ids import TaskId
from domain.proposal import Proposal
from domain.task import Task
from domain.values import replace
from screens.dialogs.confirm import Confirm
from screens.dialogs.pick import Choice, Pick
from screens.dialogs.task.call import AgreedByPhone
from screens.dialogs.task.propose_change import Asked, ProposeChange, as_it_is
from screens.dialogs.texts import Texts, Wanted
from screens.dialogs.word import Word
from screens.moves.flow import called
from screens.room import Room
from services.agreement.agreements import waiting_on
from services.task.facts import TaskFacts
from widgets import formats
from widgets.explain import explain
from widgets.task.contested import contested_words
from widgets.task.evidence import changes
from widgets.words import _


async def propose_change(
    room: Room, facts: TaskFacts, begun_by: str, *, reason: str = ""
) -> Task | None:
    """A change proposed in the chat, or noted after a call; what was refused can be mended.

    A `reason` stands there at first, where the flow that asks for it knows one.
    """
    typed = replace(as_it_is(facts.task), reason=reason) if reason else None
    refused = ""
    while True:
        dialog = ProposeChange(facts, room.desk.office.now, typed, refused)
        asked = await room.app.push_screen_wait(dialog)
        if asked is None:
            return None
        try:
            return await _proposed(room, facts, asked)
        except VPAError as error:
            typed, refused = asked.typed, explain(error)


async def _proposed(room: Room, facts: TaskFacts, asked: Asked) -> Task:
    actor, task = room.session.actor, facts.task
    if asked.call is None:
        await room.ask(room.desk.consent.propose, actor, task.id, asked.wanted, asked.reason)
        return task
    note = room.desk.consent.note_phone_consent
    _noted, changed = await room.ask(note, actor, task.id, asked.wanted, asked.reason, asked.call)
    return changed


async def answer(room: Room, seen: Proposal, *, agrees: bool) -> Task | None:
    """The customer's word about a proposal."""
    title = _("Accept the proposal?") if agrees else _("Decline the proposal?")
    take = _("Accept") if agrees else _("Decline")
    word = await room.app.push_screen_wait(Word(title, told(seen), take))
    if word is None:
        return None
    say = room.desk.consent.answer
    _answered, task = await room.ask(say, room.session.actor, seen, agrees=agrees, word=word)
    return task


async def agree_by_phone(room: Room, seen: Proposal) -> Task | None:
    """The customer said yes on the phone."""
    dialog = AgreedByPhone(_("Agreed by phone"), told(seen), room.desk.office.now)
    call = await room.app.push_screen_wait(dialog)
    if call is None:
        return None
    note = room.desk.consent.note_agreed_by_phone
    _noted, task = await room.ask(note, room.session.actor, seen, call)
    return task


async def withdraw(room: Room, seen: Proposal) -> Proposal | None:
    """The proposal taken back."""
    question = _("Withdraw the proposal? The customer is told in the chat.")
    confirm = Confirm(question, _("Withdraw"), detail=told(seen))
    if not await room.app.push_screen_wait(confirm):
        return None
    return await room.ask(room.desk.consent.withdraw, room.session.actor, seen)


async def contest(room: Room, seen: Proposal) -> Task | None:
    """The customer denies what was noted after a call."""
    detail = "\n".join((told(seen), "", _("What was agreed before will hold again.")))
    dialog = Word(_("Contest what was noted after the call?"), detail, _("Contest"))
    word = await room.app.push_screen_wait(dialog)
    if word is None:
        return None
    _denied, task = await room.ask(room.desk.contested.contest, room.session.actor, seen, word)
    return task


async def settle(room: Room, task_id: TaskId) -> bool:
    """What came of a contested consent, once both sides were heard; whether it is settled."""
    settled = False
    with room.refusals_shown():
        desk, actor = room.desk, room.session.actor
        preview = await room.ask(desk.triage.preview, actor, task_id)
        title = _("The contested consent on {task}").format(task=called(preview.task))
        wanted = [Wanted("outcome", _("Outcome"), 5)]
        lines = [line for one in preview.contested for line in contested_words(one)]
        lines.append(_("What came of it stands in the history; the customer never sees it."))
        dialog = Texts(title, _("Settle it"), wanted, detail="\n".join(lines))
        given = await room.app.push_screen_wait(dialog)
        if given is not None:
            await room.ask(desk.contested.settle, actor, task_id, given["outcome"])
            settled = True
    return settled


async def release_budget(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    """Lower the budget to what is worked; the rest is available again (BUD-5)."""
    task = facts.task
    kept = timedelta(seconds=without_rest(task).budget_seconds)
    freed = timedelta(seconds=task.budget_seconds) - kept
    question = _("Release the remaining budget of {task}?").format(task=called(task))
    detail = _(
        "{freed} become available again; the budget is {kept} then, what is worked, rounded up "
        "to {step} minutes. More budget later needs the customer's consent."
    ).format(
        freed=formats.duration(freed),
        kept=formats.duration(kept),
        step=BUDGET_STEP // timedelta(minutes=1),
    )
    confirm = Confirm(question, _("Release"), detail=detail, begun_by=begun_by)
    if not await room.app.push_screen_wait(confirm):
        return None
    return await room.ask(room.desk.releasing.release, room.session.actor, task.id)


async def waits(room: Room, facts: TaskFacts) -> bool:
    """Whether a proposal on this task waits for the customer."""
    return bool(await _waiting(room, facts))


async def agree(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    """Accept the proposal that waits; of several the one she picks."""
    return await _answer_one(room, facts, agrees=True)


async def decline(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    """Decline the proposal that waits; of several the one she picks."""
    return await _answer_one(room, facts, agrees=False)


async def _answer_one(room: Room, facts: TaskFacts, *, agrees: bool) -> Task | None:
    waiting = await _waiting(room, facts)
    if len(waiting) == 1:
        return await answer(room, waiting[0], agrees=agrees)
    choices = [Choice(one, "; ".join(changes(one.old, one.new))) for one in waiting]
    picked = await room.app.push_screen_wait(Pick(_("Which proposal?"), choices))
    return await answer(room, picked, agrees=agrees) if picked is not None else None


async def _waiting(room: Room, facts: TaskFacts) -> list[Proposal]:
    ask = room.desk.agreements.of
    agreed = await room.ask(ask, room.session.actor, facts.task.id)
    return waiting_on(agreed, facts.task.status)


def told(seen: Proposal) -> str:
    """The proposal in lines: what it changes, and why."""
    reason = _("Reason: {reason}").format(reason=seen.reason)
    return "\n".join((*changes(seen.old, seen.new, whole=True), reason))
