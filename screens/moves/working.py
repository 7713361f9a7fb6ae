"""From the acceptance to the customer's word: start, deliver, done, returned."""

from datetime import timedelta

from domain.task import Task
from screens.dialogs.confirm import Confirm
from screens.dialogs.deliver import Deliver
from screens.dialogs.return_task import ReturnTask
from screens.moves.flow import called
from screens.room import Room
from services.facts import TaskFacts
from widgets import formats
from widgets.words import _


async def start(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    """Put it in progress."""
    return await room.ask(room.desk.tasks.start, room.session.actor, facts.task.id)


async def deliver(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    """Hand the result over (RES-2)."""
    given = await room.app.push_screen_wait(Deliver(facts.task.title))
    if given is None:
        return None
    actor, task_id = room.session.actor, facts.task.id
    return await room.ask(room.desk.tasks.deliver, actor, task_id, given.summary, given.deviations)


async def finish(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    """Set it done, as the customer has accepted it (RES-4)."""
    task = facts.task
    question = _("Set {task} done?").format(task=called(task))
    rest = timedelta(seconds=max(task.budget_seconds - task.debited_seconds, 0))
    detail = _(
        "The customer has accepted the result. {time} of the budget become free again. "
        "This cannot be undone."
    ).format(time=formats.duration(rest))
    if not await room.app.push_screen_wait(
        Confirm(question, _("Set done"), detail=detail, begun_by=begun_by)
    ):
        return None
    return await room.ask(room.desk.tasks.finish, room.session.actor, task.id)


async def return_task(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    """Back into work with a new deadline (RES-3)."""
    given = await room.app.push_screen_wait(ReturnTask(facts.task.title, room.desk.office.now))
    if given is None:
        return None
    actor, task_id = room.session.actor, facts.task.id
    return await room.ask(
        room.desk.tasks.return_with_deadline, actor, task_id, given.deadline, given.reason
    )
