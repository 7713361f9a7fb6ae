"""The customer's message on which a weekend surcharge rests: picked, and shown again (TIME-6)."""

from collections.abc import Sequence
from datetime import timedelta

from domain.entry import Entry
from domain.ids import MessageId
from domain.surcharge import WeekendApproval
from domain.time_request import TimeRequest, TimeRequestStatus
from screens.dialogs.confirm import Confirm
from screens.dialogs.pick import Choice, Pick
from screens.room import Room
from services.time.surcharges import OfferedApproval, doubled
from widgets import formats
from widgets.words import _, ngettext


async def pick_approval(room: Room, entry: Entry) -> MessageId | None:
    """The message she names for her entry; None when she goes back.

    To be awaited within `refusals_shown`: without any message it is refused with the way out.
    """
    offered = await room.ask(room.desk.surcharges.approvals_for, room.session.actor, entry.id)
    fitting = sorted(offered, key=lambda one: not one.doubles)
    choices = [_choice(one) for one in fitting]
    question = _("Which message approves the double rate? Only minutes after it count.")
    return await room.app.push_screen_wait(Pick(question, choices))


async def others_too(room: Room, entry: Entry, message_id: MessageId) -> Sequence[Entry]:
    """Her other entries on the task that the same message doubles, when she wants those as well."""
    log = await room.ask(room.desk.time_log.of_task, room.session.actor, entry.task_id)
    asked = {one.entry_id for one in log.requests if one.status is TimeRequestStatus.OPEN}
    others = [
        line.entry
        for line in log.lines
        for approval in log.approving
        if approval.message_id == message_id
        and line.entry.assistant_id == room.session.actor.id
        and line.entry.id not in {entry.id, *asked}
        and line.entry.invoice_id is None
        and not line.entry.doubled
        and doubled(line.entry, approval)
    ]
    if not others:
        return ()
    question = ngettext(
        "Ask for {count} other entry on this task as well?",
        "Ask for {count} other entries on this task as well?",
        len(others),
    ).format(count=len(others))
    told = "\n".join(
        f"{formats.moment(one.started_at)}–{formats.clock(one.ended_at)}" for one in others[:6]
    )
    wants = await room.app.push_screen_wait(Confirm(question, _("Ask for all"), detail=told))
    return others if wants else ()


def words_of(request: TimeRequest, approving: Sequence[WeekendApproval]) -> str:
    """What the customer wrote, with its time, for whoever decides; empty for other requests."""
    for one in approving:
        if one.message_id == request.message_id:
            return _("{name} wrote on {time}: “{text}”").format(
                name=formats.plain(one.author, 40),
                time=formats.moment_full(one.given_at),
                text=formats.plain(one.text, 400),
            )
    return ""


def _choice(offered: OfferedApproval) -> Choice[MessageId]:
    one = offered.approval
    told = _("nothing to double") if not offered.doubles else _doubles(offered.doubles)
    if one.withdrawn_at is not None:
        told = _("{told}, withdrawn {time}").format(
            told=told, time=formats.moment(one.withdrawn_at)
        )
    name = f"{formats.moment(one.given_at)} {formats.plain(one.text, 22)}"
    detail = f"{formats.plain(one.author, 40)}: {formats.plain(one.text, 400)}\n{told}"
    return Choice(one.message_id, name, told, detail)


def _doubles(span: timedelta) -> str:
    return _("doubles {time}").format(time=formats.exact(span))
