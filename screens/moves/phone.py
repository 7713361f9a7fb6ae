"""Phone calls by keys: logged, removed, and seen to by management (TIME-7)."""

from domain.ids import TaskId
from domain.phone import CallLog, PhoneCall, refuse_unaccepted
from screens.dialogs.confirm import Confirm
from screens.dialogs.texts import Texts, Wanted
from screens.dialogs.time.log_call import LogCall
from screens.moves.flow import called
from screens.room import Room
from widgets.time.calls import call_line, calls_to_see_to, calls_told, over_told
from widgets.words import _


async def log_call(room: Room, task_id: TaskId) -> bool:
    """Ask for a call and log it; whether that was done. She is told when a flat is needed.

    As all flows of this module to be awaited in a worker of group "write" of the room.
    """
    done = False
    with room.refusals_shown():
        desk, actor = room.desk, room.session.actor
        log = await room.ask(desk.time_log.of_task, actor, task_id)
        refuse_unaccepted(log.task)
        title = _("Phone call on {task}").format(task=called(log.task))
        told = await room.app.push_screen_wait(
            LogCall(title, calls_told(log.calls), desk.office.now)
        )
        if told is None:
            return False
        log_it = desk.phone_calls.log
        await room.ask(log_it, actor, task_id, told.started_at, told.length, told.note)
        done = True
        _tell(room, (await room.ask(desk.time_log.of_task, actor, task_id)).calls)
    return done


def _tell(room: Room, log: CallLog) -> None:
    """How much is covered; and plainly when it is not."""
    warned = over_told(log)
    if warned:
        told = f"{calls_told(log)}. {warned}"
        room.notify(told, severity="warning", timeout=12, markup=False)
    else:
        room.notify(calls_told(log), markup=False)


async def remove_call(room: Room, call: PhoneCall) -> bool:
    """Remove her own call; whether that was done."""
    done = False
    with room.refusals_shown():
        if call.person_id != room.session.actor.id:
            room.refuse(_("A colleague logged this call; only she can remove it."))
            return False
        sure = Confirm(_("Remove this call?"), _("Remove"), detail=call_line(call))
        if await room.app.push_screen_wait(sure):
            await room.ask(room.desk.phone_calls.remove, room.session.actor, call.id)
            done = True
    return done


async def settle_calls(room: Room, task_id: TaskId) -> bool:
    """What management did about many calls; whether the case is settled."""
    done = False
    with room.refusals_shown():
        desk, actor = room.desk, room.session.actor
        log = await room.ask(desk.time_log.of_task, actor, task_id)
        title = _("Many phone calls on {task}").format(task=called(log.task))
        lines = list(calls_to_see_to(log.calls))
        lines.append(_("Booking a phone flat on the customer's card settles it as well."))
        wanted = [Wanted("outcome", _("Outcome"), 4)]
        dialog = Texts(title, _("Settle it"), wanted, detail="\n".join(lines))
        given = await room.app.push_screen_wait(dialog)
        if given is not None:
            await room.ask(desk.phone_calls.settle, actor, task_id, given["outcome"])
            done = True
    return done
