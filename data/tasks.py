"""Tasks, who takes part in them, and the time worked on them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import datetime

from sqlalchemy import Connection, and_, bindparam, delete, func, insert, or_, select

from data.entries import entry_row
from data.hot import Hot
from data.rows import add_row, columns, save_version
from data.tables.tasks import entries, participants, tasks
from domain.entry import Entry
from domain.errors import NotFound
from domain.ids import CustomerId, PersonId, TaskId
from domain.task import OPEN, Task, TaskStatus
from domain.values import replace

_IN_ORDER = [tasks.c[field.name] for field in fields(Task)]
"""A task's columns as its fields follow each other."""

_HOLD = Hot(select(*_IN_ORDER).where(tasks.c.id == bindparam("asked_id")).with_for_update())


class TaskRepository:
    """Tasks, in and out. Knows no rule and never commits."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._held: Task | None = None
        """The task last held, as it is stored: nobody else changes it meanwhile."""

    def get(self, task_id: TaskId) -> Task:
        """The task, or `NotFound`."""
        row = self._connection.execute(select(tasks).where(tasks.c.id == task_id)).one_or_none()
        if row is None:
            raise NotFound("task", task_id)
        return Task(**row._mapping)

    def hold(self, task_id: TaskId) -> Task:
        """The task, held until the transaction ends, so that nobody changes it meanwhile."""
        row = _HOLD.row(self._connection, {"asked_id": task_id})
        if row is None:
            raise NotFound("task", task_id)
        self._held = Task(*row)
        return self._held

    def in_progress_of(self, person_id: PersonId) -> Sequence[Task]:
        """The tasks in progress that she works on, for a part too, the newest first."""
        part = select(participants.c.task_id).where(participants.c.person_id == person_id)
        asked = select(tasks).where(
            tasks.c.status == TaskStatus.IN_PROGRESS,
            or_(tasks.c.assistant_id == person_id, tasks.c.id.in_(part)),
        )
        rows = self._connection.execute(asked.order_by(tasks.c.id.desc()))
        return [Task(**row._mapping) for row in rows]

    def newest_open_of(self, person_id: PersonId) -> Mapping[CustomerId, TaskId]:
        """For each customer with an open task of hers the newest of these."""
        asked = (
            select(tasks.c.customer_id, func.max(tasks.c.id).label("newest"))
            .where(tasks.c.assistant_id == person_id, tasks.c.status.in_(OPEN))
            .group_by(tasks.c.customer_id)
            .order_by(tasks.c.customer_id)
        )
        return {row.customer_id: row.newest for row in self._connection.execute(asked)}

    def newest_open_for(self, customer_id: CustomerId) -> TaskId | None:
        """The customer's newest task that is open, whosever it is; None without one."""
        asked = select(func.max(tasks.c.id)).where(
            tasks.c.customer_id == customer_id, tasks.c.status.in_(OPEN)
        )
        return self._connection.execute(asked).scalar_one_or_none()

    def in_review_with_nobody(self, customer_id: CustomerId) -> Sequence[TaskId]:
        """The customer's tasks in review that nobody has, the oldest first."""
        asked = select(tasks.c.id).where(
            tasks.c.customer_id == customer_id,
            tasks.c.status == TaskStatus.REVIEW,
            tasks.c.assistant_id.is_(None),
        )
        return list(self._connection.execute(asked.order_by(tasks.c.id)).scalars())

    def count_open_of_customer(self, customer_id: CustomerId) -> int:
        """How many of a customer's tasks are not over yet."""
        asked = (
            select(func.count())
            .select_from(tasks)
            .where(tasks.c.customer_id == customer_id, tasks.c.status.in_(OPEN))
        )
        return int(self._connection.execute(asked).scalar_one())

    def unanswered_of_customer(self, customer_id: CustomerId) -> Sequence[TaskId]:
        """The customer's tasks in which she waits for an answer, the oldest first (RESP-6)."""
        asked = select(tasks.c.id).where(
            tasks.c.customer_id == customer_id,
            tasks.c.unanswered_since.is_not(None),
            tasks.c.status != TaskStatus.DELETED,
        )
        return list(self._connection.execute(asked.order_by(tasks.c.id)).scalars())

    def count_feedback_of_customer(self, customer_id: CustomerId) -> int:
        """On how many of a customer's tasks a rating or a complaint asks for something (RES-4)."""
        owed = or_(tasks.c.rating_step.is_not(None), tasks.c.complaint_step.is_not(None))
        waits = and_(owed, tasks.c.status != TaskStatus.DELETED)
        asked = (
            select(func.count()).select_from(tasks).where(tasks.c.customer_id == customer_id, waits)
        )
        return int(self._connection.execute(asked).scalar_one())

    def add(self, task: Task) -> Task:
        """A new task."""
        add_row(self._connection, tasks, columns(tasks, task))
        return task

    def add_many(self, many: Iterable[Task]) -> None:
        """Many new tasks at once."""
        rows = [columns(tasks, task) for task in many]
        if rows:
            self._connection.execute(insert(tasks), rows)

    def save(self, task: Task) -> Task:
        """Keep a changed task, unless somebody was quicker: then `Stale`."""
        kept = replace(task, version=task.version + 1)
        save_version(self._connection, tasks, "task", kept, self._held)
        self._held = kept
        return kept

    def add_participant(
        self, task_id: TaskId, person_id: PersonId, since: datetime, part: str = ""
    ) -> None:
        """Bring a further assistant into the task, for this part of it (TASK-5)."""
        values = {"task_id": task_id, "person_id": person_id, "since": since, "part": part}
        self._connection.execute(insert(participants), values)

    def remove_participant(self, task_id: TaskId, person_id: PersonId) -> None:
        """She takes part no longer."""
        hers = (participants.c.task_id == task_id, participants.c.person_id == person_id)
        self._connection.execute(delete(participants).where(*hers))

    def participants_of(self, task_id: TaskId) -> frozenset[PersonId]:
        """Who was brought into the task."""
        asked = select(participants.c.person_id).where(participants.c.task_id == task_id)
        return frozenset(PersonId(row.person_id) for row in self._connection.execute(asked))

    def add_entries(self, many: Iterable[Entry]) -> None:
        """Time worked; `worked_on` then counts it."""
        rows = [entry_row(entry) for entry in many]
        if rows:
            self._connection.execute(insert(entries), rows)

    def worked_on(self, task_id: TaskId) -> int:
        """The seconds of real working time recorded on the task."""
        asked = select(func.coalesce(func.sum(entries.c.seconds), 0))
        found = self._connection.execute(asked.where(entries.c.task_id == task_id))
        return int(found.scalar_one())
