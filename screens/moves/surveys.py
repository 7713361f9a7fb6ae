"""Requests to the team: asking and answering (STAFF-1, STAFF-2).

As all flows to be awaited in a worker of group "write" of the room.
"""

from collections.abc import Callable, Sequence

from domain.survey import DeclineReason, Survey, SurveyAnswerKind
from domain.task import Task
from screens.dialogs.ask import Ask
from screens.dialogs.pick import Choice, Pick
from screens.moves.flow import called, needed
from screens.moves.planning import confirm_plan
from screens.moves.survey_decision import decide
from screens.moves.survey_words import gathered, said_before
from screens.room import Room
from services.staffing.surveys import Answered, AskedSurvey, RunningSurvey
from services.task.facts import TaskFacts
from widgets import formats
from widgets.labels.survey import decline_reason
from widgets.words import _


async def ask_team(room: Room, facts: TaskFacts, begun_by: str) -> Task | None:
    """Ask several who wants the task; while they are being asked, what can be done about that."""
    actor, task, surveys = room.session.actor, facts.task, room.desk.surveys
    known = await room.ask(surveys.of_task, actor, task.id)
    running = next((one for one in known if one.survey.is_open), None)
    if running is not None:
        return task if await decide(room, running.survey.id) else None
    return task if await ask_anew(room, task, known) is not None else None


async def ask_anew(room: Room, task: Task, before: Sequence[RunningSurvey] = ()) -> Survey | None:
    """Ask about a task about which nobody is being asked; None when the reader goes back.

    What was said in requests `before` stands beside the names.
    """
    actor = room.session.actor
    people = await room.ask(room.desk.staffing.candidates, actor, task.id)
    asking = await gathered(room, people, called(task), said=said_before(before))
    if asking is None:
        return None
    made = await room.ask(room.desk.surveys.ask, actor, task.id, asking)
    room.notify(_("They are asked; the answers come into your triage."), markup=False)
    return made


async def answer(room: Room, asked: AskedSurvey) -> bool:
    """Her answer, or that she took note of the end; whether that was done."""
    done = False
    with room.refusals_shown():
        if asked.closed_at is None:
            done = await _answer(room, asked)
        else:
            take_note = room.desk.surveys.take_note
            await room.ask(take_note, room.session.actor, asked.survey_id)
            done = True
    return done


async def _answer(room: Room, asked: AskedSurvey) -> bool:
    said = await _answered(room, asked)
    if said is None:
        return False
    answer = room.desk.surveys.answer
    kept = await room.ask(answer, room.session.actor, asked.survey_id, said)
    if kept.contradicts:
        told = _("Your plan says that you want some and have hours left. Please correct it.")
        room.notify(told, severity="warning", markup=False)
        board = await room.ask(room.desk.planning.board, room.session.actor)
        await confirm_plan(room, board)
    else:
        room.notify(_("Answered. You are told what becomes of it."), markup=False)
    return True


async def _answered(room: Room, asked: AskedSurvey) -> Answered | None:
    """What she says, with the question or the reason that it needs."""
    what = f"#{asked.number} {formats.plain(asked.title, 40)}"
    if asked.task_id is None:
        what = _("a new customer")
    question = _("Would you take {what}?").format(what=what)
    choices = [
        Choice(Answered(SurveyAnswerKind.APPLY), _("Yes, gladly")),
        Choice(Answered(SurveyAnswerKind.RESERVED), _("Yes, but I have a question")),
        *(
            Choice(
                Answered(SurveyAnswerKind.DECLINE, why),
                _("No: {reason}").format(reason=decline_reason(why)),
            )
            for why in DeclineReason
        ),
    ]
    picked = await room.app.push_screen_wait(Pick(question, choices))
    if picked is None or picked.kind is SurveyAnswerKind.APPLY:
        return picked
    is_question = picked.kind is SurveyAnswerKind.RESERVED
    ask = _("Your question") if is_question else _("A word about it")
    has_to = is_question or picked.why is DeclineReason.OTHER
    check: Callable[[str], str] = needed if has_to else lambda _text: ""
    hint = "" if has_to else _("may stay empty")
    text = await room.app.push_screen_wait(Ask(ask, check=check, hint=hint))
    return None if text is None else Answered(picked.kind, picked.why, text)
