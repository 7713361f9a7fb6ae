"""Ending one customer only, from either side, and taking that back, by keys (HAND-9).

As all flows here to be awaited in a worker of group "write" of the room.
"""

from domain.handover_terms import Cause
from domain.ids import CustomerId, PersonId
from screens.dialogs.ask import Ask
from screens.dialogs.pick import Choice, Pick
from screens.moves.flow import LineKey, done_by, needed
from screens.room import Room
from services.handover.handovers import HandoverLine
from widgets import formats
from widgets.labels import handover as labels
from widgets.privacy import customer_name
from widgets.words import _


async def begin_one(room: Room, person_id: PersonId, name: str) -> LineKey | None:
    """One customer only, from either side, with a month's notice (HAND-9); its line."""
    actor = room.session.actor
    served = await room.ask(room.desk.handovers.served, actor, person_id)
    if not served:
        room.refuse(_("There is no customer to hand over."))
        return None
    question = _("Which customer do you hand over?")
    if person_id != actor.id:
        question = _("Which customer does {name} hand over?").format(name=formats.plain(name, 40))
    choices = [Choice(one.id, customer_name(one.name, one.number)) for one in served]
    picked = await room.app.push_screen_wait(Pick(question, choices))
    if picked is None:
        return None
    cause = Cause.ASSISTANT
    if actor.is_management:
        causes = [Choice(one, labels.cause(one)) for one in (Cause.ASSISTANT, Cause.CUSTOMER)]
        chosen = await room.app.push_screen_wait(Pick(_("Who ends it?"), causes))
        if chosen is None:
            return None
        cause = chosen
    return await _ended(room, person_id, picked, cause)


async def _ended(
    room: Room, person_id: PersonId, customer: CustomerId, cause: Cause
) -> LineKey | None:
    why = await room.app.push_screen_wait(Ask(_("Why does it end?"), check=needed))
    if why is None:
        return None
    offers = [
        Choice(True, _("Yes, help to find a successor is offered")),
        Choice(False, _("No, not offered")),
    ]
    helps = await room.app.push_screen_wait(Pick(_("Is help to find a successor offered?"), offers))
    if helps is None:
        return None
    begun: LineKey | None = None
    with room.refusals_shown():
        start = room.desk.handovers.begin
        made = await room.ask(
            start, room.session.actor, customer, person_id, cause, why, help_offered=helps
        )
        told = _("It ends on {day} at the earliest. The handover has begun.")
        room.notify(told.format(day=formats.day_full(made.last_day)), markup=False)
        begun = ("handover", made.id)
    return begun


async def call_off(room: Room, line: HandoverLine) -> bool:
    """The handover of one customer does not come about; whether it was called off (HAND-9)."""
    question = _("{customer} stays with {name}: the handover is dropped. Why?").format(
        customer=formats.plain(customer_name(line.place.customer, line.place.number), 40),
        name=formats.plain(line.handover.person_name, 40),
    )
    why = await room.app.push_screen_wait(Ask(question, check=needed))
    if why is None:
        return False
    off, actor = room.desk.handover_steps.call_off, room.session.actor
    return await done_by(room, lambda: room.ask(off, actor, line.handover.id, why))
