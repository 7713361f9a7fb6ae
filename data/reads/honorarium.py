"""What an assistant's honorarium follows from: her entries, their tasks, what is ahead."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal

from data.instants import from_store
from data.reader import Reader
from domain.ids import PersonId, TaskId
from domain.paid_time import Release, Worked
from domain.task import TaskStatus
from domain.values import dataclass

_ENTRIES = """
SELECT e.id, e.task_id, e.started_at, e.seconds,
       COALESCE(e.assistant_factor, t.assistant_factor, 1000), e.doubled, e.invoice_id,
       e.assistant_id
FROM entries e JOIN tasks t ON t.id = e.task_id WHERE {whose} ORDER BY e.started_at, e.id"""
_RELEASES = """
SELECT t.id, t.status, t.done_at, t.acceptance_off_at, t.payable_upto
FROM tasks t WHERE t.id IN (SELECT e.task_id FROM entries e WHERE {whose})"""
_INTERIMS = """
SELECT r.task_id, r.delivered_at, r.answered_at FROM results r
WHERE r.kind = 'interim' AND r.answer = 'accepted'
  AND r.task_id IN (SELECT e.task_id FROM entries e WHERE {whose})"""
_HERS, _ON_TASK = "e.assistant_id = :me", "e.task_id = :task"
_TASKS = """
SELECT t.id, t.number, t.title, c.name, c.number FROM tasks t JOIN customers c
    ON c.id = t.customer_id
WHERE t.id IN (SELECT task_id FROM entries WHERE assistant_id = :me)
   OR t.id IN (SELECT task_id FROM fee_items WHERE person_id = :me)"""
_AHEAD = """
SELECT t.id, t.number, t.title, c.name, c.number, t.budget_seconds, t.debited_seconds,
       COALESCE(t.customer_factor, 1000), COALESCE(t.assistant_factor, 1000), p.part,
       (SELECT count(*) FROM participants o WHERE o.task_id = t.id)
FROM tasks t JOIN customers c ON c.id = t.customer_id
LEFT JOIN participants p ON p.task_id = t.id AND p.person_id = :me
WHERE (t.assistant_id = :me OR p.person_id IS NOT NULL) AND t.status IN ('accepted', 'in_progress')
  AND t.budget_seconds > t.debited_seconds ORDER BY t.number"""
_PEOPLE = """
SELECT p.id, p.name FROM people p WHERE EXISTS (
    SELECT 1 FROM person_roles r WHERE r.person_id = p.id AND r.role = 'assistant')
  AND (p.disabled_at IS NULL OR EXISTS (SELECT 1 FROM entries e WHERE e.assistant_id = p.id))
ORDER BY p.sort_key, p.id"""

_TO_PAY = """
SELECT i.person_id, p.name, i.number, i.gross_cents, i.due_on
FROM invoices i JOIN people p ON p.id = i.person_id
WHERE i.status = 'submitted' ORDER BY i.due_on, i.submitted_at, i.id"""


@dataclass(frozen=True, slots=True)
class ToPay:
    """A submitted invoice that is not paid yet (HON-7)."""

    person_id: PersonId
    name: str
    """Whose it is."""
    number: str
    cents: int
    due_on: date


@dataclass(frozen=True, slots=True)
class TaskName:
    """What a line calls its task."""

    id: TaskId
    number: int
    title: str
    customer: str
    customer_number: int


@dataclass(frozen=True, slots=True)
class Recorded:
    """An entry as it is paid, with its identity."""

    id: int
    person_id: PersonId
    worked: Worked
    invoice_id: int | None


@dataclass(frozen=True, slots=True)
class Ahead:
    """A task with budget left (HON-6: remaining budget)."""

    task: TaskName
    budget_seconds: int
    debited_seconds: int
    customer_factor: Decimal
    assistant_factor: Decimal
    part: str | None = None
    """What she was brought in for; None on a task that is her own (TASK-5)."""
    brought_in: int = 0
    """How many project assistants take part in it."""


class HonorariumReads:
    """Reads behind the honorarium; whoever asks has been admitted to this person's money."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def entries_of(self, person_id: PersonId) -> Sequence[Recorded]:
        """Everything she recorded, oldest first, with what releases it."""
        return self._recorded(_HERS, me=person_id)

    def entries_on(self, task_id: TaskId) -> Sequence[Recorded]:
        """The same of a task, whoever recorded it."""
        return self._recorded(_ON_TASK, task=task_id)

    def tasks_of(self, person_id: PersonId) -> Mapping[TaskId, TaskName]:
        """What her lines call their tasks."""
        rows = self._reader.rows(_TASKS, me=person_id)
        return {TaskId(row[0]): TaskName(TaskId(row[0]), *row[1:]) for row in rows}

    def ahead_of(self, person_id: PersonId) -> Sequence[Ahead]:
        """Her tasks with budget left, and those she was brought into."""
        return [
            Ahead(
                TaskName(TaskId(row[0]), *row[1:5]),
                int(row[5]),
                int(row[6]),
                Decimal(row[7]) / 1000,
                Decimal(row[8]) / 1000,
                row[9],
                int(row[10]),
            )
            for row in self._reader.rows(_AHEAD, me=person_id)
        ]

    def people(self) -> Sequence[tuple[PersonId, str]]:
        """Everybody who has, or may have, an honorarium; by name."""
        return [(PersonId(row[0]), row[1]) for row in self._reader.rows(_PEOPLE)]

    def to_pay(self) -> Sequence[ToPay]:
        """Everybody's invoices that wait for their payment, the first due first."""
        return [
            ToPay(PersonId(row[0]), row[1], row[2], int(row[3]), date.fromisoformat(row[4]))
            for row in self._reader.rows(_TO_PAY)
        ]

    def _recorded(self, whose: str, **about: object) -> Sequence[Recorded]:
        releases = self._releases(whose, **about)
        return [
            Recorded(
                row[0],
                PersonId(row[7]),
                Worked(
                    TaskId(row[1]),
                    from_store(row[2]),
                    int(row[3]),
                    Decimal(row[4]) / 1000,
                    bool(row[5]),
                    releases.get(row[1], ()),
                ),
                row[6],
            )
            for row in self._reader.rows(_ENTRIES.format(whose=whose), **about)
        ]

    def _releases(self, whose: str, **about: object) -> Mapping[int, tuple[Release, ...]]:
        """By task: when which of its working time became ready for payout (RES-6)."""
        interims: dict[int, list[tuple[datetime, datetime]]] = defaultdict(list)
        for row in self._reader.rows(_INTERIMS.format(whose=whose), **about):
            if row[2] is not None:
                interims[row[0]].append((from_store(row[1]), from_store(row[2])))
        made: dict[int, tuple[Release, ...]] = {}
        for row in self._reader.rows(_RELEASES.format(whose=whose), **about):
            done, off, upto = (from_store(moment) for moment in row[2:5])
            is_done = row[1] == TaskStatus.DONE
            made[row[0]] = tuple(_released(done if is_done else None, off, upto, interims[row[0]]))
        return made


def _released(
    done: datetime | None,
    off: datetime | None,
    upto: datetime | None,
    interims: Iterable[tuple[datetime, datetime]],
) -> Iterable[Release]:
    if done is not None:
        yield Release(done)
    if off is not None:
        yield Release(off)
    if upto is None:
        return
    known = [one for one in interims if one[0] <= upto]  # a short task's releases nothing
    for delivered, accepted in known:
        yield Release(accepted, delivered)
    if all(delivered < upto for delivered, _ in known):
        yield Release(upto, upto)
