"""Moving a task on, for every room alike: ask what is needed, do it, offer what follows from it.

To be awaited in a worker of group "write" of the room.
"""

from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from functools import partial
from types import MappingProxyType

from domain.area import Factors, factors_on
from domain.calendar import local
from domain.ids import TaskId
from domain.permission import Act
from domain.task import Task, TaskStatus
from domain.workflow import AreaMissing
from screens.dialogs.accept import accept_task
from screens.dialogs.ask import Ask
from screens.dialogs.confirm import Confirm
from screens.dialogs.delegate import Delegate
from screens.dialogs.deliver import Deliver
from screens.dialogs.pick import Choice, Pick
from screens.dialogs.pick_area import pick_area
from screens.dialogs.return_task import ReturnTask
from screens.dialogs.say import Say
from screens.room import Room
from services.facts import TaskFacts, check_of, figures_of
from services.offers import delegation_offer, factor_offer
from services.possible import why_not
from services.undo import Undoable
from widgets import formats, labels
from widgets.words import _

Flow = Callable[[Room, TaskFacts, str], Awaitable[Task | None]]
"""Asks and acts on the task of these facts; the text is the key that began it."""


async def carry_out(room: Room, act: Act, task_id: TaskId, begun_by: str = "") -> Task | None:
    """The task as the act left it; None when the reader went back, or it was refused and told so.

    An act that needs an area asks for it first. `begun_by` is the key that began it, so that no
    confirmation has the same one.
    """
    moved: Task | None = None
    with room.refusals_shown():
        moved = await _carried_out(room, act, task_id, begun_by)
    return moved


async def _carried_out(room: Room, act: Act, task_id: TaskId, begun_by: str) -> Task | None:
    facts = await room.ask(room.desk.facts.of, room.session.actor, task_id)
    refusal = _refusal(room, facts, act)
    if isinstance(refusal, AreaMissing):
        if await _set_area(room, facts, begun_by) is None:
            return None
        facts = await room.ask(room.desk.facts.of, room.session.actor, task_id)
        refusal = _refusal(room, facts, act)
    if refusal is not None:
        raise refusal
    return await _FLOWS[act](room, facts, begun_by)


def giving_back(status: TaskStatus) -> Act:
    """What "give back" means for a task that stands there: the customer returns it, or we do."""
    return Act.RETURN if status is TaskStatus.DELIVERED else Act.GIVE_BACK


def _refusal(room: Room, facts: TaskFacts, act: Act) -> Exception | None:
    now = room.desk.office.now()
    return why_not(room.session.actor, facts.task, act, now, _factors(room, facts))


def _factors(room: Room, facts: TaskFacts) -> Factors | None:
    if facts.task.area is None:
        return None
    today = local(room.desk.office.now()).date()
    return factors_on(facts.history, facts.task.area, today)


