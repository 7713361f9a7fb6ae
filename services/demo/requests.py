"""What the team is being asked in the demo: one request with answers, one still to be given."""

from collections.abc import Sequence
from datetime import time, timedelta

from domain.calendar import at, local, next_working_day
from domain.ids import PersonId
from domain.person import Actor, Person
from domain.plan import newest_of
from domain.survey import DeclineReason, SurveyAnswerKind
from domain.task import Task, TaskStatus
from domain.values import dataclass
from services.office import Office
from services.staffing.surveys import Answered, Asking, Surveys
from services.team.utilisation import utilisations
from services.triage.triage import Triage, Whose

_HOUR = timedelta(hours=1)
_TEXT = "Wer hat Lust und Zeit? Unterlagen liegen alle in der Aufgabe."
_ASKED_AGO = 5


@dataclass(frozen=True, slots=True)
class Requests:
    """By the use cases themselves, a while ago; without a task to be given nothing is asked."""

    office: Office

    def happen(self) -> None:
        """Ask the first assistant, who has not answered yet, and three who have."""
        with self.office.reading() as work:
            people = [one for one in work.people.everybody() if one.is_active]
            plans = newest_of(work.plans.in_force())
            loads = utilisations(work, self.office.now())
        staff = sorted((one for one in people if one.is_assistant), key=lambda one: one.number)
        manager = _actor(next(one for one in people if one.is_management))
        task = self._sought(manager, staff[0].id)
        if task is None:
            return
        others = [one for one in staff[1:] if one.id != task.assistant_id]
        wanting = (one for one in others if one.id in plans and plans[one.id].wants_tasks)
        refuses = next((one for one in wanting if loads[one.id].free >= _HOUR), None)
        if refuses is None:
            return
        gladly, asks, *_rest = (one for one in others if one.id != refuses.id)
        survey_id = self._ask(manager, task, [staff[0], gladly, asks, refuses])
        no_time = Answered(SurveyAnswerKind.DECLINE, DeclineReason.CAPACITY, "Gerade zu voll")
        question = Answered(SurveyAnswerKind.RESERVED, text="Reicht es auch am Abend?")
        for hours, who, said in (
            (4, gladly, Answered(SurveyAnswerKind.APPLY)),
            (3, asks, question),
            (2, refuses, no_time),
        ):
            Surveys(self._ago(hours)).answer(_actor(who), survey_id, said)

    def _ask(self, manager: Actor, task: Task, people: Sequence[Person]) -> int:
        closes = at(next_working_day(local(self.office.now()).date()), time(12))
        asking = Asking([one.id for one in people], _TEXT, closes)
        return Surveys(self._ago(_ASKED_AGO)).ask(manager, task.id, asking).id

    def _sought(self, manager: Actor, asked: PersonId) -> Task | None:
        """The first task that was passed on, by somebody other than who is asked."""
        waiting = Triage(self.office).inbox(manager, Whose.ALL).tasks
        found = (
            one.task
            for one in waiting
            if one.task.status is TaskStatus.WITH_TEAM_LEAD and one.task.assistant_id != asked
        )
        return min(found, key=lambda task: task.number, default=None)

    def _ago(self, hours: int) -> Office:
        """The same office, a while ago."""
        then = self.office.now() - hours * _HOUR
        return Office(self.office.database, lambda: then)


def _actor(person: Person) -> Actor:
    return Actor(person.id, person.name, person.roles)
