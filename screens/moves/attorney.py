"""Powers of attorney by keys: shown, entered, revoked on a card, needed by a task (POA-1).

All of them are to be awaited in a worker of group "write" of the room.
"""

from functools import partial

from domain.attorney import AttorneyScope, AttorneyStanding, PowerOfAttorney, standing
from domain.calendar import local
from domain.ids import PersonId
from domain.permission import MAY, Act
from domain.task import Task
from screens.dialogs.confirm import Confirm
from screens.dialogs.customer.enter_attorney import EnterAttorney
from screens.dialogs.pick import Choice, Pick
from screens.moves import documents
from screens.room import Room
from services.customer.customers import CustomerCard
from services.task.facts import TaskFacts
from widgets import formats
from widgets.labels.agreement import attorney_scope
from widgets.privacy import customer_name
from widgets.task.attorney_lines import attorney_told, scopes_told
from widgets.words import _


async def see_to_attorneys(room: Room, card: CustomerCard) -> bool:
    """Open a document; management enters one or revokes one. Whether something changed."""
    now = room.desk.office.now()
    named = formats.plain(customer_name(card.row.name, card.row.number), 40)
    choices: list[Choice[PowerOfAttorney | str]] = [
        Choice(one, attorney_told(one, now)[0], detail=one.document) for one in card.attorneys
    ]
    if room.session.actor.roles & MAY[Act.ENTER_ATTORNEY].keys():
        choices.insert(0, Choice("", _("＋ Enter one")))
    title = _("Powers of attorney: {customer}").format(customer=named)
    done = False
    with room.refusals_shown():
        picked = await room.app.push_screen_wait(Pick(title, choices))
        if isinstance(picked, PowerOfAttorney):
            done = await _about(room, picked)
        elif picked is not None:
            done = await _enter(room, card)
    return done


async def mark(room: Room, facts: TaskFacts) -> Task | None:
    """Say for what the task needs a power of attorney, or that it needs none."""
    choices: list[Choice[AttorneyScope | str]] = [
        Choice(one, attorney_scope(one)) for one in AttorneyScope
    ]
    choices.append(Choice("", _("nothing of that: none is needed")))
    question = _("For what does the task need a power of attorney?")
    picked = await room.app.push_screen_wait(Pick(question, choices))
    if picked is None:
        return None
    scope = picked if isinstance(picked, AttorneyScope) else None
    mark_it = room.desk.attorneys.mark
    return await room.ask(mark_it, room.session.actor, facts.task.id, scope)


async def _enter(room: Room, card: CustomerCard) -> bool:
    people: list[Choice[PersonId | str]] = [Choice("", _("every assistant of this customer"))]
    people += [Choice(one.id, one.name) for one in card.serving]
    holder = await room.app.push_screen_wait(Pick(_("Who may act?"), people))
    if holder is None:
        return False
    today = local(room.desk.office.now()).date()
    name = next((one.name for one in card.serving if one.id == holder), "")
    asked = EnterAttorney(name, None if isinstance(holder, str) else holder, today)
    entered = await room.app.push_screen_wait(asked)
    if entered is None:
        return False
    actor = room.session.actor
    files = await room.ask(room.desk.documents.take_in, actor, entered.files)
    await room.ask(room.desk.attorneys.enter, actor, card.row.id, entered.new, files)
    return True


async def _about(room: Room, one: PowerOfAttorney) -> bool:
    """Its document, or revoking it; whether something changed."""
    now = room.desk.office.now()
    told, _tone = attorney_told(one, now)
    choices = await documents.of_attorney(room, one)
    may = room.session.actor.roles & MAY[Act.REVOKE_ATTORNEY].keys()
    if may and standing(one, now) is not AttorneyStanding.REVOKED:
        choices.append(Choice(partial(_revoke, room, one), _("Revoke it")))
    if not choices:
        known = _("Management has filed no document for it, only its name: {name}")
        room.refuse(known.format(name=formats.plain(one.document, 80)))
        return False
    title = f"{told}\n{formats.plain(one.document, 200)}"
    picked = await room.app.push_screen_wait(Pick(title, choices))
    return picked is not None and await picked()


async def _revoke(room: Room, one: PowerOfAttorney) -> bool:
    told, _tone = attorney_told(one, room.desk.office.now())
    question = _("Revoke the power of attorney for {what}?").format(what=scopes_told(one.scopes))
    detail = _("{told}\nDocument: {document}\nFrom now on it holds no longer.").format(
        told=told, document=formats.plain(one.document, 200)
    )
    if not await room.app.push_screen_wait(Confirm(question, _("Revoke it"), detail=detail)):
        return False
    await room.ask(room.desk.attorneys.revoke, room.session.actor, one)
    return True
