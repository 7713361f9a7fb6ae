"""The key facts of a task and its history, for those who may read them."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date, datetime
from decimal import Decimal
from json import loads

from data.instants import from_store, to_store
from data.reader import Reader, Row
from data.reads.agreements import approvals_of
from data.reads.attorneys import attorneys_of
from data.reads.feedback import TaskFeedback
from data.scope import tasks_in_reach
from domain.approval import Approval
from domain.area import DatedFactors, Factors, WorkArea
from domain.attorney import AttorneyScope, PowerOfAttorney
from domain.customer import Address
from domain.errors import NotFound
from domain.ids import MessageId, PersonId, TaskId
from domain.person import AssignmentRole
from domain.presence import Presence
from domain.task import Task, TaskStatus
from domain.trail import Deed, Subject
from domain.values import dataclass

_NAMES = tuple(field.name for field in fields(Task))
TASK_COLUMNS = ", ".join(f"t.{name}" for name in _NAMES)
"""The columns of a task `t`, as `task_of` takes them."""

_INSTANTS = frozenset(name for name in _NAMES if name.endswith(("_at", "_since")))
_FACTORS = frozenset({"customer_factor", "assistant_factor"})

_FACTS = f"""
SELECT {TASK_COLUMNS}, c.name, c.number, c.contact, c.address,
       c.booked_seconds - c.worked_seconds - c.reserved_seconds, a.name, b.name
FROM tasks t JOIN customers c ON c.id = t.customer_id
LEFT JOIN people a ON a.id = t.assistant_id
LEFT JOIN people b ON b.id = t.created_by
WHERE t.id = :task AND """
_SERVING = """
SELECT p.id, p.name, s.role FROM assignments s JOIN people p ON p.id = s.person_id
WHERE s.customer_id = :customer AND s.until IS NULL ORDER BY s.role, s.since"""
_JOINED = """
SELECT p.id, p.name, s.part FROM participants s JOIN people p ON p.id = s.person_id
WHERE s.task_id = :task ORDER BY s.since, p.id"""
_AREA_FACTORS = """
SELECT area, valid_from, customer_factor, assistant_factor, needs_release FROM area_factors"""
_NUMBERED = "SELECT t.id FROM tasks t WHERE t.number = :number AND "
_SEES = "SELECT count(*) FROM tasks t WHERE t.id = :task AND "
_HISTORY = """
SELECT d.at, d.actor_id, d.actor_name, d.role, d.act, d.subject_kind, d.subject_id, d.task_id,
       d.customer_id, d.old, d.new, d.reason, d.message_id, d.shows_at, d.number
FROM trail d
WHERE d.task_id = :task AND (d.shows_at IS NULL OR d.shows_at <= :now OR d.actor_id = :me)
ORDER BY d.number DESC LIMIT :most"""
_ASSISTANTS = """
SELECT p.id, p.name FROM people p JOIN person_roles r ON r.person_id = p.id
WHERE r.role = 'assistant' AND p.disabled_at IS NULL ORDER BY p.sort_key, p.id"""
_MANY_NAMES = "SELECT id, name FROM people WHERE id IN ({})"


@dataclass(frozen=True, slots=True)
class Involved:
    """Somebody who takes part in a task."""

    id: PersonId
    name: str
    role: AssignmentRole | None
    """How she stands to the customer; None for one brought in for this task (PA)."""
    presence: Presence | None = None
    """How the customer who reads sees her (PRES-1); None for other readers."""
    part: str = ""
    """For which part of the task she was brought in (TASK-5)."""


@dataclass(frozen=True, slots=True)
class TaskFacts:
    """What the pane of key facts shows (TASK-9)."""

    task: Task
    customer: str
    """The customer's name."""
    customer_number: int
    contact: str
    address: Address
    available_seconds: int
    """Account time the customer can still give away (BUD-5)."""
    assistant: str
    """The name of who works on it; empty while nobody is found."""
    created_by: str
    """Who entered it; empty for an imported one."""
    involved: tuple[Involved, ...]
    """The customer's assistants, lead first, then those brought in."""
    history: tuple[DatedFactors, ...]
    """The factors of all areas with their days (AREA-1)."""
    approvals: tuple[Approval, ...] = ()
    """What the customer has approved in writing, oldest first (TASK-10)."""
    attorneys: tuple[PowerOfAttorney, ...] = ()
    """The customer's regular powers of attorney, the newest first (POA-1)."""
    feedback: TaskFeedback | None = None
    """What the customer herself said of it, where she reads (RES-4, RES-7)."""


@dataclass(frozen=True, slots=True)
class TaskHistory:
    """What happened to a task, newest first, with the names of those it speaks of."""

    deeds: Sequence[Deed]
    names: Mapping[int, str]
    """The names of people by their ids."""
    is_whole: bool
    """Whether nothing older was left out."""


