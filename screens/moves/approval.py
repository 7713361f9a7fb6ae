"""Approvals: the customer gives and withdraws them, our side asks for them (TASK-10)."""

from functools import partial

from domain.approval import Approval, ApprovalKind, in_force
from domain.customer import greeted
from domain.message import Message, Tag
from domain.permission import Act
from domain.task import Task
from screens.dialogs.confirm import Confirm
from screens.dialogs.pick import Choice, Pick
from screens.dialogs.say import Say
from screens.dialogs.word import Word
from screens.room import Room
from services.agreement.agreements import Agreed
from services.task.facts import TaskFacts
from services.texts.consents import approval_asked, approved
from services.undo import Undoable
from widgets.labels.agreement import approval_kind
from widgets.words import _


async def give(room: Room, facts: TaskFacts, agreed: Agreed) -> Approval | None:
    """The customer approves something, after she was told what that means."""
    kind = await _pick(room, agreed, _("What do you approve?"))
    if kind is None:
        return None
    detail = "\n".join(
        (
            meaning(kind),
            "",
            _("It holds for this task alone, and you can withdraw it at any time."),
            _("Your message will say: {text}").format(text=approved(kind, "")),
        )
    )
    title = _("Approve: {what}").format(what=approval_kind(kind))
    word = await room.app.push_screen_wait(Word(title, detail, _("Approve"), _("You add")))
    if word is None:
        return None
    return await room.ask(room.desk.approvals.give, room.session.actor, facts.task.id, kind, word)


async def withdraw(room: Room, seen: Approval) -> Approval | None:
    """The customer takes an approval back."""
    title = _("Withdraw: {what}?").format(what=approval_kind(seen.kind))
    detail = _("It holds no longer from now on; what was done before stays approved.")
    word = await room.app.push_screen_wait(
        Word(title, detail, _("Withdraw the approval"), _("You add"))
    )
    if word is None:
        return None
    return await room.ask(room.desk.approvals.withdraw, room.session.actor, seen, word)


async def ask_for(room: Room, facts: TaskFacts, agreed: Agreed) -> Message | None:
    """Ask the customer for an approval; only her own answer sets it."""
    kind = await _pick(room, agreed, _("Which approval do you need?"))
    if kind is None:
        return None
    name = greeted(facts.contact, facts.customer, facts.address)
    offered = approval_asked(kind, name, facts.address)
    title = _("Ask for: {what}").format(what=approval_kind(kind))
    detail = _("Only the customer can give it, under “Agreements” in this task.")
    text = await room.app.push_screen_wait(Say(title, detail, offered))
    if text is None:
        return None
    actor, task = room.session.actor, facts.task
    post = partial(room.desk.chat.post, tags=frozenset({Tag.QUESTION}))
    sent = await room.ask(post, actor, task.id, text)
    take_back = partial(room.desk.chat.take_back, actor, sent.id)
    room.offer_undo(Undoable(Act.POST_MESSAGE, task.title, take_back))
    return sent


async def switch(room: Room, facts: TaskFacts, *, off: bool) -> Task | None:
    """Results count as accepted on delivery, or are accepted again (RES-6)."""
    if off:
        question = _("Switch the acceptance of results off?")
        detail = _("Results then count as accepted when they are delivered.")
    else:
        question = _("Switch the acceptance of results on again?")
        detail = _("The customer then accepts every result herself.")
    if not await room.app.push_screen_wait(Confirm(question, _("Switch"), detail=detail)):
        return None
    switch_it = room.desk.approvals.switch_acceptance
    return await room.ask(switch_it, room.session.actor, facts.task.id, off=off)


def meaning(kind: ApprovalKind) -> str:
    """What an approval allows, as one tells the customer."""
    match kind:
        case ApprovalKind.CHANNEL:
            return _(
                "Your assistant may also write or call you outside this program, for example by "
                "WhatsApp. What is agreed there is still summed up here."
            )
        case ApprovalKind.WEEKEND_RATE:
            return _(
                "Work on weekends and federal holidays, from now on, costs your account double."
            )
        case ApprovalKind.NO_ACCEPTANCE:
            return _(
                "Results count as accepted when they are handed over; you need not accept them."
            )
        case ApprovalKind.POWER_OF_ATTORNEY:
            return _(
                "Your assistant may buy, sign or pay in your name in this single case. "
                "Please add what, from whom and up to which amount."
            )


async def _pick(room: Room, agreed: Agreed, question: str) -> ApprovalKind | None:
    """One of those that do not hold yet."""
    missing = [kind for kind in ApprovalKind if in_force(agreed.approvals, kind) is None]
    choices = [Choice(kind, approval_kind(kind)) for kind in missing]
    return await room.app.push_screen_wait(Pick(question, choices))
