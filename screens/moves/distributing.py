"""A task that was handed up goes back to somebody (TASK-6, AREA-3)."""

from collections.abc import Sequence

from domain.ids import PersonId
from domain.task import Task
from screens.dialogs.hand_back import HandBack
from screens.dialogs.pick import Choice, Pick
from screens.moves.flow import called
from screens.room import Room
from services.distributing import Candidate
from services.facts import TaskFacts
from services.offers import passing_on_offer
from widgets import formats
from widgets.words import _, ngettext


async def give_back(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    """Back into review, with the assistant it has or another one; a new check begins (RESP-7)."""
    actor, task = room.session.actor, facts.task
    people = await room.ask(room.desk.distributing.candidates, actor, task.id)
    question = _("Give {task} back: to whom?").format(task=called(task))
    picked = await room.app.push_screen_wait(Pick(question, _choices(facts, people)))
    if picked is None:
        return None
    to, name = picked
    is_new = to is not None and to != task.assistant_id
    own = await room.ask(room.desk.templates.wordings, actor)
    offer = passing_on_offer(facts, name, own) if is_new else ""
    told = await room.app.push_screen_wait(HandBack(task.title, name or _("nobody yet"), offer))
    if told is None:
        return None
    give = room.desk.tasks.give_back
    return await room.ask(give, actor, task.id, told.reason, to if is_new else None, word=told.word)


def _choices(
    facts: TaskFacts, people: Sequence[Candidate]
) -> list[Choice[tuple[PersonId | None, str]]]:
    """Who has it first, then everybody else as they are likely to take it."""
    here = facts.task.assistant_id
    mine = next((one for one in people if one.id == here), None)
    first = f"{_('as before')} · {known(mine)}" if mine else _("as before")
    choices: list[Choice[tuple[PersonId | None, str]]] = [
        Choice((here, facts.assistant), facts.assistant or _("nobody yet"), first)
    ]
    return choices + [
        Choice((one.id, one.name), one.name, known(one)) for one in people if one.id != here
    ]


def known(one: Candidate) -> str:
    """What is known about somebody who could take it."""
    parts = [
        _("serves the customer") if one.serves else "",
        ngettext("{n} open task", "{n} open tasks", one.open_tasks).format(
            n=formats.count(one.open_tasks)
        ),
        ngettext("{n} answer owed", "{n} answers owed", one.waiting).format(
            n=formats.count(one.waiting)
        )
        if one.waiting
        else "",
    ]
    return " · ".join(part for part in parts if part)
