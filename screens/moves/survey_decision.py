"""Deciding about a request to the team: award it, answer questions, follow refusals up (STAFF-2).

To be awaited in a worker of group "write" of the room.
"""

from domain.ids import TaskId
from domain.survey import Survey, SurveyAnswer, SurveyAnswerKind, applied, asks, to_follow_up
from domain.values import dataclass
from screens.dialogs.ask import Ask
from screens.dialogs.pick import Choice, Pick
from screens.dialogs.say import Say
from screens.dialogs.staffing.award import Award
from screens.moves.distribution import asked_despite
from screens.moves.flow import Flow, needed
from screens.moves.survey_words import answer_told, gathered, said_before, what_of
from screens.room import Room
from services.chat.offers import passing_on_offer
from services.staffing.staffing import Candidates
from services.staffing.surveys import RunningSurvey
from services.texts.staffing import CORRECT_PLAN
from widgets import formats
from widgets.labels.staffing import candidate_reasons
from widgets.words import _


async def decide(room: Room, survey_id: int, nobody_found: Flow | None = None) -> bool:
    """Let the reader choose what she does about a request, and do it; whether she did.

    `nobody_found` shows what else there is to try for its task (STAFF-3).
    """
    with room.refusals_shown():
        running = await room.ask(room.desk.surveys.get, room.session.actor, survey_id)
        people = await _candidates(room, running.survey)
        question = _("What becomes of the request about {what}?").format(what=what_of(running))
        choices = _choices(running, people)
        if nobody_found and running.survey.is_open and running.survey.task_id is not None:
            left = _("later, split, help from outside")
            choices.insert(-1, Choice(_NOBODY, _("Nobody is found"), left))
        chosen = await room.app.push_screen_wait(Pick(question, choices))
        if chosen == _NOBODY and nobody_found and running.survey.task_id is not None:
            facts = await room.ask(room.desk.facts.of, room.session.actor, running.survey.task_id)
            return await nobody_found(room, facts, "enter") is not None
        if chosen is not None:
            return await _DO[chosen.doing](room, running, people, chosen.answer)
    return False


@dataclass(frozen=True, slots=True)
class _Chosen:
    """What she does about it, and whose answer it is about."""

    doing: str
    answer: SurveyAnswer | None = None


_NOBODY = _Chosen("nobody")
"""What else there is to try when nobody took it."""


def _choices(running: RunningSurvey, people: Candidates) -> list[Choice[_Chosen]]:
    """The applicants first, then questions and contradictions, then the request as a whole."""
    reasons = {one.standing.person_id: candidate_reasons(one) for one in people.people}
    choices: list[Choice[_Chosen]] = []
    is_open = running.survey.is_open
    for one in applied(running.answers) if is_open else ():
        name = _("Give it to {name}").format(name=formats.plain(one.name, 30))
        told = reasons.get(one.person_id, "")
        choices.append(Choice(_Chosen("award", one), name, answer_told(one), told))
    for one in running.answers:
        if is_open and asks(one):
            name = _("Answer {name}").format(name=formats.plain(one.name, 30))
            choices.append(Choice(_Chosen("reply", one), name, answer_told(one), one.text))
        if to_follow_up(one):
            name = _("Follow {name}'s refusal up").format(name=formats.plain(one.name, 30))
            against = _("Her plan says that she wants some and has hours left.")
            choices.append(Choice(_Chosen("follow_up", one), name, answer_told(one), against))
    if is_open:
        choices.append(Choice(_Chosen("widen"), _("Ask more people"), _("or once again")))
        choices.append(Choice(_Chosen("close"), _("Give the request up"), _("nobody gets it")))
    return choices


async def _award(
    room: Room, running: RunningSurvey, people: Candidates, one: SurveyAnswer | None
) -> bool:
    if one is None:
        return False
    actor, survey = room.session.actor, running.survey
    despite = await asked_despite(room, people, one.person_id, one.name)
    if despite is None:
        return False
    word = "" if survey.task_id is None else await _word(room, survey.task_id, one)
    if word is None:
        return False
    await room.ask(room.desk.awarding.award, actor, survey.id, one.person_id, word, despite)
    told = _("{name} gets it; everybody asked is told.")
    room.notify(told.format(name=formats.plain(one.name, 30)), markup=False)
    return True


async def _word(room: Room, task_id: TaskId, one: SurveyAnswer) -> str | None:
    """What the customer of the task is told; None when the reader goes back."""
    actor = room.session.actor
    facts = await room.ask(room.desk.facts.of, actor, task_id)
    own = await room.ask(room.desk.templates.wordings, actor)
    is_new = one.person_id != facts.task.assistant_id
    offer = passing_on_offer(facts, one.name, own) if is_new else ""
    return await room.app.push_screen_wait(Award(one.name, facts.task.title, offer))


async def _reply(
    room: Room, running: RunningSurvey, _people: Candidates, one: SurveyAnswer | None
) -> bool:
    if one is None:
        return False
    question = _("{name} asks: {text}").format(
        name=formats.plain(one.name, 30), text=formats.plain(one.text)
    )
    text = await room.app.push_screen_wait(Ask(question, check=needed))
    if text is None:
        return False
    reply, survey_id = room.desk.surveys.reply, running.survey.id
    await room.ask(reply, room.session.actor, survey_id, one.person_id, text)
    return True


async def _follow_up(
    room: Room, running: RunningSurvey, _people: Candidates, one: SurveyAnswer | None
) -> bool:
    """Ask her in the single chat to correct her plan (STAFF-2)."""
    if one is None:
        return False
    actor = room.session.actor
    name = formats.plain(one.name, 30)
    title = formats.plain(running.title, 60) if running.survey.task_id else running.customer
    offer = CORRECT_PLAN.format(title=title)
    said = Say(
        _("To {name}, in the single chat").format(name=name),
        _("Her plan says that she wants some and has hours left."),
        offer,
        to=_("To her"),
    )
    text = await room.app.push_screen_wait(said)
    if text is None:
        return False
    await room.ask(room.desk.singles.post, actor, one.person_id, text)
    await room.ask(room.desk.surveys.follow_up, actor, running.survey.id, one.person_id)
    return True


async def widen(
    room: Room, running: RunningSurvey, people: Candidates, _one: SurveyAnswer | None
) -> bool:
    """Ask those who were not asked, and once again those who declined (STAFF-3)."""
    settled = {one.person_id for one in running.answers if one.kind is not SurveyAnswerKind.DECLINE}
    said = said_before([running])
    asking = await gathered(room, people, what_of(running), without=settled, said=said)
    if asking is None:
        return False
    await room.ask(room.desk.surveys.widen, room.session.actor, running.survey.id, asking)
    return True


async def _close(
    room: Room, running: RunningSurvey, _people: Candidates, _one: SurveyAnswer | None
) -> bool:
    question = _("Nobody gets {what}, and all are told that it ended. Why? Only we read it.")
    note = await room.app.push_screen_wait(
        Ask(question.format(what=what_of(running)), check=needed)
    )
    if note is None:
        return False
    await room.ask(room.desk.surveys.close, room.session.actor, running.survey.id, note)
    return True


_DO = {
    "award": _award,
    "reply": _reply,
    "follow_up": _follow_up,
    "widen": widen,
    "close": _close,
}


async def _candidates(room: Room, survey: Survey) -> Candidates:
    staffing, actor = room.desk.staffing, room.session.actor
    if survey.task_id is not None:
        return await room.ask(staffing.candidates, actor, survey.task_id)
    return await room.ask(staffing.candidates_for_customer, actor, survey.customer_id)
