"""What was handed over in one task, and all its files, as a person may see them."""

from collections.abc import Sequence
from datetime import datetime

from data.instants import from_store, to_store
from data.reader import Reader, Row
from data.scope import tasks_in_reach
from domain.errors import NotFound
from domain.ids import AttachmentId, CustomerId, MessageId, PersonId, TaskId
from domain.message import Attachment
from domain.result import Result, ResultAnswer, ResultKind
from domain.task import TaskStatus
from domain.values import dataclass

_VISIBLE = "(m.visible_at <= :now OR m.author_id = :me)"

_TASK = """
SELECT t.number, t.customer_id, t.status, EXISTS (
    SELECT 1 FROM contacts k JOIN people p ON p.id = k.person_id
    WHERE k.customer_id = t.customer_id AND p.disabled_at IS NULL)
FROM tasks t WHERE t.id = :task AND t.status <> 'deleted' AND {reach}"""

_RESULTS = """
SELECT r.id, r.kind, r.message_id, r.summary, r.covers, r.deviations, r.deadline_holds,
    r.budget_holds, r.delivered_by, r.delivered_name, r.delivered_at, r.answer, r.answered_by,
    r.answered_at
FROM results r WHERE r.task_id = :task ORDER BY r.id"""

_FILES = f"""
SELECT a.id, a.message_id, a.name, a.sha256, a.size, m.author_name, m.sent_at
FROM attachments a JOIN messages m ON m.id = a.message_id
WHERE a.task_id = :task AND {_VISIBLE} ORDER BY a.id DESC"""

_HER_WORDS = """
SELECT m.id, m.text, m.sent_at FROM messages m
WHERE m.task_id = :task AND m.side = 'customer' AND m.visible_at <= :now
ORDER BY m.id DESC LIMIT 20"""


@dataclass(frozen=True, slots=True)
class TaskFile:
    """A file of the task, with who brought it and when."""

    file: Attachment
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Said:
    """A message of the customer, as it can be named for her word."""

    message_id: MessageId
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class TaskResults:
    """What was handed over, and everything that came as a file."""

    task_id: TaskId
    number: int
    status: TaskStatus
    """Where the task stands."""
    signs_in: bool
    """Whether somebody signs in for the customer: then her word is hers alone."""
    results: Sequence[Result]
    """Oldest first."""
    files: Sequence[TaskFile]
    """Newest first."""
    her_words: Sequence[Said]
    """The customer's newest messages, newest first."""

    @property
    def waits(self) -> Result | None:
        """What was handed over last and waits for her word."""
        waiting = [result for result in self.results if result.answer is None]
        return waiting[-1] if waiting else None


class ResultReads:
    """The results of a task, as far as the reader may see it (ROLE-1, ROLE-2)."""

    def __init__(self, reader: Reader, me: PersonId, *, everything: bool) -> None:
        self._reader = reader
        self._me = me
        self._reach = tasks_in_reach(everything=everything)

    def of(self, task_id: TaskId, now: datetime) -> TaskResults:
        """The results and files, or `NotFound`; what can still be taken back is not among them."""
        head = self._reader.row(_TASK.format(reach=self._reach), task=task_id, me=self._me)
        if head is None:
            raise NotFound("task", task_id)
        at = to_store(now)
        files = self._reader.rows(_FILES, task=task_id, me=self._me, now=at)
        said = self._reader.rows(_HER_WORDS, task=task_id, now=at)
        return TaskResults(
            task_id=task_id,
            number=head[0],
            status=TaskStatus(head[2]),
            signs_in=bool(head[3]),
            results=[
                _result(task_id, CustomerId(head[1]), row)
                for row in self._reader.rows(_RESULTS, task=task_id)
            ],
            files=[_file(row) for row in files],
            her_words=[Said(MessageId(row[0]), row[1], from_store(row[2])) for row in said],
        )


def _result(task_id: TaskId, customer_id: CustomerId, row: Row) -> Result:
    return Result(
        id=row[0],
        task_id=task_id,
        customer_id=customer_id,
        kind=ResultKind(row[1]),
        message_id=MessageId(row[2]),
        summary=row[3],
        covers=row[4],
        deviations=row[5],
        deadline_holds=bool(row[6]),
        budget_holds=bool(row[7]),
        delivered_by=PersonId(row[8]),
        delivered_name=row[9],
        delivered_at=from_store(row[10]),
        answer=ResultAnswer(row[11]) if row[11] else None,
        answered_by=None if row[12] is None else PersonId(row[12]),
        answered_at=from_store(row[13]),
    )


def _file(row: Row) -> TaskFile:
    attachment = Attachment(AttachmentId(row[0]), MessageId(row[1]), row[2], row[3], row[4])
    return TaskFile(attachment, row[5], from_store(row[6]))
