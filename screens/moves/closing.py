"""The closing list by keys: done with a proof, accepted by the successor (HAND-10)."""

from collections.abc import Sequence

from domain.closing import ACCEPTED, Check, Item, ways_now
from domain.handover import Handover
from screens.dialogs.ask import Ask
from screens.dialogs.pick import Choice, Pick
from screens.moves.flow import needed
from screens.room import Room
from services.handover.handovers import HandoverLine
from widgets import formats
from widgets.labels import handover as labels
from widgets.words import _


async def checklist(room: Room, line: HandoverLine) -> bool:
    """Do an item of the closing list, with its proof (HAND-10); goes on until she goes back."""
    changed, handover = False, line.handover
    while True:
        at = next((nth for nth, one in enumerate(handover.checks) if not one.is_done), 0)
        asked = Pick(_("Closing list"), _items(handover), at=at)
        picked = await room.app.push_screen_wait(asked)
        made = None if picked is None else await _proved(room, handover, picked)
        if picked is None:
            return changed
        if made is not None:
            changed, handover = True, made


def _items(handover: Handover) -> list[Choice[Item]]:
    choices = []
    for check in handover.checks:
        sign = "✓" if check.is_done else "◐" if check.way else "○"
        way = labels.way(check.way) if check.way else ""
        name = f"{sign} {labels.item(check.item)}"
        choices.append(Choice(check.item, name, way, formats.plain(check.proof, 200)))
    return choices


async def _proved(room: Room, handover: Handover, item: Item) -> Handover | None:
    ways = [Choice(way, labels.way(way)) for way in ways_now(handover.check(item))]
    way = await room.app.push_screen_wait(Pick(labels.item(item), ways))
    if way is None:
        return None
    question = _("{what}: where, when and by what does one see it?")
    proof = await room.app.push_screen_wait(
        Ask(question.format(what=labels.way(way)), check=needed)
    )
    made = None
    if proof is not None:
        with room.refusals_shown():
            prove, actor = room.desk.handover_steps.prove, room.session.actor
            made = await room.ask(prove, actor, handover.id, item, way, proof)
    return made


async def accept_item(room: Room, line: HandoverLine) -> bool:
    """The successor takes items as in order, one by one until none is left or she goes back.

    As all flows of this module to be awaited in a worker of group "write" of the room.
    """
    changed, handover = False, line.handover
    if not to_accept(handover):
        room.refuse(_("Nothing waits to be accepted: it is not done yet, or accepted already."))
        return False
    while ready := to_accept(handover):
        choices = [
            Choice(one.item, labels.item(one.item), detail=formats.plain(one.proof, 200))
            for one in ready
        ]
        item = await room.app.push_screen_wait(Pick(_("What is in order?"), choices))
        made = None if item is None else await _accepted(room, handover, item)
        if made is None:
            return changed
        changed, handover = True, made
    return changed


async def _accepted(room: Room, handover: Handover, item: Item) -> Handover | None:
    made = None
    with room.refusals_shown():
        accept, actor = room.desk.handover_steps.accept, room.session.actor
        made = await room.ask(accept, actor, handover.id, item)
    return made


def to_accept(handover: Handover) -> Sequence[Check]:
    """What is done and waits for the successor."""
    return [
        check
        for check in handover.checks
        if check.item in ACCEPTED and check.is_done and check.accepted_at is None
    ]
