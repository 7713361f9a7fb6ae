"""Surveys, their answers, and what was tried when nobody was found, in and out."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, insert, select, update

from data.rows import columns, save_version
from data.tables.staffing import staffing_steps, survey_answers, surveys
from domain.errors import NotFound
from domain.ids import PersonId, TaskId
from domain.staffing import StaffingStep
from domain.survey import Survey, SurveyAnswer
from domain.values import replace


class SurveyRepository:
    """Surveys and staffing steps. Knows no rule and never commits."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, survey_id: int) -> Survey:
        """The survey, or `NotFound`."""
        asked = select(surveys).where(surveys.c.id == survey_id)
        row = self._connection.execute(asked).one_or_none()
        if row is None:
            raise NotFound("survey", survey_id)
        return Survey(**row._mapping)

    def hold(self, survey_id: int) -> Survey:
        """The same, held until the transaction ends: answers and the award go one by one."""
        asked = select(surveys).where(surveys.c.id == survey_id).with_for_update()
        row = self._connection.execute(asked).one_or_none()
        if row is None:
            raise NotFound("survey", survey_id)
        return Survey(**row._mapping)

    def add(self, survey: Survey) -> Survey:
        """A new survey."""
        self._connection.execute(insert(surveys), columns(surveys, survey))
        return survey

    def save(self, survey: Survey) -> Survey:
        """Keep a changed one, unless somebody was quicker: then `Stale`."""
        kept = replace(survey, version=survey.version + 1)
        save_version(self._connection, surveys, "survey", kept)
        return kept

    def open(self) -> Sequence[Survey]:
        """Those that nobody decided yet, the next to close first."""
        asked = select(surveys).where(surveys.c.closed_at.is_(None))
        rows = self._connection.execute(asked.order_by(surveys.c.closes_at, surveys.c.id))
        return [Survey(**row._mapping) for row in rows]

    def of_task(self, task_id: TaskId) -> Sequence[Survey]:
        """All about a task, the newest first."""
        asked = select(surveys).where(surveys.c.task_id == task_id)
        rows = self._connection.execute(asked.order_by(surveys.c.id.desc()))
        return [Survey(**row._mapping) for row in rows]

    def ask(self, answers: Iterable[SurveyAnswer]) -> None:
        """These are asked; they have not answered yet."""
        rows = [_values(one) for one in answers]
        if rows:
            self._connection.execute(insert(survey_answers), rows)

    def answers(self, survey_ids: Iterable[int]) -> Sequence[SurveyAnswer]:
        """Everybody asked in these surveys, with what each said, by name."""
        asked = select(survey_answers).where(survey_answers.c.survey_id.in_(list(survey_ids)))
        rows = self._connection.execute(
            asked.order_by(
                survey_answers.c.survey_id, survey_answers.c.name, survey_answers.c.person_id
            )
        )
        return [_answer(row._mapping) for row in rows]

    def answer_of(self, survey_id: int, person_id: PersonId) -> SurveyAnswer:
        """What she was asked and said; `NotFound` when she was not asked."""
        asked = select(survey_answers).where(
            survey_answers.c.survey_id == survey_id, survey_answers.c.person_id == person_id
        )
        row = self._connection.execute(asked).one_or_none()
        if row is None:
            raise NotFound("survey", survey_id)
        return _answer(row._mapping)

    def keep_answer(self, answer: SurveyAnswer) -> None:
        """Her answer is like this from now on."""
        self._connection.execute(
            update(survey_answers)
            .where(
                survey_answers.c.survey_id == answer.survey_id,
                survey_answers.c.person_id == answer.person_id,
            )
            .values(_values(answer))
        )

    def add_step(self, step: StaffingStep) -> None:
        """One more thing was tried."""
        self._connection.execute(insert(staffing_steps), columns(staffing_steps, step))

    def steps_of(self, task_id: TaskId) -> Sequence[StaffingStep]:
        """What was tried for a task, the oldest first."""
        asked = select(staffing_steps).where(staffing_steps.c.task_id == task_id)
        rows = self._connection.execute(asked.order_by(staffing_steps.c.id))
        return [StaffingStep(**row._mapping) for row in rows]


def _values(answer: SurveyAnswer) -> dict[str, object]:
    return columns(survey_answers, answer)


def _answer(row: object) -> SurveyAnswer:
    """The only translation of a row into an answer."""
    values = dict(row)  # type: ignore[call-overload]
    values["contradicts"] = bool(values["contradicts"])
    return SurveyAnswer(**values)
