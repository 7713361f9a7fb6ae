"""A task that was handed up goes back to somebody (TASK-6, AREA-3, STAFF-1)."""

from collections.abc import Sequence

from domain.ids import PersonId
from domain.staffing import Ranked
from domain.task import Task
from screens.dialogs.ask import Ask
from screens.dialogs.pick import Choice, Pick
from screens.dialogs.task.hand_back import HandBack
from screens.moves.flow import called, needed
from screens.room import Room
from services.chat.offers import passing_on_offer
from services.staffing.staffing import Candidates
from services.task.facts import TaskFacts
from widgets import formats
from widgets.labels.staffing import candidate_reasons, suggestion
from widgets.planning.utilisation_words import candidate_detail
from widgets.words import _


async def give_back(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    """Back into review, with the assistant it has or another one; a new check begins (RESP-7)."""
    actor, task = room.session.actor, facts.task
    people = await room.ask(room.desk.staffing.candidates, actor, task.id)
    question = _("Give {task} back: to whom?").format(task=called(task))
    picked = await room.app.push_screen_wait(Pick(question, _choices(facts, people.people)))
    if picked is None:
        return None
    to, name = picked
    is_new = to is not None and to != task.assistant_id
    despite = await asked_despite(room, people, to, name) if is_new else ""
    if despite is None:
        return None
    own = await room.ask(room.desk.templates.wordings, actor)
    offer = passing_on_offer(facts, name, own) if is_new else ""
    told = await room.app.push_screen_wait(HandBack(task.title, name or _("nobody yet"), offer))
    if told is None:
        return None
    give = room.desk.tasks.give_back
    return await room.ask(
        give,
        actor,
        task.id,
        told.reason,
        to if is_new else None,
        word=told.word,
        despite=despite,
    )


async def asked_despite(
    room: Room, people: Candidates, person: PersonId | None, name: str
) -> str | None:
    """Why she gets it although she takes no additional work; empty without a stop (STOP-5).

    None when the reader goes back.
    """
    stop = None if person is None else people.stop_of(person)
    if stop is None:
        return ""
    question = _(
        "{name} takes no additional work until {day}. Why does she get it all the same?"
    ).format(name=formats.plain(name, 30), day=formats.day_full(stop.review_on))
    hint = _("Nobody else knows the program")
    return await room.app.push_screen_wait(Ask(question, hint=hint, check=needed))


def choice_of(one: Ranked) -> Choice[tuple[PersonId | None, str]]:
    """Somebody who could take it, with what speaks for or against her in words."""
    standing = one.standing
    return Choice(
        (standing.person_id, standing.name),
        f"{suggestion(one)} {standing.name}",
        candidate_reasons(one, most=2),
        candidate_detail(one),
    )


def _choices(
    facts: TaskFacts, people: Sequence[Ranked]
) -> list[Choice[tuple[PersonId | None, str]]]:
    """Who has it first, then those suggested, then the others with what speaks against them."""
    here = facts.task.assistant_id
    mine = next((one for one in people if one.standing.person_id == here), None)
    before = _("as before")
    first = f"{before} · {candidate_reasons(mine, most=2)}" if mine else before
    told = candidate_detail(mine) if mine else ""
    choices: list[Choice[tuple[PersonId | None, str]]] = [
        Choice((here, facts.assistant), facts.assistant or _("nobody yet"), first, told)
    ]
    return choices + [choice_of(one) for one in people if one.standing.person_id != here]
