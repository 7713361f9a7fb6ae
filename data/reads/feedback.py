"""The rating and the complaints of one task, as a person may see them (RES-4, RES-7)."""

from collections.abc import Sequence
from datetime import datetime

from data.instants import from_store
from data.reader import Reader, Row
from data.scope import tasks_in_reach
from domain.complaint import Cause, Complaint, Gravity
from domain.errors import NotFound
from domain.feedback import FeedbackStep, Owed
from domain.ids import CustomerId, MessageId, PersonId, TaskId
from domain.rating import Rating
from domain.values import dataclass, replace

_TASK = """
SELECT t.number, t.title, t.done_at
FROM tasks t WHERE t.id = :task AND t.status <> 'deleted' AND {reach}"""

_RATING = """
SELECT id, customer_id, assistant_id, stars, text, rated_by, rated_at, step, due_at, message_id,
    inquired_at, assessment, assessed_by, assessed_at, decision, decided_by, decided_at, version
FROM ratings WHERE task_id = :task"""

_COMPLAINTS = """
SELECT id, customer_id, assistant_id, cause, text, claimed_by, claimed_name, claimed_at, step,
    due_at, rating_id, gravity, escalated_at, contacted_by, contacted_at, contact_note, solution,
    solved_at, ruling, ruled_by, ruled_at, refund_seconds, version
FROM complaints WHERE task_id = :task ORDER BY id DESC"""


@dataclass(frozen=True, slots=True)
class TaskFeedback:
    """What the customer thinks of a task, and what became of it."""

    task_id: TaskId
    number: int
    title: str
    done_at: datetime | None
    rating: Rating | None
    complaints: Sequence[Complaint]
    """Newest first."""

    @property
    def owed(self) -> Sequence[Owed]:
        """What is owed about it, and by when."""
        steps = [(one.step, one.due_at) for one in (self.rating, *self.complaints) if one]
        return [(step, due) for step, due in steps if step is not None and due is not None]

    @property
    def complaint(self) -> Complaint | None:
        """The one that is not settled yet."""
        return next((one for one in self.complaints if one.is_open), None)


class FeedbackReads:
    """Feedback about a task, as far as the reader may see it (ROLE-1 to ROLE-3)."""

    def __init__(self, reader: Reader, me: PersonId, *, everything: bool) -> None:
        self._reader = reader
        self._me = me
        self._reach = tasks_in_reach(everything=everything)

    def of(self, task_id: TaskId, *, is_customer: bool = False) -> TaskFeedback:
        """The feedback, or `NotFound`; a customer never sees what is written among ourselves."""
        head = self._reader.row(_TASK.format(reach=self._reach), task=task_id, me=self._me)
        if head is None:
            raise NotFound("task", task_id)
        found = self._reader.row(_RATING, task=task_id)
        rating = _rating(task_id, found) if found else None
        complaints = [
            _complaint(task_id, row) for row in self._reader.rows(_COMPLAINTS, task=task_id)
        ]
        if is_customer:
            rating = _outward_rating(rating) if rating else None
            complaints = [_outward_complaint(one) for one in complaints]
        return TaskFeedback(
            task_id=task_id,
            number=head[0],
            title=head[1],
            done_at=from_store(head[2]),
            rating=rating,
            complaints=complaints,
        )


def _outward_rating(rating: Rating) -> Rating:
    return replace(
        rating,
        step=None,
        due_at=None,
        assessment="",
        assessed_by=None,
        assessed_at=None,
        decision="",
        decided_by=None,
        decided_at=None,
    )


def _outward_complaint(complaint: Complaint) -> Complaint:
    return replace(complaint, contact_note="", ruling="", gravity=None, step=None, due_at=None)


def _person(value: int | None) -> PersonId | None:
    return None if value is None else PersonId(value)


def _rating(task_id: TaskId, row: Row) -> Rating:
    return Rating(
        id=row[0],
        task_id=task_id,
        customer_id=CustomerId(row[1]),
        assistant_id=_person(row[2]),
        stars=row[3],
        text=row[4],
        rated_by=PersonId(row[5]),
        rated_at=from_store(row[6]),
        step=FeedbackStep(row[7]) if row[7] else None,
        due_at=from_store(row[8]),
        message_id=None if row[9] is None else MessageId(row[9]),
        inquired_at=from_store(row[10]),
        assessment=row[11],
        assessed_by=_person(row[12]),
        assessed_at=from_store(row[13]),
        decision=row[14],
        decided_by=_person(row[15]),
        decided_at=from_store(row[16]),
        version=row[17],
    )


def _complaint(task_id: TaskId, row: Row) -> Complaint:
    return Complaint(
        id=row[0],
        task_id=task_id,
        customer_id=CustomerId(row[1]),
        assistant_id=_person(row[2]),
        cause=Cause(row[3]),
        text=row[4],
        claimed_by=PersonId(row[5]),
        claimed_name=row[6],
        claimed_at=from_store(row[7]),
        step=FeedbackStep(row[8]) if row[8] else None,
        due_at=from_store(row[9]),
        rating_id=row[10],
        gravity=Gravity(row[11]) if row[11] else None,
        escalated_at=from_store(row[12]),
        contacted_by=_person(row[13]),
        contacted_at=from_store(row[14]),
        contact_note=row[15],
        solution=row[16],
        solved_at=from_store(row[17]),
        ruling=row[18],
        ruled_by=_person(row[19]),
        ruled_at=from_store(row[20]),
        refund_seconds=row[21],
        version=row[22],
    )
