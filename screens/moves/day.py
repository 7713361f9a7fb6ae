"""Going through the recorded days, and putting right what is wrong there (TIME-2, TIME-4)."""

from datetime import date, timedelta

from domain.calendar import local
from domain.ids import PersonId
from domain.time_entry import Gap
from screens.dialogs.pick import Choice, Pick
from screens.dialogs.time.day import DayDialog, Turn
from screens.moves import recorded_time
from screens.room import Room
from services.time.log import Logged
from widgets import formats
from widgets.words import _


async def go_through_days(room: Room, day: date, person_id: PersonId | None = None) -> bool:
    """Show a day, then the one she turns to, until she goes back; whether something was changed.

    Her own days, or those of the person named, for management. To be awaited in a worker of group
    "write" of the room.
    """
    changed = False
    with room.refusals_shown():
        desk, actor = room.desk, room.session.actor
        while True:
            log = await room.ask(desk.time_log.of_day, actor, day, person_id)
            today = local(desk.office.now()).date()
            chosen = await room.app.push_screen_wait(DayDialog(log, is_today=day >= today))
            match chosen:
                case Turn(days=days):
                    day = min(day + timedelta(days=days), today)
                case Logged():
                    changed |= await recorded_time.about_entry(room, chosen)
                case Gap():
                    changed |= await _fill(room, chosen, log.person_id)
                case None:
                    break
    return changed


async def _fill(room: Room, gap: Gap, person_id: PersonId) -> bool:
    """Ask for time in the gap to be added, on a task that is still worked on."""
    if person_id != room.session.actor.id:
        room.refuse(_("This is a colleague's time; only she can ask about it."))
        return False
    tasks = await room.ask(room.desk.time_log.running_tasks, room.session.actor)
    if not tasks:
        room.refuse(_("No task of yours is in progress, so no time can be added."))
        return False
    choices = [Choice(one.id, f"#{one.number} {formats.plain(one.title, 50)}") for one in tasks]
    question = _("On which task was the time from {start} to {end}?").format(
        start=formats.clock(gap.started_at), end=formats.clock(gap.ended_at)
    )
    task_id = await room.app.push_screen_wait(Pick(question, choices))
    return task_id is not None and await recorded_time.add_forgotten(room, task_id, gap)
