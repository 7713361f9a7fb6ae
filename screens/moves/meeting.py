"""Meetings with the customer are paid: on a task, or on one made for the meeting (TIME-8)."""

from domain.ids import CustomerId, TaskId
from domain.task import Task
from screens.dialogs.pick import Choice, Pick
from screens.moves.clock import toggle_clock
from screens.ordering import new_meeting
from screens.room import Room
from widgets import formats
from widgets.words import _

_HERE, _OWN = "here", "own"


async def meet(room: Room, task: Task, begun_by: str) -> Task | None:
    """On which task the meeting counts; the one made for it, when it was made.

    On the task at hand its clock starts. To be awaited in a worker of group "write" of the room.
    """
    named = f"#{task.number} {formats.plain(task.title, 40)}"
    choices = [
        Choice(_HERE, _("On this task"), _("its clock starts now"), named),
        Choice(_OWN, _("On a task of its own"), _("the customer agrees to its budget")),
    ]
    question = _("On which task does the meeting count?")
    chosen = await room.app.push_screen_wait(Pick(question, choices))
    if chosen == _HERE:
        await _on(room, task.id, begun_by)
    elif chosen == _OWN:
        return await meet_on_its_own(room, task.customer_id)
    return None


async def meet_on_its_own(room: Room, customer_id: CustomerId | None) -> Task | None:
    """The task that was made for a meeting; None when she went back."""
    return await new_meeting(room, customer_id)


async def _on(room: Room, task_id: TaskId, begun_by: str) -> None:
    with room.refusals_shown():
        run = await room.ask(room.desk.clocking.running, room.session.actor)
    if run is not None and run.clock.task_id == task_id:
        room.refuse(_("Your clock runs on this task already; the meeting counts."))
        return
    await toggle_clock(room, task_id, begun_by)
