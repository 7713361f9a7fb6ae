"""What a consent makes of a task: its terms, factors, versions (DEAD-1, BUD, AREA-2)."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from domain.area import Factors, WorkArea
from domain.budget import BUDGET_STEP, missing
from domain.calendar import local
from domain.contract import (
    UNAGREED,
    checked_budget,
    checked_deadline,
    checked_text,
    checked_title,
    contract,
)
from domain.deadline import has_passed
from domain.ids import PersonId
from domain.proposal import (
    CHANGEABLE,
    TERMS,
    AreaNeedsRelease,
    BudgetBelowWork,
    ContractVersion,
    NotCovered,
    NothingProposed,
    NothingToRelease,
    Proposal,
    TermsClosed,
    TermsMoved,
    Wanted,
)
from domain.task import ACTIVE, OPEN, Task
from domain.trail import Facts
from domain.values import replace
from domain.worked import debit, shifted
from domain.workflow import DeadlinePassed


def changeable(task: Task) -> Task:
    """The task, when its terms can still change; else `TermsClosed`."""
    if task.status not in CHANGEABLE:
        raise TermsClosed(task.status)
    return task


def checked_wanted(task: Task, wanted: Wanted, now: datetime) -> tuple[Facts, Facts]:
    """What is to change, as it is and as it is to be; `BadInput` names what cannot be taken.

    - `TermsClosed` once the result is handed over.
    - `NothingProposed` when everything would stay as it is.
    """
    before, after = _terms(changeable(task)), _terms(_changed(task, wanted, now))
    differs = [field for field in TERMS if before[field] != after[field]]
    if not differs:
        raise NothingProposed
    return {one: before[one] for one in differs}, {one: after[one] for one in differs}


def agreed(
    task: Task, new: Facts, factors: Factors | None, available: timedelta, now: datetime
) -> Task:
    """The task with the new terms; the same refusals meet proposing and consenting.

    - `factors` are those of the area it is to have, as of today; None while it is to have none.
    - `available` is what the customer can still give away, this task's reservation taken off.
    - `TermsClosed`, `DeadlinePassed`, `BudgetBelowWork`, `NotCovered` (BUD-4), `AreaNeedsRelease`.
    - An area changed after the acceptance has its own factors from now on: what is worked keeps
      its cost (AREA-2).
    """
    after = _with(changeable(task), new)
    if "deadline_at" in new and after.deadline_at and has_passed(after.deadline_at, now):
        raise DeadlinePassed(after.deadline_at)
    if after.area is not task.area:
        after = _in_area(task, after, factors)
    if "budget_seconds" in new:
        _refuse_budget(task, after, available)
    return after


def refuse_moved(task: Task, old: Facts) -> None:
    """`TermsMoved` when the task is not any more as it was when the change was proposed."""
    now = _terms(task)
    moved = tuple(field for field in TERMS if field in old and now[field] != old[field])
    if moved:
        raise TermsMoved(moved)


def restored(task: Task, proposal: Proposal, former: Facts | None) -> Task:
    """The task as if the contested change had never been agreed (DEAD-1).

    What a later consent has changed again stays. From `former`, the contract before the change,
    come the factors, which `domain.worked.restated` then gives to the work of the meantime;
    without one a running task keeps its area. `TermsClosed` once the task is over.
    """
    if task.status not in OPEN:
        raise TermsClosed(task.status)
    now = _terms(task)
    back = {one: proposal.old[one] for one in proposal.new if now[one] == proposal.new[one]}
    if task.status not in ACTIVE or "area" not in back:
        return _with(task, back)
    if former is None:
        return _with(task, {one: was for one, was in back.items() if one != "area"})
    return replace(
        _with(task, back),
        customer_factor=_factor(former, "customer_factor"),
        assistant_factor=_factor(former, "assistant_factor"),
    )


def asked_late(task: Task, new: Facts, now: datetime) -> bool:
    """Whether another deadline is asked for on the day of the old one, or later (DEAD-2)."""
    if "deadline_at" not in new or task.deadline_at is None:
        return False
    return local(now).date() >= local(task.deadline_at).date()


def without_rest(task: Task) -> Task:
    """The task with its budget lowered to what is worked, rounded up to 5 minutes (BUD-5).

    `TermsClosed` unless its contract runs; `NothingToRelease` when nothing would become free.
    """
    if task.status not in ACTIVE:
        raise TermsClosed(task.status)
    worked = timedelta(seconds=debit(task))
    needed = -(-worked // BUDGET_STEP) * BUDGET_STEP
    kept = needed // timedelta(seconds=1)
    if kept >= task.budget_seconds:
        raise NothingToRelease(task.number)
    return replace(task, budget_seconds=kept)


def next_version(
    task: Task,
    versions: Iterable[ContractVersion],
    key: int,
    at: datetime,
    by: tuple[PersonId | None, str],
    proposal: Proposal | None = None,
) -> ContractVersion:
    """The version after these: the task's terms as agreed from then on, by whom."""
    number = max((one.number for one in versions), default=0) + 1
    origin = proposal.id if proposal else None
    return ContractVersion(key, task.id, number, contract(task), at, by[0], by[1], origin)


