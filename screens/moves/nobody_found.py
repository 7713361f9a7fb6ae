"""Nobody is found for a task: a guided list of what is left, each tried and kept (STAFF-3)."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType

from domain.customer import Address, greeted
from domain.ids import PersonId
from domain.message import Tag
from domain.staffing import StaffingOption
from domain.survey import SurveyAnswer, SurveyAnswerKind
from domain.task import Task
from domain.values import dataclass, replace
from screens.dialogs.ask import Ask
from screens.dialogs.choose_people import ChoosePeople
from screens.dialogs.pick import Choice, Pick
from screens.dialogs.say import Say
from screens.moves import agreement, review, split, survey_decision, surveys
from screens.moves.flow import Flow, called
from screens.room import Room
from services.staffing.steps import WhatIsLeft
from services.task.facts import TaskFacts
from services.texts.staffing import LATER, NEEDED, RESEARCH, REVIEW, TRAINING
from widgets import formats
from widgets.labels.staffing import candidate_reasons, option_detail, staffing_option
from widgets.labels.task import work_area
from widgets.planning.utilisation_words import candidate_detail
from widgets.words import _, ngettext


@dataclass(frozen=True, slots=True)
class _Tried:
    """What was done, for the record."""

    note: str = ""
    survey_id: int | None = None


async def nobody_found(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    """Let her choose what to try next, do it, and keep it with a note."""
    actor, task, steps = room.session.actor, facts.task, room.desk.staffing_steps
    left = await room.ask(steps.left, actor, task.id)
    question = _("Nobody is found for {task}. What next?").format(task=called(task))
    option = await room.app.push_screen_wait(Pick(question, _choices(room, left)))
    if option is None:
        return None
    if option == _SO_FAR:
        await _read_so_far(room, facts, left)
        return await nobody_found(room, facts, begun_by)
    option = StaffingOption(option)
    tried = await _DO[option](room, facts, begun_by)
    if tried is None:
        return None
    await room.ask(steps.take, actor, task.id, option, tried.note, tried.survey_id)
    room.notify(_("Kept as tried: {option}.").format(option=staffing_option(option)), markup=False)
    return task


_SO_FAR = "so_far"
"""Reading what was tried, step by step, instead of trying something."""


async def _read_so_far(room: Room, facts: TaskFacts, left: WhatIsLeft) -> None:
    """Every step that was kept, the newest first (STAFF-3)."""
    now = room.desk.office.now()
    choices = [
        Choice(
            step.id,
            staffing_option(step.option),
            formats.moment_near(step.taken_at, now),
            f"{formats.plain(step.taken_name, 30)}: {formats.plain(step.note, 400)}",
        )
        for step in reversed(left.steps)
    ]
    question = _("What was tried for {task}").format(task=called(facts.task))
    await room.app.push_screen_wait(Pick(question, choices))


def _choices(room: Room, left: WhatIsLeft) -> list[Choice[str]]:
    """In their order, each with when and how it was tried last; then everything so far."""
    now = room.desk.office.now()
    choices: list[Choice[str]] = []
    for option in left.options:
        step = left.last_of(option)
        told, detail = "", option_detail(option)
        if step is not None:
            told = _("tried {moment}").format(moment=formats.moment_near(step.taken_at, now))
            note = f": {formats.plain(step.note, 120)}" if step.note else ""
            detail = f"{detail}\n{formats.plain(step.taken_name, 30)}, {told}{note}"
        choices.append(Choice(option, staffing_option(option), told, detail))
    if left.steps:
        steps = ngettext("{n} step", "{n} steps", len(left.steps)).format(n=len(left.steps))
        choices.append(Choice(_SO_FAR, _("What was tried so far"), steps))
    return choices


async def _widen(room: Room, facts: TaskFacts, _begun_by: str) -> _Tried | None:
    """More people in the request that runs, or the first request."""
    actor, task = room.session.actor, facts.task
    known = await room.ask(room.desk.surveys.of_task, actor, task.id)
    running = next((one for one in known if one.survey.is_open), None)
    if running is None:
        made = await surveys.ask_anew(room, task, known)
        return None if made is None else await _asked(room, made.id, ())
    people = await room.ask(room.desk.staffing.candidates, actor, task.id)
    done = await survey_decision.widen(room, running, people, None)
    return await _asked(room, running.survey.id, running.answers) if done else None


async def _asked(room: Room, survey_id: int, before: Sequence[SurveyAnswer]) -> _Tried:
    """The request, with the names of those who were not asked `before`, or are so again."""
    running = await room.ask(room.desk.surveys.get, room.session.actor, survey_id)
    waited = {one.person_id for one in before if one.kind is not SurveyAnswerKind.DECLINE}
    names = [
        one.name for one in running.answers if one.person_id not in waited and one.kind is None
    ]
    return _Tried(", ".join(names), survey_id)


async def _another(room: Room, facts: TaskFacts, begun_by: str) -> _Tried | None:
    """Another area or competence, and who has it is asked at once; else with a note."""
    changed = await review.set_area(room, facts, begun_by)
    if changed is None:
        return None
    asked = await _widen(room, replace(facts, task=changed), begun_by)
    if asked is None:
        note = await room.app.push_screen_wait(Ask(_("A note for the record, if you like")))
        return _Tried(note or "")
    needed = await _competence(room, changed)
    if not needed and changed.area is not None:
        needed = work_area(changed.area).capitalize()
    return replace(asked, note=": ".join(filter(None, (needed, asked.note))))


async def _competence(room: Room, task: Task) -> str:
    """What the task takes, in the agency's words; empty when nothing is named."""
    if not task.competence:
        return ""
    known = await room.ask(room.desk.facts.competences)
    return next((one.name for one in known if one.code == task.competence), "")


