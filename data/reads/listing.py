"""Whole lists for commands: what waits, and the tasks."""

from collections.abc import Sequence
from datetime import datetime

from data.instants import from_store
from data.reader import Reader
from data.scope import tasks_in_reach
from domain.area import WorkArea
from domain.ids import PersonId
from domain.task import TaskStatus
from domain.values import dataclass


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """One task that waits for an answer or its check."""

    number: int
    title: str
    customer: str
    assistant: str
    """Empty while nobody is found."""
    arrived: datetime
    due: datetime


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One task as lists for scripts have it."""

    number: int
    title: str
    customer: str
    assistant: str
    status: TaskStatus
    area: WorkArea | None
    deadline: datetime | None
    budget_seconds: int
    worked_seconds: int


_WAITING = (
    "SELECT t.number, t.title, c.name, p.name, t.unanswered_since, t.answer_due_at, "
    "t.check_since, t.response_due_at FROM tasks t JOIN customers c ON c.id = t.customer_id "
    "LEFT JOIN people p ON p.id = t.assistant_id "
    "WHERE t.response_due_at IS NOT NULL AND {reach} ORDER BY t.response_due_at, t.number"
)

_TASKS = (
    "SELECT t.number, t.title, c.name, p.name, t.status, t.area, t.deadline_at, "
    "t.budget_seconds, t.worked_seconds FROM tasks t JOIN customers c ON c.id = t.customer_id "
    "LEFT JOIN people p ON p.id = t.assistant_id WHERE {reach} {status} ORDER BY t.number DESC"
)


class ListingReads:
    """The lists, as far as a person may see them."""

    def __init__(self, reader: Reader, me: PersonId, *, everything: bool) -> None:
        self._reader = reader
        self._me = me
        self._everything = everything

    def waiting(self) -> Sequence[WaitingRow]:
        """What waits: all of the agency for management, else the person's own tasks."""
        return self._waiting("1 = 1" if self._everything else "t.assistant_id = :me")

    def waiting_in_reach(self) -> Sequence[WaitingRow]:
        """What waits of all tasks the person may see."""
        return self._waiting(tasks_in_reach(everything=self._everything))

    def _waiting(self, reach: str) -> Sequence[WaitingRow]:
        rows = self._reader.rows(_WAITING.format(reach=reach), me=self._me)
        return [
            WaitingRow(
                number,
                title,
                customer,
                assistant or "",
                from_store(since if answer_due == due else checked),
                from_store(due),
            )
            for number, title, customer, assistant, since, answer_due, checked, due in rows
        ]

    def tasks(self, status: TaskStatus | None) -> Sequence[TaskRow]:
        """The tasks, newest first, of one status or of all."""
        reach = tasks_in_reach(everything=self._everything)
        only = "AND t.status = :status" if status else ""
        rows = self._reader.rows(
            _TASKS.format(reach=reach, status=only), me=self._me, status=status
        )
        return [
            TaskRow(
                row[0],
                row[1],
                row[2],
                row[3] or "",
                TaskStatus(row[4]),
                WorkArea(row[5]) if row[5] else None,
                from_store(row[6]),
                row[7],
                row[8],
            )
            for row in rows
        ]
