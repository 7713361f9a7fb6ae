"""Asking several assistants at once who wants a task or a customer (STAFF-1, STAFF-2)."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from data.ids import new_id
from data.reads.surveys import AskedSurvey, RunningSurvey, find_survey, surveys_of_task
from domain.contract import checked_text
from domain.errors import BadInput, Forbidden, NotFound
from domain.ids import CustomerId, PersonId, TaskId
from domain.permission import Act
from domain.person import Actor
from domain.staffing import sought
from domain.survey import (
    DeclineReason,
    Survey,
    SurveyAnswer,
    SurveyAnswerKind,
    SurveyRuns,
    check_answer,
    check_survey,
    contradicts_plan,
    refuse_closed,
    refuse_over,
)
from domain.task import Task
from domain.trail import Subject
from domain.values import dataclass, replace
from services.office import Doing, Office, on_customer, on_person, on_task
from services.staffing.staffing import time_needed
from services.task.creation import assistant_for
from services.team.utilisation import utilisations

__all__ = ["Answered", "AskedSurvey", "Asking", "RunningSurvey", "Surveys"]

_NOTHING = timedelta(0)


@dataclass(frozen=True, slots=True)
class Asking:
    """Whom management asks, with which words, until when."""

    people: Sequence[PersonId]
    text: str
    closes_at: datetime


@dataclass(frozen=True, slots=True)
class Answered:
    """What somebody asked says."""

    kind: SurveyAnswerKind
    why: DeclineReason | None = None
    text: str = ""
    """Her question, or her reason in words."""


@dataclass(frozen=True, slots=True)
class Surveys:
    """The use cases of requests to the team, but for giving it to somebody (`Awarding`).

    The trail has them at the request itself: no history of a task or a customer tells of them.
    """

    office: Office

    def of_task(self, actor: Actor, task_id: TaskId) -> Sequence[RunningSurvey]:
        """All about a task with every answer; `Forbidden` for others than management."""
        _only_management(actor)
        with self.office.reading() as work:
            return surveys_of_task(work.reader, task_id)

    def get(self, actor: Actor, survey_id: int) -> RunningSurvey:
        """One with every answer, or `NotFound`; `Forbidden` for others than management."""
        _only_management(actor)
        with self.office.reading() as work:
            found = find_survey(work.reader, survey_id)
        if found is None:
            raise NotFound("survey", survey_id)
        return found

    def ask(self, actor: Actor, task_id: TaskId, asking: Asking) -> Survey:
        """Ask who wants the task.

        - `BadInput` for nobody, for somebody who takes no work, or for a time that is not ahead.
        - `NobodySought` once somebody has accepted it; `SurveyRuns` when it is asked already.
        """
        with self.office.acting(actor, Act.ASK_SURVEY, on_task(task_id)) as doing:
            task = doing.work.tasks.hold(task_id)
            sought(task)
            for other in doing.work.surveys.of_task(task_id):
                if other.is_open:
                    raise SurveyRuns(other.closes_at)
            return _asked(doing, actor, asking, task.customer_id, task)

    def ask_for_customer(self, actor: Actor, customer_id: CustomerId, asking: Asking) -> Survey:
        """The same for the customer herself."""
        with self.office.acting(actor, Act.ASK_SURVEY, on_customer(customer_id)) as doing:
            doing.work.customers.get(customer_id)
            for other in doing.work.surveys.open():
                if other.customer_id == customer_id and other.task_id is None:
                    raise SurveyRuns(other.closes_at)
            return _asked(doing, actor, asking, customer_id, None)

    def widen(self, actor: Actor, survey_id: int, asking: Asking) -> Survey:
        """Ask more people, and once again those who declined; it closes at the new time (STAFF-3).

        Whoever applied stays. `SurveyOver` when it was decided or given up.
        """
        with self.office.acting(actor, Act.ASK_SURVEY, _on(survey_id)) as doing:
            surveys = doing.work.surveys
            survey = surveys.hold(survey_id)
            refuse_closed(survey)
            check_survey(asking.people, asking.closes_at, doing.now)
            known = {one.person_id: one for one in surveys.answers([survey_id])}
            fresh = [one for one in asking.people if one not in known]
            surveys.ask(_invited(doing, survey_id, fresh))
            for person_id in set(asking.people) & known.keys():
                _ask_again(doing, known[person_id])
            text = checked_text("text", asking.text, needed=False) or survey.text
            doing.new = {"asked": len(asking.people)}
            return surveys.save(replace(survey, closes_at=asking.closes_at, text=text))

    def answer(self, actor: Actor, survey_id: int, said: Answered) -> SurveyAnswer:
        """What she says; until it closes she may say something else.

        - `NotFound` when she was not asked; `SurveyOver`; `BadInput` for what is missing.
        - Her refusal is flagged when it contradicts her plan (STAFF-2).
        """
        with self.office.acting(actor, Act.ANSWER_SURVEY, on_person(actor.id)) as doing:
            surveys = doing.work.surveys
            survey = surveys.hold(survey_id)
            asked = surveys.answer_of(survey_id, actor.id)
            refuse_over(survey, doing.now)
            check_answer(said.kind, said.why, said.text)
            why = said.why if said.kind is SurveyAnswerKind.DECLINE else None
            answer = replace(
                asked,
                kind=said.kind,
                why=why,
                text=checked_text("reason", said.text, needed=False),
                answered_at=doing.now,
                contradicts=_contradicts(doing, actor.id, survey, why),
                followed_at=None,
                reply="",
            )
            surveys.keep_answer(answer)
            doing.subject = _on(survey_id)
            doing.new = {"answer": said.kind.value}
            return answer

    def reply(self, actor: Actor, survey_id: int, person_id: PersonId, text: str) -> SurveyAnswer:
        """Answer her question; then she says whether she applies. `BadInput` without a question."""
        with self.office.acting(actor, Act.REPLY_SURVEY, _on(survey_id)) as doing:
            refuse_over(doing.work.surveys.hold(survey_id), doing.now)
            answer = doing.work.surveys.answer_of(survey_id, person_id)
            if answer.kind is not SurveyAnswerKind.RESERVED:
                raise BadInput("question", "missing")
            replied = replace(answer, reply=checked_text("text", text))
            doing.work.surveys.keep_answer(replied)
            doing.new = {"person_id": person_id}
            return replied

    def follow_up(self, actor: Actor, survey_id: int, person_id: PersonId) -> SurveyAnswer:
        """Her refusal, which contradicts her plan, was talked about (STAFF-2)."""
        with self.office.acting(actor, Act.FOLLOW_UP_SURVEY, _on(survey_id)) as doing:
            answer = doing.work.surveys.answer_of(survey_id, person_id)
            followed = replace(answer, followed_at=answer.followed_at or doing.now)
            doing.work.surveys.keep_answer(followed)
            doing.new = {"person_id": person_id}
            return followed

    def close(self, actor: Actor, survey_id: int, note: str) -> Survey:
        """Give it up: nobody gets it, and all are told; `SurveyOver` when it is decided."""
        with self.office.acting(actor, Act.CLOSE_SURVEY, _on(survey_id)) as doing:
            survey = doing.work.surveys.hold(survey_id)
            refuse_closed(survey)
            kept = checked_text("note", note, needed=False)
            doing.reason = kept
            return doing.work.surveys.save(replace(survey, closed_at=doing.now, closing_note=kept))

    def take_note(self, actor: Actor, survey_id: int) -> SurveyAnswer:
        """She knows what became of it; `BadInput` while it is not decided."""
        with self.office.acting(actor, Act.SEE_SURVEY, on_person(actor.id)) as doing:
            answer = doing.work.surveys.answer_of(survey_id, actor.id)
            if doing.work.surveys.get(survey_id).is_open:
                raise BadInput("message", "nothing_waits")
            noted = replace(answer, told_at=answer.told_at or doing.now)
            doing.work.surveys.keep_answer(noted)
            doing.subject = _on(survey_id)
            return noted


def _on(survey_id: int) -> Subject:
    return Subject("survey", survey_id)


def _only_management(actor: Actor) -> None:
    if not actor.is_management:
        raise Forbidden(Act.ASK_SURVEY)


def _asked(
    doing: Doing, actor: Actor, asking: Asking, customer_id: CustomerId, task: Task | None
) -> Survey:
    """The request with everybody it goes to."""
    check_survey(asking.people, asking.closes_at, doing.now)
    survey = Survey(
        id=new_id(doing.now),
        task_id=None if task is None else task.id,
        customer_id=customer_id,
        area=None if task is None else task.area,
        competence="" if task is None else task.competence,
        text=checked_text("text", asking.text, needed=False),
        closes_at=asking.closes_at,
        asked_by=actor.id,
        asked_name=doing.actor.name if doing.actor else actor.name,
        asked_at=doing.now,
    )
    doing.work.surveys.add(survey)
    doing.work.surveys.ask(_invited(doing, survey.id, asking.people))
    doing.subject = _on(survey.id)
    doing.new = {"asked": len(set(asking.people))}
    return survey


def _invited(doing: Doing, survey_id: int, people: Sequence[PersonId]) -> list[SurveyAnswer]:
    """Each of them once; `BadInput` for somebody who takes no work."""
    return [
        SurveyAnswer(
            survey_id,
            assistant_for(doing, one),
            doing.work.people.get(one).name,
            doing.now,
        )
        for one in dict.fromkeys(people)
    ]


def _ask_again(doing: Doing, answer: SurveyAnswer) -> None:
    """Whoever declined is asked once more, as if for the first time."""
    if answer.kind is SurveyAnswerKind.DECLINE:
        again = SurveyAnswer(answer.survey_id, answer.person_id, answer.name, doing.now)
        doing.work.surveys.keep_answer(again)


def _contradicts(
    doing: Doing, person_id: PersonId, survey: Survey, why: DeclineReason | None
) -> bool:
    plan = doing.work.plans.newest_of(person_id)
    if plan is None:
        return False
    wants, needed = plan.wants_customers, _NOTHING
    if survey.task_id is not None:
        wants = plan.wants_tasks
        needed = time_needed(doing.work, doing.work.tasks.get(survey.task_id), doing.now)
    load = utilisations(doing.work, doing.now, person_id)[person_id]
    return contradicts_plan(why, wants=wants, has_hours=load.free > _NOTHING and load.holds(needed))
