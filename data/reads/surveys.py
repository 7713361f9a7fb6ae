"""Requests to the team, as somebody asked sees them and as management does (STAFF-1)."""

from collections.abc import Sequence
from datetime import datetime

from data.codes import member_or_none_of
from data.instants import from_store
from data.reader import Reader, Row
from domain.area import WorkArea
from domain.ids import CustomerId, PersonId, TaskId
from domain.survey import DeclineReason, Survey, SurveyAnswer, SurveyAnswerKind
from domain.values import dataclass

_AREA = member_or_none_of(WorkArea)
_KIND = member_or_none_of(SurveyAnswerKind)
_WHY = member_or_none_of(DeclineReason)

MOST = 500
"""So many are read at once, the next to close first."""

_ASKED = f"""
SELECT s.id, s.task_id, COALESCE(t.number, 0), COALESCE(t.title, ''), COALESCE(t.description, ''),
  COALESCE(t.budget_seconds, 0), t.deadline_at, s.area, s.text, c.name, c.number, s.asked_name,
  a.asked_at, s.closes_at, s.closed_at, CASE WHEN s.awarded_to = :me THEN 1 ELSE 0 END,
  a.kind, a.why, a.text, a.reply, COALESCE(k.name, '')
FROM survey_answers a
JOIN surveys s ON s.id = a.survey_id
JOIN customers c ON c.id = s.customer_id
LEFT JOIN tasks t ON t.id = s.task_id
LEFT JOIN competences k ON k.code = s.competence
WHERE a.person_id = :me AND a.told_at IS NULL
ORDER BY s.closes_at, s.id LIMIT {MOST}"""

_SURVEY = """s.id, s.task_id, s.customer_id, s.area, s.competence, s.text, s.closes_at, s.asked_by,
s.asked_name, s.asked_at, s.closed_at, s.awarded_to, s.awarded_name, s.closing_note, s.version,
COALESCE(t.number, 0), COALESCE(t.title, ''), c.name, c.number"""

_ANSWER = """a.person_id, a.name, a.asked_at, a.kind, a.why, a.text, a.answered_at, a.contradicts,
a.followed_at, a.reply, a.told_at"""

_RUNNING = f"""
SELECT {_SURVEY}, {_ANSWER}
FROM (SELECT id FROM surveys WHERE {{which}}) w
CROSS JOIN surveys s
JOIN customers c ON c.id = s.customer_id
LEFT JOIN tasks t ON t.id = s.task_id
JOIN survey_answers a ON a.survey_id = s.id
WHERE s.id = w.id
ORDER BY s.closes_at, s.id, a.name, a.person_id"""

_WAITING = (
    "closed_at IS NULL UNION SELECT survey_id FROM survey_answers "
    "WHERE contradicts = 1 AND followed_at IS NULL"
)


@dataclass(frozen=True, slots=True)
class AskedSurvey:
    """A request as somebody who was asked knows it: nothing of the others (ROLE-2)."""

    survey_id: int
    task_id: TaskId | None
    number: int
    """The task's; 0 when it is the customer herself."""
    title: str
    """The task's; empty when it is the customer herself."""
    description: str
    budget_seconds: int
    deadline_at: datetime | None
    area: WorkArea | None
    text: str
    """What management says about it."""
    customer: str
    customer_number: int
    asked_name: str
    asked_at: datetime
    closes_at: datetime
    closed_at: datetime | None
    is_hers: bool
    """Whether she got it."""
    kind: SurveyAnswerKind | None
    """What she said; None while she has said nothing."""
    why: DeclineReason | None
    said: str
    """Her question or her reason, in words."""
    reply: str
    """What management answered to her question."""
    competence: str = ""
    """What is needed, in the agency's words; empty when nothing special is."""


@dataclass(frozen=True, slots=True)
class RunningSurvey:
    """A request with everybody who was asked; for management only."""

    survey: Survey
    number: int
    title: str
    customer: str
    customer_number: int
    answers: tuple[SurveyAnswer, ...]
    """By name."""


def surveys_asked(reader: Reader, me: PersonId) -> Sequence[AskedSurvey]:
    """Where she was asked and has not taken note of the end, the next to close first."""
    return [_asked(row) for row in reader.rows(_ASKED, me=me)]


def surveys_waiting(reader: Reader) -> Sequence[RunningSurvey]:
    """Those nobody has decided, and those with a contradiction to follow up (STAFF-2)."""
    return running(reader.rows(_RUNNING.format(which=_WAITING)))


def surveys_of_task(reader: Reader, task_id: TaskId) -> Sequence[RunningSurvey]:
    """All about a task, the next to close first."""
    return running(reader.rows(_RUNNING.format(which="task_id = :task"), task=task_id))


def find_survey(reader: Reader, survey_id: int) -> RunningSurvey | None:
    """One request; None when there is none of that id."""
    found = running(reader.rows(_RUNNING.format(which="id = :survey"), survey=survey_id))
    return found[0] if found else None


def running(rows: Sequence[Row]) -> list[RunningSurvey]:
    """The rows of answers, gathered by their request in the rows' order."""
    gathered: dict[int, list[Row]] = {}
    for row in rows:
        gathered.setdefault(row[0], []).append(row)
    return [_running(of_one) for of_one in gathered.values()]


def _running(rows: Sequence[Row]) -> RunningSurvey:
    row = rows[0]
    survey = Survey(
        id=row[0],
        task_id=None if row[1] is None else TaskId(row[1]),
        customer_id=CustomerId(row[2]),
        area=_AREA(row[3]),
        competence=row[4],
        text=row[5],
        closes_at=from_store(row[6]),
        asked_by=PersonId(row[7]),
        asked_name=row[8],
        asked_at=from_store(row[9]),
        closed_at=from_store(row[10]),
        awarded_to=None if row[11] is None else PersonId(row[11]),
        awarded_name=row[12],
        closing_note=row[13],
        version=row[14],
    )
    answers = tuple(_answer(row[0], row[19:]) for row in rows)
    return RunningSurvey(survey, row[15], row[16], row[17], row[18], answers)


def _answer(survey_id: int, row: Row) -> SurveyAnswer:
    return SurveyAnswer(
        survey_id=survey_id,
        person_id=PersonId(row[0]),
        name=row[1],
        asked_at=from_store(row[2]),
        kind=_KIND(row[3]),
        why=_WHY(row[4]),
        text=row[5],
        answered_at=from_store(row[6]),
        contradicts=bool(row[7]),
        followed_at=from_store(row[8]),
        reply=row[9],
        told_at=from_store(row[10]),
    )


def _asked(row: Row) -> AskedSurvey:
    return AskedSurvey(
        survey_id=row[0],
        task_id=None if row[1] is None else TaskId(row[1]),
        number=row[2],
        title=row[3],
        description=row[4],
        budget_seconds=row[5],
        deadline_at=from_store(row[6]),
        area=_AREA(row[7]),
        text=row[8],
        customer=row[9],
        customer_number=row[10],
        asked_name=row[11],
        asked_at=from_store(row[12]),
        closes_at=from_store(row[13]),
        closed_at=from_store(row[14]),
        is_hers=bool(row[15]),
        kind=_KIND(row[16]),
        why=_WHY(row[17]),
        said=row[18],
        reply=row[19],
        competence=row[20],
    )
