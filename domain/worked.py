"""What the work on a task has cost, and how much real working time its budget holds (BUD, AREA-2).

A task whose area was changed after its acceptance has work at two factors: what was worked before
keeps its cost. `Task.shift_millis` is by how much that cost differs from the factor of now.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from domain.budget import account_debit, whole_seconds, working_time
from domain.calendar import instant
from domain.task import Task
from domain.values import replace

if TYPE_CHECKING:
    from domain.entry import Entry

_MILLI = timedelta(milliseconds=1)
_NOTHING = timedelta(0)


def debit(task: Task) -> int:
    """The account time that its work has cost so far, in whole seconds (BUD-2).

    On the sum of its seconds, rounded once; before its acceptance at factor 1.
    """
    cost = account_debit(_worked(task), task.customer_factor or Decimal(1))
    return whole_seconds(max(cost + task.shift_millis * _MILLI, _NOTHING))


def whole_working_time(task: Task, factor: Decimal) -> timedelta:
    """The real working time in its budget at this factor, what is worked included (BUD-1)."""
    return working_time_in(task.budget_seconds, task.shift_millis, factor)


def time_ahead(task: Task, factor: Decimal) -> timedelta:
    """The real working time that it still takes at this factor: what its budget holds (BUD-1)."""
    return max(whole_working_time(task, factor) - _worked(task), _NOTHING)


def working_time_in(budget_seconds: int, shift_millis: int, factor: Decimal) -> timedelta:
    """The same of a budget whose work before costs so much more than at this factor."""
    budget = timedelta(seconds=budget_seconds) - shift_millis * _MILLI
    return working_time(max(budget, _NOTHING), factor)


def shifted(task: Task, factor: Decimal) -> int:
    """Its `shift_millis` once another factor holds from now on: the work so far keeps its cost."""
    seconds, before = task.worked_seconds, task.customer_factor or Decimal(1)
    return task.shift_millis + int(seconds * (before - factor) * 1000)


def at_factors_of(task: Task, entry: "Entry") -> "Entry":
    """The entry with the factors that its task has now: they stay, whatever changes (AREA-2)."""
    return replace(
        entry,
        customer_factor=task.customer_factor,
        assistant_factor=task.assistant_factor,
    )


def extra_millis(task: Task, entry: "Entry") -> int:
    """What the entry costs more than at the task's factor now, in milliseconds of account time.

    Its own factor is the one of its recording; the weekend surcharge counts it twice (TIME-6).
    """
    factor = task.customer_factor or Decimal(1)
    own = entry.customer_factor or factor
    return int(entry.seconds * (own * (2 if entry.doubled else 1) - factor) * 1000)


def exchanged(task: Task, gone: "Iterable[Entry]", come: "Iterable[Entry]") -> Task:
    """The task's `shift_millis` true after these entries went and those took their place."""
    shift = sum(extra_millis(task, one) for one in come)
    shift -= sum(extra_millis(task, one) for one in gone)
    return replace(task, shift_millis=task.shift_millis + shift)


def restated(
    task: Task, entries: "Iterable[Entry]", since: datetime
) -> "tuple[Task, Sequence[Entry]]":
    """The task after its former factors came back, and the entries that change with it (DEAD-1).

    What was recorded from `since` on costs and pays what it would have without the change; all
    entries before keep their own factors. The cost is again the exact sum over all of them.
    """
    known = list(entries)
    restating = {
        one.id: at_factors_of(task, one)
        for one in known
        if instant(one.started_at) >= instant(since)
    }
    whole = [restating.get(one.id, one) for one in known]
    shift = sum(extra_millis(task, one) for one in whole)
    changed = [one for one, was in zip(whole, known, strict=True) if one != was]
    return replace(task, shift_millis=shift), changed


def _worked(task: Task) -> timedelta:
    return timedelta(seconds=task.worked_seconds)
