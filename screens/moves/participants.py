"""Who takes part in a task besides its assistant: bringing in, letting go (TASK-5)."""

from domain.ids import PersonId
from domain.task import Task
from screens.dialogs.ask import Ask
from screens.dialogs.confirm import Confirm
from screens.dialogs.pick import Choice, Pick
from screens.moves.distribution import asked_despite, choice_of
from screens.moves.flow import called, needed
from screens.room import Room
from services.task.facts import Involved, TaskFacts
from widgets import formats
from widgets.words import _


async def change(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    """Let go who takes part, or bring somebody in for a part."""
    task = facts.task
    there = [one for one in facts.involved if one.role is None or one.part]
    people = await room.ask(room.desk.staffing.candidates, room.session.actor, task.id)
    taken = {task.assistant_id, *(one.id for one in there)}
    choices: list[Choice[tuple[PersonId | None, str]]] = [
        Choice((one.id, one.name), one.name, _here(one)) for one in there
    ]
    choices += [choice_of(one) for one in people.people if one.standing.person_id not in taken]
    question = _("Project assistants on {task}: bring in, or let go?").format(task=called(task))
    picked = await room.app.push_screen_wait(Pick(question, choices))
    if picked is None:
        return None
    person, name = picked
    if person is None:
        return None
    if person in taken:
        return await _let_go(room, task, person, name, begun_by)
    despite = await asked_despite(room, people, person, name)
    return None if despite is None else await _bring_in(room, task, person, name, despite)


async def _bring_in(
    room: Room, task: Task, person: PersonId, name: str, despite: str
) -> Task | None:
    question = _("Which part of {task} does {name} do?").format(
        task=called(task), name=formats.plain(name, 30)
    )
    hint = _("Research of the first 200 addresses")
    part = await room.app.push_screen_wait(Ask(question, hint=hint, check=needed))
    if part is None:
        return None
    bring_in = room.desk.participants.bring_in
    return await room.ask(bring_in, room.session.actor, task.id, person, part, despite)


async def _let_go(
    room: Room, task: Task, person: PersonId, name: str, begun_by: str
) -> Task | None:
    question = _("Does {name} no longer work on {task}?").format(
        name=formats.plain(name, 30), task=called(task)
    )
    detail = _("She no longer sees the task. What she wrote and worked stays.")
    sure = Confirm(question, _("Let her go"), detail=detail, begun_by=begun_by)
    if not await room.app.push_screen_wait(sure):
        return None
    return await room.ask(room.desk.participants.let_go, room.session.actor, task.id, person)


def _here(one: Involved) -> str:
    return f"{_('takes part')} · {one.part}" if one.part else _("takes part")
