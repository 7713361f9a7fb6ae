"""Powers of attorney by keys: entered and revoked on a customer's card, needed by a task (POA-1).

All of them are to be awaited in a worker of group "write" of the room.
"""

from domain.attorney import AttorneyScope, AttorneyStanding, PowerOfAttorney, standing
from domain.calendar import local
from domain.ids import PersonId
from domain.task import Task
from screens.dialogs.confirm import Confirm
from screens.dialogs.enter_attorney import EnterAttorney
from screens.dialogs.pick import Choice, Pick
from screens.room import Room
from services.customer.customers import CustomerCard
from services.task.facts import TaskFacts
from widgets import formats
from widgets.labels.agreement import attorney_scope
from widgets.privacy import customer_name
from widgets.task.attorney_lines import attorney_told, scopes_told
from widgets.words import _


async def see_to_attorneys(room: Room, card: CustomerCard) -> bool:
    """Management enters one or revokes one; whether something changed."""
    now = room.desk.office.now()
    named = formats.plain(customer_name(card.row.name, card.row.number), 40)
    choices: list[Choice[PowerOfAttorney | str]] = [Choice("", _("＋ Enter one"))]
    choices += [
        Choice(one, attorney_told(one, now)[0], detail=one.document) for one in card.attorneys
    ]
    title = _("Powers of attorney: {customer}").format(customer=named)
    done = False
    with room.refusals_shown():
        picked = await room.app.push_screen_wait(Pick(title, choices))
        if isinstance(picked, PowerOfAttorney):
            done = await _revoke(room, picked)
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
    new = await room.app.push_screen_wait(asked)
    if new is None:
        return False
    await room.ask(room.desk.attorneys.enter, room.session.actor, card.row.id, new)
    return True


async def _revoke(room: Room, one: PowerOfAttorney) -> bool:
    now = room.desk.office.now()
    told, _tone = attorney_told(one, now)
    if standing(one, now) is AttorneyStanding.REVOKED:
        room.refuse(told)
        return False
    question = _("Revoke the power of attorney for {what}?").format(what=scopes_told(one.scopes))
    detail = _("{told}\nDocument: {document}\nFrom now on it holds no longer.").format(
        told=told, document=formats.plain(one.document, 200)
    )
    if not await room.app.push_screen_wait(Confirm(question, _("Revoke it"), detail=detail)):
        return False
    await room.ask(room.desk.attorneys.revoke, room.session.actor, one)
    return True
