"""A large task becomes several (BUD-7)."""

from datetime import timedelta
from decimal import Decimal

from domain.area import factors_on
from domain.calendar import local
from domain.ids import PersonId
from domain.splitting import Part, coordinating, refuse_splitting
from domain.task import Task
from domain.values import replace
from screens.dialogs.confirm import Confirm
from screens.dialogs.pick import Choice, Pick
from screens.dialogs.task.split_part import SplitPart
from screens.moves.distribution import asked_despite, choice_of
from screens.moves.flow import called
from screens.room import Room
from services.task.facts import TaskFacts
from widgets import formats
from widgets.words import _, ngettext


async def split(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    """Ask for part after part, say what will happen, then do it."""
    task = facts.task
    refuse_splitting(task, _factor(room, facts))
    parts: tuple[Part, ...] = ()
    despite: dict[PersonId, str] = {}
    while (part := await _part(room, facts, parts, despite)) is not None:
        parts = (*parts, part)
        more = Confirm(_("Is there another part?"), _("Another part"), detail=_told(task, parts))
        if not await room.app.push_screen_wait(more):
            break
    if not parts:
        return None
    question = ngettext(
        "Split {n} part off {task}?", "Split {n} parts off {task}?", len(parts)
    ).format(n=len(parts), task=called(task))
    after = _("Each becomes a task in review with a check of its own. The customer is told.")
    sure = Confirm(
        question, _("Split the task"), detail=f"{_told(task, parts)}\n{after}", begun_by=begun_by
    )
    if not await room.app.push_screen_wait(sure):
        return None
    made = await room.ask(room.desk.splitting.split, room.session.actor, task.id, parts, despite)
    return made[0]


async def _part(
    room: Room, facts: TaskFacts, parts: tuple[Part, ...], despite: dict[PersonId, str]
) -> Part | None:
    """One more part with who does it; why somebody stopped does is added to `despite`."""
    part = await room.app.push_screen_wait(SplitPart(facts.task, parts))
    if part is None:
        return None
    people = await room.ask(room.desk.staffing.candidates, room.session.actor, facts.task.id)
    nobody: Choice[tuple[PersonId | None, str]] = Choice((None, ""), _("nobody yet"))
    choices = [*map(choice_of, people.people), nobody]
    question = _("Who does “{part}”?").format(part=formats.plain(part.title, 40))
    picked = await room.app.push_screen_wait(Pick(question, choices))
    if picked is None:
        return None
    person, name = picked
    if person is not None and person not in despite:
        why = await asked_despite(room, people, person, name)
        if why is None:
            return None
        despite[person] = why
    return replace(part, assistant_id=person)


def _told(task: Task, parts: tuple[Part, ...]) -> str:
    """The parts so far, and what stays with the task."""
    lines = [f"{formats.duration(one.budget):>9}  {formats.plain(one.title, 50)}" for one in parts]
    rest = timedelta(seconds=coordinating(task, parts).budget_seconds)
    stays = _("stays with #{number}").format(number=task.number)
    return "\n".join([*lines, f"{formats.duration(rest):>9}  {stays}"])


def _factor(room: Room, facts: TaskFacts) -> Decimal:
    if facts.task.area is None:
        return Decimal(1)
    today = local(room.desk.office.now()).date()
    return factors_on(facts.history, facts.task.area, today).customer