async def _accept(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    check = check_of(facts, room.desk.office.now())
    if not await room.app.push_screen_wait(accept_task(check, begun_by)):
        return None
    actor, task = room.session.actor, facts.task
    return await room.ask(room.desk.tasks.accept, actor, task.id, task)


async def _set_area(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    """Set the area; with a factor above 1 show what is left and offer a word about it (BUD-3)."""
    now, task, actor = room.desk.office.now(), facts.task, room.session.actor
    area = await room.app.push_screen_wait(pick_area(facts, now))
    if area is None:
        return None
    set_area = room.desk.tasks.set_area
    changed = await room.ask(set_area, actor, task.id, area)
    undo = partial(set_area, actor, task.id, task.area)
    room.offer_undo(Undoable(Act.SET_AREA, task.title, undo))
    figures = figures_of(facts, area, now)
    if figures.factors.customer > 1:
        told = _("{area} has the factor {factor}: {budget} budget leave {working} to work.").format(
            area=labels.work_area(area).capitalize(),
            factor=formats.number(figures.factors.customer, 1),
            budget=formats.duration(figures.budget),
            working=formats.duration(figures.working),
        )
        offer = Say(_("Tell the customer about the factor?"), told, factor_offer(facts, figures))
        word = await room.app.push_screen_wait(offer)
        if word is not None:
            sent = await room.ask(room.desk.chat.post, actor, task.id, word)
            take_back = partial(room.desk.chat.take_back, actor, sent.id)
            room.offer_undo(Undoable(Act.POST_MESSAGE, task.title, take_back))
    return changed


async def _start(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    return await room.ask(room.desk.tasks.start, room.session.actor, facts.task.id)


async def _deliver(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    given = await room.app.push_screen_wait(Deliver(facts.task.title))
    if given is None:
        return None
    actor, task_id = room.session.actor, facts.task.id
    return await room.ask(room.desk.tasks.deliver, actor, task_id, given.summary, given.deviations)


async def _finish(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    task = facts.task
    question = _("Set {task} done?").format(task=_called(task))
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


async def _return(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    given = await room.app.push_screen_wait(ReturnTask(facts.task.title, room.desk.office.now))
    if given is None:
        return None
    actor, task_id = room.session.actor, facts.task.id
    return await room.ask(
        room.desk.tasks.return_with_deadline, actor, task_id, given.deadline, given.reason
    )


async def _delegate(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    given = await room.app.push_screen_wait(Delegate(facts.task.title, delegation_offer(facts)))
    if given is None:
        return None
    actor, task_id = room.session.actor, facts.task.id
    return await room.ask(room.desk.tasks.delegate, actor, task_id, given.reason, given.word)


async def _send_to_operations(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    question = _("Send {task} to operations for its release: can you take it yourself?").format(
        task=_called(facts.task)
    )
    asked = Ask(question, hint=_("Yes, I have done this before"), check=_needed)
    word = await room.app.push_screen_wait(asked)
    if word is None:
        return None
    actor, task_id = room.session.actor, facts.task.id
    return await room.ask(room.desk.tasks.send_to_operations, actor, task_id, word)


async def _release(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    question = _("Release {task}: what did you settle with the customer?").format(
        task=_called(facts.task)
    )
    word = await room.app.push_screen_wait(Ask(question))
    if word is None:
        return None
    return await room.ask(room.desk.tasks.release, room.session.actor, facts.task.id, word)


async def _give_back(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    """Back into review, with the assistant it has or another one (TASK-6)."""
    actor, task = room.session.actor, facts.task
    people = await room.ask(room.desk.facts.assistants, actor)
    first = facts.assistant or _("nobody yet")
    choices = [Choice((task.assistant_id,), first, _("as before"))]
    choices += [Choice((one,), name) for one, name in people if one != task.assistant_id]
    question = _("Give {task} back: to whom?").format(task=_called(task))
    picked = await room.app.push_screen_wait(Pick(question, choices))
    if picked is None:
        return None
    to = picked[0] if picked[0] != task.assistant_id else None
    return await room.ask(room.desk.tasks.give_back, actor, task.id, "", to)


async def _delete(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    question = _("Delete {task}?").format(task=_called(facts.task))
    detail = _(
        "It leaves every list; chat and history are kept as evidence. This cannot be undone."
    )
    if not await room.app.push_screen_wait(
        Confirm(question, _("Delete the task"), detail=detail, begun_by=begun_by)
    ):
        return None
    return await room.ask(room.desk.tasks.delete, room.session.actor, facts.task.id)


_FLOWS: Mapping[Act, Flow] = MappingProxyType(
    {
        Act.ACCEPT: _accept,
        Act.SET_AREA: _set_area,
        Act.START: _start,
        Act.DELIVER: _deliver,
        Act.FINISH: _finish,
        Act.RETURN: _return,
        Act.DELEGATE: _delegate,
        Act.SEND_TO_OPERATIONS: _send_to_operations,
        Act.RELEASE: _release,
        Act.GIVE_BACK: _give_back,
        Act.DELETE_TASK: _delete,
    }
)
"""What each act asks and does."""


def _called(task: Task) -> str:
    return f"#{task.number} {formats.plain(task.title, 40)}"


def _needed(text: str) -> str:
    return "" if text.strip() else _("Please write a word about it.")