def _changed(task: Task, wanted: Wanted, now: datetime) -> Task:
    """The task as it is wanted, every entry cleaned and checked."""
    kept = task
    if wanted.title is not None:
        kept = replace(kept, title=checked_title(wanted.title))
    if wanted.description is not None:
        kept = replace(kept, description=checked_text("description", wanted.description))
    if wanted.expected_result is not None:
        said = checked_text("expected_result", wanted.expected_result, needed=False)
        kept = replace(kept, expected_result=said)
    if wanted.deadline is not None:
        kept = replace(kept, deadline_at=checked_deadline(wanted.deadline, now))
    if wanted.budget is not None:
        budget = checked_budget(wanted.budget)
        kept = replace(kept, budget_seconds=budget // timedelta(seconds=1))
    if wanted.area is not None:
        kept = replace(kept, area=wanted.area)
    return kept


def _terms(task: Task) -> Mapping[str, str | int | None]:
    facts = contract(task)
    return {field: facts[field] for field in TERMS}


def _with(task: Task, terms: Facts) -> Task:
    """The task with these terms, read back from how the evidence keeps them."""
    kept: dict[str, Any] = dict(terms)
    if isinstance(deadline := terms.get("deadline_at"), str):
        kept["deadline_at"] = datetime.fromisoformat(deadline).astimezone(UTC)
    if isinstance(area := terms.get("area"), str):
        kept["area"] = WorkArea(area)
    return replace(task, **kept)


def _in_area(task: Task, after: Task, factors: Factors | None) -> Task:
    """A release for the former area is none for this one; running work takes its factors."""
    after = replace(after, released_at=None)
    if task.status in UNAGREED or after.area is None or factors is None:
        return after
    if factors.needs_release:
        raise AreaNeedsRelease(after.area)
    return replace(
        after,
        customer_factor=factors.customer,
        assistant_factor=factors.assistant,
        shift_millis=shifted(task, factors.customer),
    )


def _refuse_budget(task: Task, after: Task, available: timedelta) -> None:
    worked = timedelta(seconds=debit(task))
    budget = timedelta(seconds=after.budget_seconds)
    if budget < worked:
        raise BudgetBelowWork(worked)
    before = timedelta(seconds=task.budget_seconds)
    if budget <= before:
        return
    held = max(before, worked) if task.status in ACTIVE else timedelta(0)
    lacking = missing(available, budget - held)
    if lacking:
        raise NotCovered(lacking, available)


def _factor(terms: Facts, field: str) -> Decimal | None:
    told = terms.get(field)
    return Decimal(str(told)) if told is not None else None
