"""Brings in tasks: new ones as a whole, of known ones what the file says otherwise than before."""

from collections.abc import Sequence
from dataclasses import field
from datetime import timedelta
from decimal import Decimal

from data.ids import new_id
from domain.area import DatedFactors, Factors, WorkArea, factors_on
from domain.budget import account_debit, whole_seconds
from domain.calendar import local
from domain.entry import Entry
from domain.ids import CustomerId, PersonId, TaskId
from domain.person import AssignmentRole
from domain.task import ACTIVE, Task, TaskStatus
from domain.values import dataclass, replace
from domain.worked import at_factors_of
from services.importing.bringing import Bringing, taken
from services.importing.columns import Kind
from services.importing.keys import carried_over
from services.importing.lines import TaskLine

CARRIED_OVER = "Übernommene Arbeitszeit"
"""The log line of the time worked before the import; data, in the language of the agency."""

_CONTRACT = ACTIVE | {TaskStatus.DONE}
"""The states of a task that was accepted once, so that its factors are frozen (AREA-2)."""
_DATES = ("released", "accepted", "started", "delivered", "done", "returned", "deadline")
_STEPS = frozenset({"status", "created", "accepted", "delivered", "returned"})
"""Fields on which an owed check depends (RESP-7)."""


@dataclass(slots=True)
class BroughtTasks:
    """The tasks of an import, before their chats are known."""

    new: dict[TaskId, Task] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)
    """The time worked on the new ones."""
    changed: dict[TaskId, Task] = field(default_factory=dict)
    """Known ones, changed and not saved."""
    stepped: set[TaskId] = field(default_factory=set)
    """Those of the known ones whose owed check has to be reckoned anew."""


def bring_tasks(bringing: Bringing) -> BroughtTasks:
    """The tasks the files speak of; nothing but carried-over time is written yet."""
    brought = BroughtTasks()
    lines = bringing.lines(Kind.TASKS, TaskLine)
    fresh = sorted(
        (line for line in lines if line.id not in bringing.stored.tasks),
        key=lambda line: line.created,
    )
    reader = _TaskReader(bringing)
    number = bringing.work.agency.next_number("task", len(fresh)) if fresh else 0
    for offset, line in enumerate(fresh):
        bringing.news(Kind.TASKS, line.id, line)
        task = reader.new(line, number + offset)
        brought.new[task.id] = task
        if line.worked:
            brought.entries.append(_entry(task, line))
    made = {task.external_id: task for task in brought.new.values()}
    for line in lines:
        kept = bringing.stored.tasks.get(line.id)
        if kept is not None:
            _bring_known(bringing, reader, brought, kept, line)
    bringing.count(Kind.TASKS, added=len(fresh))
    bringing.stored.tasks.update((key, task) for key, task in made.items() if key)
    return brought


def _bring_known(
    bringing: Bringing, reader: "_TaskReader", brought: BroughtTasks, kept: Task, line: TaskLine
) -> None:
    changed = bringing.news(Kind.TASKS, line.id, line)
    after = reader.changed(kept, line, changed)
    rewritten = "worked" in changed
    if rewritten and line.worked:
        bringing.work.imports.keep_entry(_entry(after, line))
    elif rewritten:
        bringing.work.imports.remove_entry(carried_over(line.id))
    if after != kept or rewritten:
        brought.changed[kept.id] = after
        if changed & _STEPS:
            brought.stepped.add(kept.id)
        bringing.stored.tasks[line.id] = after
    is_new = after != kept or rewritten
    bringing.count(Kind.TASKS, updated=is_new, unchanged=not is_new)


class _TaskReader:
    """Makes tasks of lines."""

    def __init__(self, bringing: Bringing) -> None:
        self._stored = bringing.stored
        self._factors: Sequence[DatedFactors] = bringing.work.customers.factors()
        self._leads: dict[CustomerId, PersonId] = {
            assignment.customer_id: assignment.person_id
            for assignment in bringing.stored.assignments.values()
            if assignment.until is None and assignment.role is AssignmentRole.LEAD
        }

    def new(self, line: TaskLine, number: int) -> Task:
        """The task of a line, without what follows from its chat."""
        customer = self._stored.customers[line.customer].id
        task = Task(
            id=TaskId(new_id(line.created)),
            number=number,
            customer_id=customer,
            assistant_id=self._worker(line, customer),
            title=line.title,
            description=line.description,
            expected_result=line.expected_result,
            status=line.status,
            area=line.area,
            budget_seconds=line.budget,
            created_at=line.created,
            created_by=None,
            deadline_at=line.deadline,
            released_at=line.released,
            accepted_at=line.accepted,
            started_at=line.started,
            delivered_at=line.delivered,
            done_at=line.done,
            returned_at=line.returned,
            summary=line.summary,
            worked_seconds=line.worked,
            external_id=line.id,
        )
        return with_debit(self._with_factors(task))

    def changed(self, kept: Task, line: TaskLine, changed: frozenset[str]) -> Task:
        """The known task with what the line says otherwise than before."""
        plain = ("title", "description", "expected_result", "status", "summary")
        values = dict(taken(line, changed, plain))
        values |= {f"{name}_at": getattr(line, name) for name in _DATES if name in changed}
        if "budget" in changed:
            values["budget_seconds"] = line.budget
        if "created" in changed:
            values["created_at"] = line.created
        if "area" in changed:
            values["area"] = line.area
        if "assistant" in changed:
            values["assistant_id"] = self._worker(line, kept.customer_id)
        after = replace(kept, **values)  # type: ignore[arg-type]
        frozen = after.status in _CONTRACT and after.customer_factor is not None
        return after if frozen and "area" not in changed else self._with_factors(after)

    def _worker(self, line: TaskLine, customer: CustomerId) -> PersonId | None:
        """Who is named, else the customer's lead."""
        if line.assistant:
            return self._stored.people[line.assistant].id
        return self._leads.get(customer)

    def _with_factors(self, task: Task) -> Task:
        """The task with the factors of its area on the day it was accepted (AREA-2)."""
        if task.status not in _CONTRACT or task.area is None:
            return replace(task, customer_factor=None, assistant_factor=None)
        factors = self._on_day(task, task.area)
        return replace(task, customer_factor=factors.customer, assistant_factor=factors.assistant)

    def _on_day(self, task: Task, area: WorkArea) -> Factors:
        return factors_on(self._factors, area, local(task.accepted_at or task.created_at).date())


def with_debit(task: Task) -> Task:
    """The task with what its work has cost the account (BUD-2)."""
    worked = timedelta(seconds=task.worked_seconds)
    debit = account_debit(worked, task.customer_factor or Decimal(1))
    return replace(task, debited_seconds=whole_seconds(debit))


def _entry(task: Task, line: TaskLine) -> Entry:
    """The time worked before the import, as one entry."""
    assert task.assistant_id is not None  # the check asked for somebody
    started = task.started_at or task.accepted_at or task.created_at
    entry = Entry(
        id=new_id(started),
        task_id=task.id,
        assistant_id=task.assistant_id,
        started_at=started,
        seconds=line.worked,
        note=CARRIED_OVER,
        external_id=carried_over(line.id),
    )
    return at_factors_of(task, entry)
