"""Who follows at a customer and how the customer is told, proposed by keys (HAND-5)."""

from domain.handover_plan import SUGGESTED
from domain.handover_terms import TELLINGS, Target, Telling
from domain.permission import MAY, Act
from screens.dialogs.confirm import Confirm
from screens.dialogs.pick import Choice, Pick
from screens.moves.distribution import asked_despite, choice_of
from screens.moves.flow import done_by
from screens.room import Room
from services.handover.handovers import HandoverLine
from services.handover.steps import Succession
from widgets import formats
from widgets.labels import handover as labels
from widgets.privacy import customer_name
from widgets.words import _


async def propose_successor(room: Room, line: HandoverLine) -> bool:
    """Who follows and how the customer is told; suggested by the customer's size (HAND-5).

    To be awaited in a worker of group "write" of the room.
    """
    actor = room.session.actor
    if not actor.roles & MAY[Act.PROPOSE_SUCCESSOR].keys():
        room.refuse(_("Management proposes who follows and how the customer is told."))
        return False
    if line.handover.is_told and not await _told_anew(room, line):
        return False
    telling = await _telling(room, line)
    if telling is None:
        return False
    target = Target.SUCCESSOR if telling in _BY_SUCCESSOR else Target.REACTIVATION
    succession, despite = Succession(target, telling), ""
    if target is Target.SUCCESSOR:
        place, giver = line.place, line.handover.person_id
        people = await room.ask(
            room.desk.staffing.candidates_for_customer, actor, place.customer_id
        )
        choices = [choice_of(one) for one in people.people if one.standing.person_id != giver]
        question = _("Who follows for {customer}?").format(customer=called(line))
        picked = await room.app.push_screen_wait(Pick(question, choices))
        if picked is None or picked[0] is None:
            return False
        asked = await asked_despite(room, people, *picked)
        if asked is None:
            return False
        succession, despite = Succession(target, telling, picked[0]), asked
    act = room.desk.handover_steps.propose
    return await done_by(room, lambda: room.ask(act, actor, line.handover.id, succession, despite))


async def _told_anew(room: Room, line: HandoverLine) -> bool:
    """Whether somebody else follows although the customer was told of another."""
    who = formats.plain(line.handover.successor_name, 40) or _("the reactivation team")
    question = _("{customer} knows that {name} follows. Propose somebody else?").format(
        customer=called(line), name=who
    )
    detail = _("Both sides agree anew, and the customer is told anew.")
    sure = Confirm(question, _("Propose"), detail=detail)
    return await room.app.push_screen_wait(sure) is True


_BY_SUCCESSOR = frozenset(TELLINGS[Target.SUCCESSOR])
"""Ways of telling in which a successor is named."""


async def _telling(room: Room, line: HandoverLine) -> Telling | None:
    """How the customer is told, the suggested way first."""
    _target, suggested = SUGGESTED[line.size]
    ways = sorted(
        (Telling.CALL, Telling.MAIL, Telling.REACTIVATION_MAIL, Telling.FINISH),
        key=lambda way: way is not suggested,
    )
    hint = _("suggested: {size}").format(size=labels.size(line.size))
    choices = [
        Choice(way, _way_told(way), hint if way is suggested else "", _way_detail(way))
        for way in ways
    ]
    question = _("How is {customer} told, and by whom followed?").format(customer=called(line))
    return await room.app.push_screen_wait(Pick(question, choices))


def _way_told(way: Telling) -> str:
    named = way in _BY_SUCCESSOR
    who = _("a successor") if named else _("the reactivation team")
    return f"{labels.telling(way)} → {who}"


def _way_detail(way: Telling) -> str:
    match way:
        case Telling.CALL:
            return _("For large customers with regular tasks.")
        case Telling.MAIL:
            return _("For small customers.")
        case Telling.REACTIVATION_MAIL:
            return _("For customers who are nearly inactive.")
        case Telling.FINISH:
            return _("Where there are single tasks only; nobody is trained.")


def called(line: HandoverLine) -> str:
    """The customer as a question calls her."""
    return formats.plain(customer_name(line.place.customer, line.place.number), 40)