class FactsReads:
    """What the key facts and the history of one task show."""

    def __init__(self, reader: Reader, me: PersonId, *, everything: bool) -> None:
        self._reader = reader
        self._me = me
        self._reach = tasks_in_reach(everything=everything)

    def of(self, task_id: TaskId) -> TaskFacts:
        """The key facts, or `NotFound` when she may not read them (ROLE-2)."""
        row = self._reader.row(_FACTS + self._reach, task=task_id, me=self._me)
        if row is None:
            raise NotFound("task", task_id)
        task = task_of(row)
        name, number, contact, address, available, assistant, created_by = row[len(_NAMES) :]
        return TaskFacts(
            task=task,
            customer=name,
            customer_number=number,
            contact=contact,
            address=Address(address),
            available_seconds=int(available),
            assistant=assistant or "",
            created_by=created_by or "",
            involved=tuple(self._involved(task)),
            history=tuple(_dated(row) for row in self._reader.rows(_AREA_FACTORS)),
            approvals=tuple(approvals_of(self._reader, task_id)),
            attorneys=tuple(attorneys_of(self._reader, task.customer_id)),
        )

    def numbered(self, number: int) -> TaskId:
        """The task of this number, or `NotFound` when she may not read it (ROLE-2)."""
        row = self._reader.row(_NUMBERED + self._reach, number=number, me=self._me)
        if row is None:
            raise NotFound("task", number)
        return TaskId(row[0])

    def history(self, task_id: TaskId, now: datetime, most: int) -> TaskHistory:
        """The newest lines of its trail that she may see at `now`; or `NotFound` (TASK-12)."""
        if not self._reader.number(_SEES + self._reach, task=task_id, me=self._me):
            raise NotFound("task", task_id)
        rows = self._reader.rows(
            _HISTORY, task=task_id, me=self._me, now=to_store(now), most=most + 1
        )
        deeds = [_deed(row) for row in rows[:most]]
        return TaskHistory(deeds, self._names(deeds), len(rows) <= most)

    def assistants(self) -> Sequence[tuple[PersonId, str]]:
        """Who can be given work, by name."""
        return [(PersonId(row[0]), row[1]) for row in self._reader.rows(_ASSISTANTS)]

    def _involved(self, task: Task) -> Sequence[Involved]:
        joined = {
            PersonId(row[0]): Involved(PersonId(row[0]), row[1], None, part=row[2])
            for row in self._reader.rows(_JOINED, task=task.id)
        }
        serving = [
            Involved(
                PersonId(row[0]),
                row[1],
                AssignmentRole(row[2]),
                part=joined[row[0]].part if row[0] in joined else "",
            )
            for row in self._reader.rows(_SERVING, customer=task.customer_id)
        ]
        known = {person.id for person in serving}
        return [*serving, *(one for one in joined.values() if one.id not in known)]

    def _names(self, deeds: Sequence[Deed]) -> Mapping[int, str]:
        told = {
            value
            for deed in deeds
            for facts in (deed.old, deed.new)
            for field, value in facts.items()
            if field in {"assistant_id", "created_by", "participant_id"} and isinstance(value, int)
        }
        if not told:
            return {}
        keys = {f"p{nth}": value for nth, value in enumerate(sorted(told))}
        asked = _MANY_NAMES.format(", ".join(f":{key}" for key in keys))
        return {row[0]: row[1] for row in self._reader.rows(asked, **keys)}


def task_of(row: Row) -> Task:
    """The task in the first columns of a row that begins with `TASK_COLUMNS`."""
    values = dict(zip(_NAMES, row, strict=False))
    for name in _INSTANTS:
        values[name] = from_store(values[name])
    for name in _FACTORS:
        values[name] = None if values[name] is None else Decimal(values[name]) / 1000
    values["status"] = TaskStatus(values["status"])
    attorney = values["attorney_for"]
    values["attorney_for"] = None if attorney is None else AttorneyScope(attorney)
    values["area"] = None if values["area"] is None else WorkArea(values["area"])
    return Task(**values)


def _dated(row: Row) -> DatedFactors:
    area, valid_from, customer, assistant, needs_release = row
    factors = Factors(Decimal(customer) / 1000, Decimal(assistant) / 1000, bool(needs_release))
    return DatedFactors(WorkArea(area), date.fromisoformat(valid_from), factors)


def _deed(row: Row) -> Deed:
    at, actor_id, actor_name, role, act, kind, subject, task, customer = row[:9]
    old, new, reason, message, shows_at, number = row[9:]
    return Deed(
        at=from_store(at),
        actor_id=actor_id,
        actor_name=actor_name,
        role=role,
        act=act,
        subject=Subject(kind, subject, task, customer),
        old=loads(old),
        new=loads(new),
        reason=reason,
        message_id=None if message is None else MessageId(message),
        shows_at=from_store(shows_at),
        number=number,
    )
