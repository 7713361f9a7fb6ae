"""From the order to its acceptance: check, area, delegation, operations, deletion (TASK-4)."""

from functools import partial

from domain.area import WorkArea
from domain.check import MarketingCheck
from domain.permission import Act
from domain.task import Task
from screens.dialogs.ask import Ask
from screens.dialogs.confirm import Confirm
from screens.dialogs.pick import Choice, Pick
from screens.dialogs.say import Say
from screens.dialogs.task.delegate import Delegate
from screens.dialogs.task.pick_area import pick_area
from screens.moves.flow import called, needed
from screens.room import Room
from services.chat.offers import delegation_offer, factor_offer
from services.task.facts import TaskFacts, figures_of
from services.undo import Undoable
from widgets import formats
from widgets.labels.task import work_area
from widgets.words import _


async def set_area(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    """Set area and competence; with a factor above 1 show what is left and offer a word (BUD-3)."""
    now, task, actor = room.desk.office.now(), facts.task, room.session.actor
    area = await room.app.push_screen_wait(pick_area(facts, now))
    if area is None:
        return None
    competence = await _competence(room, area)
    if competence is None:
        return None
    set_area = room.desk.tasks.set_area
    changed = await room.ask(set_area, actor, task.id, area, competence)
    undo = partial(set_area, actor, task.id, task.area, task.competence)
    room.offer_undo(Undoable(Act.SET_AREA, task.title, undo))
    figures = figures_of(facts, area, now)
    if figures.factors.customer > 1:
        told = _("{area} has the factor {factor}: {budget} budget leave {working} to work.").format(
            area=work_area(area).capitalize(),
            factor=formats.number(figures.factors.customer, 1),
            budget=formats.duration(figures.budget),
            working=formats.duration(figures.working),
        )
        own = await room.ask(room.desk.templates.wordings, actor)
        text = factor_offer(facts, figures, own)
        offer = Say(_("Tell the customer about the factor?"), told, text)
        word = await room.app.push_screen_wait(offer)
        if word is not None:
            sent = await room.ask(room.desk.chat.post, actor, task.id, word)
            take_back = partial(room.desk.chat.take_back, actor, sent.id)
            room.offer_undo(Undoable(Act.POST_MESSAGE, task.title, take_back))
    return changed


async def _competence(room: Room, area: WorkArea) -> str | None:
    """The competence of the area that it takes, or "" for none; None when she goes back."""
    known = await room.ask(room.desk.facts.competences)
    choices = [Choice(one.code, one.name) for one in known if one.area is area]
    if not choices:
        return ""
    choices.insert(0, Choice("", _("not named")))
    return await room.app.push_screen_wait(Pick(_("Which competence does it take?"), choices))


async def delegate(
    room: Room,
    facts: TaskFacts,
    begun_by: str,
    reason: str = "",
    marketing: MarketingCheck | None = None,
) -> Task | None:
    """To the team lead, with a reason and a word to the customer (TASK-6)."""
    actor, task_id = room.session.actor, facts.task.id
    own = await room.ask(room.desk.templates.wordings, actor)
    asked = Delegate(facts.task.title, delegation_offer(facts, own), reason)
    given = await room.app.push_screen_wait(asked)
    if given is None:
        return None
    pass_on = room.desk.tasks.delegate
    return await room.ask(pass_on, actor, task_id, given.reason, given.word, marketing)


async def send_to_operations(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    """To operations for its release (AREA-3)."""
    question = _("Send {task} to operations for its release: can you take it yourself?").format(
        task=called(facts.task)
    )
    asked = Ask(question, hint=_("Yes, I have done this before"), check=needed)
    word = await room.app.push_screen_wait(asked)
    if word is None:
        return None
    actor, task_id = room.session.actor, facts.task.id
    return await room.ask(room.desk.tasks.send_to_operations, actor, task_id, word)


async def release(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    """Released for work by operations (AREA-3)."""
    question = _("Release {task}: what did you settle with the customer?").format(
        task=called(facts.task)
    )
    word = await room.app.push_screen_wait(Ask(question))
    if word is None:
        return None
    return await room.ask(room.desk.tasks.release, room.session.actor, facts.task.id, word)


async def delete(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    """Deleted, while it is in review (TASK-7)."""
    question = _("Delete {task}?").format(task=called(facts.task))
    detail = _(
        "It leaves every list; chat and history are kept as evidence. This cannot be undone."
    )
    if not await room.app.push_screen_wait(
        Confirm(question, _("Delete the task"), detail=detail, begun_by=begun_by)
    ):
        return None
    return await room.ask(room.desk.tasks.delete, room.session.actor, facts.task.id)
