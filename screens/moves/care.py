"""Seeing to a customer who is to be heard of: written, sent, stopped, recorded (CUST-3 to CUST-6).

To be awaited in a worker of group "write" of the room.
"""

from collections.abc import Iterator
from functools import partial

from domain.care import Care, CareKind, CareState
from domain.permission import Act
from domain.person import REACTIVATES, Actor
from screens.dialogs.ask import Ask
from screens.dialogs.mail_draft import ShowDraft
from screens.dialogs.pick import Choice, Pick
from screens.moves.customer_file import log_contact
from screens.moves.flow import needed
from screens.navigation import OpenSingle
from screens.room import Room
from screens.waits_again import WaitsAgain
from services.absence.telling import MailDraft
from services.care.cares import CareDraft, wins_back_by_writing
from services.undo import Undoable
from widgets import formats
from widgets.labels.care import care_kind
from widgets.privacy import customer_name
from widgets.words import _


async def see_to_care(room: Room, care_id: int) -> bool:
    """Let the reader choose what becomes of it, and do that; whether something was done."""
    with room.refusals_shown():
        draft = await room.ask(room.desk.cares.draft, room.session.actor, care_id)
        care = draft.waiting.care
        question = f"{_called(draft)} · {care_kind(care.kind)}"
        chosen = await room.app.push_screen_wait(
            Pick(question, list(_choices(draft, room.session.actor)))
        )
        if chosen is not None:
            return await _DO[chosen](room, draft)
    return False


def _choices(draft: CareDraft, actor: Actor) -> Iterator[Choice[str]]:
    """What fits this one, the likeliest first; the text that would be said below each."""
    care, text = draft.waiting.care, draft.text
    takes_on = wins_back_by_writing(care, actor)
    is_others = care.state is CareState.TAKEN and not takes_on
    if is_others and actor.roles & REACTIVATES and care.seen_at is None:
        yield Choice("note", _("Take note of it"), _("she does it herself"))
    if care.kind is CareKind.INACTIVE and care.state is CareState.OPEN:
        told = _("half an hour once there is work")
        yield Choice("take", _("I win her back myself"), told, text)
        yield Choice("leave", _("Leave her to the reactivation team"), _("they are told"))
    if care.state is CareState.PLANNED:
        yield Choice("send", _("Send the message now as it is"), "", text)
    if care.kind in (CareKind.WELCOME, CareKind.NO_TASK):
        yield Choice("contact", _("Note a contact"), _("into the customer's file"))
    if draft.reads is not None and not is_others:
        hint = _("stops the automatic message") if care.state is CareState.PLANNED else ""
        hint = _("so you win her back") if takes_on and care.state is CareState.OPEN else hint
        yield Choice("write", _("Write to her in my own words"), hint, text)
    if care.state is not CareState.PLANNED and not is_others:
        yield Choice("mail", _("Show the e-mail"), _("to copy and send"), text)
    if care.kind not in (CareKind.WELCOME, CareKind.NO_TASK):
        yield Choice("contact", _("Note a contact"), _("into the customer's file"))
    if care.state is CareState.PLANNED:
        yield Choice("stop", _("Stop it: nothing goes out"), _("with a word why"))
    else:
        yield Choice("stop", _("Nothing more is to be done"), _("with a word why"))


async def _send(room: Room, draft: CareDraft) -> bool:
    kept = await room.ask(room.desk.cares.send, room.session.actor, draft.waiting.care.id)
    if kept.state is CareState.SENT:
        room.notify(_("The message is sent."), markup=False)
        return True
    room.notify(
        _("There is no chat with this customer yet: please send it as an e-mail."), markup=False
    )
    return False


async def _write(room: Room, draft: CareDraft) -> bool:
    """Go to the single chat with the text; an automatic message is stopped first."""
    care = draft.waiting.care
    if care.state is CareState.PLANNED:
        waive, why = room.desk.cares.waive, _("I write to her myself.")
        await room.ask(waive, room.session.actor, care.id, why)
    elif care.state is CareState.OPEN and wins_back_by_writing(care, room.session.actor):
        await _take(room, draft)
    room.post_message(OpenSingle(draft.reads, to_write=True, text=draft.text))
    return care.state is CareState.PLANNED or care.kind is CareKind.INACTIVE


async def _mail(room: Room, draft: CareDraft) -> bool:
    mail = MailDraft((), "", draft.subject, draft.text)
    title = _("The e-mail to {customer}").format(customer=_called(draft))
    if not await room.app.push_screen_wait(ShowDraft(mail, title=title, to=draft.email)):
        return False
    mark_sent, care_id = room.desk.cares.mark_sent, draft.waiting.care.id
    kept = await room.ask(mark_sent, room.session.actor, care_id)
    _can_undo(room, draft, kept)
    taken = kept.state is CareState.TAKEN and draft.waiting.care.state is not CareState.TAKEN
    room.notify(_taken() if taken else _("Noted as sent."), markup=False)
    return True


def _taken() -> str:
    return _("She is yours to win back; management is told.")


async def _contact(room: Room, draft: CareDraft) -> bool:
    return await log_contact(room, draft.waiting.care.customer_id, _called(draft))


async def _stop(room: Room, draft: CareDraft) -> bool:
    question = _("Why is nothing (more) done about {customer}? The customer reads none of it.")
    why = await room.app.push_screen_wait(
        Ask(question.format(customer=_called(draft)), check=needed)
    )
    if why is None:
        return False
    waive, care_id = room.desk.cares.waive, draft.waiting.care.id
    _can_undo(room, draft, await room.ask(waive, room.session.actor, care_id, why))
    return True


async def _take(room: Room, draft: CareDraft) -> bool:
    take, care_id = room.desk.cares.take, draft.waiting.care.id
    _can_undo(room, draft, await room.ask(take, room.session.actor, care_id))
    room.notify(_taken(), markup=False)
    return True


async def _leave(room: Room, draft: CareDraft) -> bool:
    leave, care_id = room.desk.cares.leave, draft.waiting.care.id
    _can_undo(room, draft, await room.ask(leave, room.session.actor, care_id))
    room.notify(_("The reactivation team is told."), markup=False)
    return True


async def _note(room: Room, draft: CareDraft) -> bool:
    await room.ask(room.desk.cares.take_note, room.session.actor, draft.waiting.care.id)
    room.notify(_("Noted."), markup=False)
    return True


_DO = {
    "send": _send,
    "write": _write,
    "mail": _mail,
    "contact": _contact,
    "stop": _stop,
    "take": _take,
    "leave": _leave,
    "note": _note,
}


def _can_undo(room: Room, draft: CareDraft, settled: Care) -> None:
    """Let it wait again, as long as nothing else became of it."""
    undo = partial(room.desk.cares.undo, room.session.actor, settled, draft.waiting.care)

    def undone() -> None:
        undo()
        room.post_message(WaitsAgain(settled.id))

    room.offer_undo(Undoable(Act.SETTLE_CARE, _called(draft), undone))


def _called(draft: CareDraft) -> str:
    waiting = draft.waiting
    return formats.plain(customer_name(waiting.customer, waiting.customer_number), 40)
