"""From the acceptance to the customer's word: start, interim and final results, her word."""

from datetime import timedelta

from domain.result import NoInterimResult, Result
from domain.task import Task, TaskStatus
from screens.dialogs.confirm import Confirm
from screens.dialogs.task.deliver import Deliver, DeliverInterim
from screens.dialogs.task.return_task import ReturnTask
from screens.moves.feedback import rate
from screens.moves.flow import called
from screens.moves.her_word import acceptance, her_word
from screens.room import Room
from services.result.results import TaskResults
from services.task.facts import TaskFacts
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
    return await room.ask(room.desk.results.deliver, room.session.actor, facts.task.id, given)


async def deliver_interim(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    """Hand a part over, and say whether all holds (RES-1)."""
    given = await room.app.push_screen_wait(DeliverInterim(facts.task.title))
    if given is None:
        return None
    hand_over = room.desk.results.deliver_interim
    return await room.ask(hand_over, room.session.actor, facts.task.id, given)


async def finish(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    """The customer accepts the result; staff record it where nobody signs in for her (RES-4)."""
    task = facts.task
    word = await acceptance(room, await _results(room, task), task, task.delivered_at)
    if word is None:
        return None
    rest = timedelta(seconds=max(task.budget_seconds - task.debited_seconds, 0))
    free = _("The task is done then, and {time} of the budget become free again.").format(
        time=formats.duration(rest)
    )
    final = _("This cannot be undone.")  # Babel sees no words within an f-string
    detail = f"{free} {final}"
    question, yes = _("Set {task} done?").format(task=called(task)), _("Set done")
    if room.session.actor.is_customer:
        question = _("Accept the result of {task}?").format(task=called(task))
        yes = _("Accept the result")
    if not await room.app.push_screen_wait(
        Confirm(question, yes, detail=detail, begun_by=begun_by)
    ):
        return None
    done = await room.ask(room.desk.results.accept, room.session.actor, task.id, word)
    if room.session.actor.is_customer:
        return await rate(room, facts, "") or done
    return done


async def accept_interim(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    """The customer accepts what was handed over so far (RES-6)."""
    task, results = facts.task, await _results(room, facts.task)
    interim = _interim(results, task)
    word = await acceptance(room, results, task, interim.delivered_at)
    if word is None:
        return None
    question = _("Accept the interim result of {task}?").format(task=called(task))
    detail = f"{formats.plain(interim.summary, 300)}\n{formats.plain(interim.covers, 300)}"
    if not await room.app.push_screen_wait(
        Confirm(question, _("Accept the result"), detail=detail, begun_by=begun_by)
    ):
        return None
    return await room.ask(room.desk.results.accept_interim, room.session.actor, task.id, word)


async def return_task(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    """Back into work with a new deadline and what is to be changed (RES-3)."""
    task, results = facts.task, await _results(room, facts.task)
    if task.status is TaskStatus.IN_PROGRESS:
        _interim(results, task)
    word = await her_word(room, results, task)
    if word is None:
        return None
    given = await room.app.push_screen_wait(ReturnTask(task.title, room.desk.office.now))
    if given is None:
        return None
    send_back = room.desk.results.send_back
    actor = room.session.actor
    return await room.ask(send_back, actor, task.id, given.deadline, given.reason, word)


async def _results(room: Room, task: Task) -> TaskResults:
    return await room.ask(room.desk.results.of, room.session.actor, task.id)


def _interim(results: TaskResults, task: Task) -> Result:
    """What waits for her word, or the refusal."""
    if results.waits is None:
        raise NoInterimResult(task.number)
    return results.waits
