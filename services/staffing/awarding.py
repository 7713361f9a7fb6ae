"""Giving what was asked about to one who applied; all others are told by its end (STAFF-1)."""

from domain.assignment import lead_among, role_held
from domain.contract import checked_text
from domain.ids import PersonId, TaskId
from domain.permission import Act, reach_of
from domain.person import Actor, AssignmentRole
from domain.staffing import given_to
from domain.survey import NotAsked, Survey, applied, refuse_closed
from domain.task import Task
from domain.values import dataclass, replace
from services.handover.assigning import assigned
from services.office import Doing, Office, on_customer
from services.task.creation import assistant_for
from services.task.steps import carried_out
from services.team.stops_overridden import given_despite


@dataclass(frozen=True, slots=True)
class Awarding:
    """The use case of awarding."""

    office: Office

    def award(
        self,
        actor: Actor,
        survey_id: int,
        person_id: PersonId,
        word: str = "",
        despite: str = "",
    ) -> Survey:
        """She gets the task, which is then in review with her, or the customer.

        - `NotAsked` when she has not applied, `SurveyOver` when it was decided, `IllegalMove`
          when the task was accepted meanwhile.
        - `StoppedNeedsReason` when she takes no additional work and nothing says why `despite` it.
        - The customer of a task is told by the `word`, if there is one, in the same moment.
        - `Forbidden` for a customer herself, unless the actor assigns customers.
        """
        with self.office.reading() as work:
            survey = work.surveys.get(survey_id)
        if survey.task_id is None:
            return self._assign(actor, survey, person_id, despite)
        return self._give(actor, survey, survey.task_id, person_id, word, despite)

    def _give(
        self,
        actor: Actor,
        survey: Survey,
        task_id: TaskId,
        person_id: PersonId,
        word: str,
        despite: str,
    ) -> Survey:
        closed = [survey]

        def step(task: Task, doing: Doing) -> Task:
            closed[0] = _closed(doing, survey.id, person_id)
            if person_id != task.assistant_id:
                given_despite(doing, person_id, task.customer_id, despite, task.id)
            return given_to(task, person_id, doing.now)

        told = checked_text("message", word, needed=False)
        carried_out(self.office, actor, Act.AWARD_SURVEY, task_id, step, word=told)
        return closed[0]

    def _assign(self, actor: Actor, survey: Survey, person_id: PersonId, despite: str) -> Survey:
        """The customer is hers: as the lead where there is none, else as a team assistant."""
        reach_of(actor, Act.ASSIGN)
        customer_id = survey.customer_id
        with self.office.acting(actor, Act.AWARD_SURVEY, on_customer(customer_id)) as doing:
            closed = _closed(doing, survey.id, person_id)
            serving = doing.work.customers.assignments_of(customer_id)
            is_led = lead_among(serving) is not None
            if is_led and role_held(serving, person_id) is not None:
                doing.new = {"assistant_id": person_id}  # she is hers already: nothing is new
                return closed
            role = AssignmentRole.TEAM if is_led else AssignmentRole.LEAD
            assigned(doing, customer_id, person_id, role, despite)
            return closed


def _closed(doing: Doing, survey_id: int, person_id: PersonId) -> Survey:
    """The request decided in her favour; whoever was asked finds its end in her list."""
    surveys = doing.work.surveys
    survey = surveys.hold(survey_id)
    refuse_closed(survey)
    person = assistant_for(doing, person_id)
    name = doing.work.people.get(person).name
    if person not in [one.person_id for one in applied(surveys.answers([survey_id]))]:
        raise NotAsked(name)
    return surveys.save(replace(survey, closed_at=doing.now, awarded_to=person, awarded_name=name))