async def _newbies(room: Room, facts: TaskFacts, _begun_by: str) -> _Tried | None:
    """Ask in the single chat those who lack the competence whether they have it after all."""
    actor, task = room.session.actor, facts.task
    people = await room.ask(room.desk.staffing.candidates, actor, task.id)
    lacking = [one for one in people.people if one.standing.level is None]
    lacking.sort(key=lambda one: not one.standing.is_newbie)  # they know least what counts
    newbies = [one.standing.person_id for one in lacking if one.standing.is_newbie]
    choices: list[Choice[PersonId]] = [
        Choice(
            one.standing.person_id,
            f"{'✓' if one.standing.is_newbie else ' '} {one.standing.name}",
            candidate_reasons(one, most=2),
            candidate_detail(one),
        )
        for one in lacking
    ]
    question = _("Who reviews her competences for {task}?").format(task=called(task))
    chosen = await room.app.push_screen_wait(ChoosePeople(question, choices, newbies))
    if chosen is None:
        return None
    competence = await _competence(room, task)
    named = NEEDED.format(competence=competence) if competence else ""
    said = Say(
        called(task),
        _("Each of them reads it in the single chat."),
        REVIEW.format(title=formats.plain(task.title, 60), needed=named),
        to=_("To each of them"),
    )
    text = await room.app.push_screen_wait(said)
    if text is None:
        return None
    for person_id in chosen:
        await room.ask(room.desk.singles.post, actor, person_id, text)
    names = [one.standing.name for one in lacking if one.standing.person_id in chosen]
    return _Tried(", ".join(names))


def _by(flow: Flow) -> Callable[[Room, TaskFacts, str], Awaitable[_Tried | None]]:
    """By what the task's own keys do; a word about it is asked for after it was done."""

    async def tried(room: Room, facts: TaskFacts, begun_by: str) -> _Tried | None:
        if await flow(room, facts, begun_by) is None:
            return None
        note = await room.app.push_screen_wait(Ask(_("A note for the record, if you like")))
        return _Tried(note or "")

    return tried


async def _later(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    """Ask the customer for a later deadline, with the reason already said."""
    return await agreement.propose_change(room, facts, begun_by, reason=LATER)


def _offer(
    words: Mapping[Address, str],
) -> Callable[[Room, TaskFacts, str], Awaitable[_Tried | None]]:
    """By a question to the customer, in her form, which is kept as the note."""

    async def tried(room: Room, facts: TaskFacts, _begun_by: str) -> _Tried | None:
        contact = greeted(facts.contact, facts.customer, facts.address)
        offered = words[facts.address].format(contact=contact, title=facts.task.title)
        said = Say(called(facts.task), _("The customer is asked in the chat."), offered)
        text = await room.app.push_screen_wait(said)
        if text is None:
            return None
        post = partial(room.desk.chat.post, tags=frozenset({Tag.QUESTION}))
        await room.ask(post, room.session.actor, facts.task.id, text)
        return _Tried(text)

    return tried


_DO: Mapping[StaffingOption, Callable[[Room, TaskFacts, str], Awaitable[_Tried | None]]] = (
    MappingProxyType(
        {
            StaffingOption.WIDEN: _widen,
            StaffingOption.MOVE_DEADLINE: _by(_later),
            StaffingOption.OTHER_COMPETENCE: _another,
            StaffingOption.NEWBIES: _newbies,
            StaffingOption.SPLIT: _by(split.split),
            StaffingOption.TRAINING: _offer(TRAINING),
            StaffingOption.RESEARCH: _offer(RESEARCH),
        }
    )
)
"""How each is tried."""
