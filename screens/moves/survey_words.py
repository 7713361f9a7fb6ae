"""Whom to ask, with which words and until when: what every request to the team begins with."""

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType

from domain.calendar import local, next_working_day
from domain.ids import PersonId
from domain.survey import SurveyAnswer
from screens.dialogs.choose_people import ChoosePeople
from screens.dialogs.pick import Choice
from screens.dialogs.staffing.ask_team import AskTeam
from screens.room import Room
from services.staffing.staffing import Candidates
from services.staffing.surveys import Asking, RunningSurvey
from widgets import formats
from widgets.labels.staffing import candidate_reasons, suggestion
from widgets.labels.survey import decline_reason, survey_answer
from widgets.planning.utilisation_words import candidate_detail
from widgets.words import _


async def gathered(
    room: Room,
    people: Candidates,
    what: str,
    *,
    without: Collection[PersonId] = (),
    said: Mapping[PersonId, str] = MappingProxyType({}),
) -> Asking | None:
    """Whom, with which words, until when; None when the reader goes back."""
    offered = [one for one in people.people if one.standing.person_id not in without]
    choices = [
        Choice(
            one.standing.person_id,
            f"{suggestion(one)} {one.standing.name}",
            said.get(one.standing.person_id) or candidate_reasons(one, most=2),
            candidate_detail(one),
        )
        for one in offered
    ]
    suggested = [one.standing.person_id for one in offered if one.is_suggested]
    question = _("Who is asked about {what}?").format(what=formats.plain(what, 44))
    chosen = await room.app.push_screen_wait(ChoosePeople(question, choices, suggested))
    if chosen is None:
        return None
    now = room.desk.office.now()
    day = next_working_day(local(now).date())
    closes = f"{day:%d.%m.%Y} 12:00"
    asked = await room.app.push_screen_wait(AskTeam(what, len(chosen), now, closes))
    return None if asked is None else Asking(chosen, asked.text, asked.closes_at)


def answer_told(one: SurveyAnswer) -> str:
    """What somebody asked said, in a few words."""
    said = formats.plain(one.text, 60)
    if one.why is not None:
        return " – ".join(filter(None, [decline_reason(one.why), said]))
    return said or survey_answer(one.kind).word


def said_before(surveys: Iterable[RunningSurvey]) -> Mapping[PersonId, str]:
    """What each said last time; a refusal that her plan contradicts is marked (STAFF-2)."""
    told = {}
    for running in sorted(surveys, key=lambda one: one.survey.asked_at):
        for one in running.answers:
            if one.kind is not None:
                told[one.person_id] = ("⚠ " if one.contradicts else "") + answer_told(one)
    return told


def what_of(running: RunningSurvey) -> str:
    """What a request is about, as a question calls it."""
    if running.survey.task_id is None:
        return _("a new customer")
    return f"#{running.number} {formats.plain(running.title, 40)}"
