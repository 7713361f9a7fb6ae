"""From what clocks have run to recorded time, inside an act under way (TIME-1 to TIME-3, BUD-4)."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from data.ids import new_id
from domain.clock import (
    Run,
    RunningClock,
    budget_end,
    cut_at_midnights,
    flags_of,
    whole_second,
    working_time_of,
)
from domain.entry import Entry
from domain.ids import TaskId
from domain.task import Task
from domain.time_entry import still_asks
from domain.values import replace
from domain.worked import at_factors_of, debit
from services.office import Doing
from services.upkeep import save_settled


def run_of(doing: Doing, task: Task, clock: RunningClock) -> Run:
    """The clock with what it takes to tell how it stands; the task is held."""
    starts = tuple(one.started_at for one in doing.work.clocks.on_task(task.id))
    worked = timedelta(seconds=task.worked_seconds)
    return Run(clock, task.number, task.title, worked, working_time_of(task), starts)


def caught_up(doing: Doing, task: Task) -> Task:
    """The held task with everything recorded that its clocks have run until now.

    What the budget covers no more is not; a clock that has used it up has stopped then (BUD-4).
    To be asked before budget or factor change, so that what ran before is judged by what held.
    """
    clocks = doing.work.clocks.on_task(task.id)
    if not clocks:
        return task
    _record_all(doing, task, clocks, stop=False)
    return _timed(doing, task)


def stop_clocks(doing: Doing, task: Task) -> None:
    """Every clock on the held task stops now, with what it has run recorded (RES-2)."""
    _record_all(doing, task, doing.work.clocks.on_task(task.id), stop=True)


def stop_clock(doing: Doing, task: Task, clock: RunningClock) -> Sequence[Entry]:
    """This clock on the held task stops now: the parts of its whole run, recorded."""
    run = run_of(doing, task, clock)
    end = run.ended_by(doing.now)
    return _ended(doing, task, clock, end, by_budget=run.is_over(doing.now))


def kept_time(doing: Doing, before: Task, after: Task) -> Task:
    """The task stored with what follows from its entries, and its customer's account (BUD-5)."""
    kept = save_settled(doing.work, after)
    doing.work.customers.keep_account(kept.customer_id)
    doing.work.imports.keep_movement(kept.customer_id)
    doing.changed(before, kept)
    return kept


def held(doing: Doing, task_id: TaskId) -> Task:
    """The task, held, with everything recorded that its clocks have run until now."""
    return caught_up(doing, doing.work.tasks.hold(task_id))


def _record_all(doing: Doing, task: Task, clocks: Sequence[RunningClock], *, stop: bool) -> None:
    whole, now = working_time_of(task), whole_second(doing.now)
    limit = None
    if whole is not None and clocks:
        left = whole - timedelta(seconds=task.worked_seconds)
        limit = budget_end(left, [one.started_at for one in clocks])
    for clock in clocks:
        end = now if limit is None else min(now, max(limit, clock.started_at))
        by_budget = limit is not None and now >= limit
        if stop or by_budget:
            _ended(doing, task, clock, end, by_budget=by_budget)
        else:
            _record(doing, task, clock, end)
            doing.work.clocks.save(replace(clock, started_at=max(end, clock.started_at)))


def _ended(
    doing: Doing, task: Task, clock: RunningClock, end: datetime, *, by_budget: bool
) -> Sequence[Entry]:
    """The run over: its last part recorded, all parts flagged alike, the clock gone."""
    _record(doing, task, clock, end)
    doing.work.clocks.remove(clock.person_id)
    flags = flags_of(clock.begun_at, end, by_budget=by_budget)
    parts = []
    for part in doing.work.entries.of_run(clock.run_id):
        flagged = replace(part, flags=part.flags | flags)
        flagged = replace(flagged, asks=still_asks(flagged))
        parts.append(doing.work.entries.save(flagged))
    return parts


def _record(doing: Doing, task: Task, clock: RunningClock, end: datetime) -> None:
    """What it has run unrecorded until then, cut at midnights (TIME-2)."""
    doing.work.entries.add(
        at_factors_of(
            task,
            Entry(
                id=new_id(doing.now),
                task_id=task.id,
                assistant_id=clock.person_id,
                started_at=begins,
                seconds=int((ends - begins).total_seconds()),
                note="",
                run_id=clock.run_id,
            ),
        )
        for begins, ends in cut_at_midnights(clock.started_at, end)
    )


def _timed(doing: Doing, task: Task) -> Task:
    timed = replace(task, worked_seconds=doing.work.tasks.worked_on(task.id))
    return replace(timed, debited_seconds=debit(timed))
