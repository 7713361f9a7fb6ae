"""The clock of a task: how long it has run, and when it stops by itself (TIME-1, TIME-2, BUD-4).

Everything follows from the start and the time it is, so no process needs to run for it. Durations
are differences of instants (CAL-6), in whole seconds; nothing is rounded but down to the second.
"""

from collections.abc import Iterable
from datetime import datetime, time, timedelta

from domain.budget import BudgetWarning, budget_warning
from domain.calendar import at, instant, local
from domain.entry import EntryFlag
from domain.errors import VPAError
from domain.ids import PersonId, TaskId
from domain.task import Task, TaskStatus
from domain.values import dataclass
from domain.worked import whole_working_time

LONG_RUN = timedelta(hours=8)
"""A clock that ran longer was probably forgotten (TIME-2)."""

CLOSE = timedelta(minutes=10)
"""So shortly before the end of the budget every second is shown."""

RUNS_ON = frozenset({TaskStatus.ACCEPTED, TaskStatus.IN_PROGRESS})
"""On these a clock can be started."""

_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)
_NOTHING = timedelta(0)


@dataclass(frozen=True, slots=True)
class RunningClock:
    """What is known of a clock while it runs; everything else follows from the time it is."""

    person_id: PersonId
    """Whose it is: one at most for each."""
    task_id: TaskId
    run_id: int
    """What holds the parts of this run together."""
    begun_at: datetime
    """When she started it."""
    started_at: datetime
    """From when on nothing is recorded yet."""


@dataclass
class ClockRuns(VPAError):
    """Her clock runs already, here or at another terminal (TIME-1)."""

    number: int
    """The task's on which it runs."""
    title: str
    begun_at: datetime
    run_id: int


@dataclass
class NoClockRuns(VPAError):
    """There is nothing to stop."""


@dataclass
class NotToBeClocked(VPAError):
    """A clock runs only on a task in progress (TIME-1)."""

    number: int
    status: TaskStatus


@dataclass
class BudgetUsedUp(VPAError):
    """The real working time of the task is used up: nothing beyond is billable (BUD-4)."""

    number: int
    """The task's."""


@dataclass(frozen=True, slots=True)
class Run:
    """A running clock with what it takes to tell, without asking, how it stands."""

    clock: RunningClock
    number: int
    """The task's short number."""
    title: str
    worked: timedelta
    """Recorded on the task."""
    whole: timedelta | None
    """The real working time in its budget; None while that is not known."""
    starts: tuple[datetime, ...]
    """Since when the clocks on the task run unrecorded, this one and colleagues'."""

    @property
    def ends_at(self) -> datetime | None:
        """When the budget is used up and it stops by itself (BUD-4); None: it never does."""
        if self.whole is None:
            return None
        return max(budget_end(self.whole - self.worked, self.starts), self.clock.started_at)

    def ended_by(self, now: datetime) -> datetime:
        """Its last moment as of now: now itself, or the end of the budget before."""
        end = self.ends_at
        return whole_second(now) if end is None else min(whole_second(now), instant(end))

    def is_over(self, now: datetime) -> bool:
        """Whether it has stopped by itself."""
        end = self.ends_at
        return end is not None and instant(now) >= end

    def elapsed(self, now: datetime) -> timedelta:
        """How long it has run since she started it."""
        return max(self.ended_by(now) - instant(self.clock.begun_at), _NOTHING)

    def used(self, now: datetime) -> timedelta:
        """The real working time used on the task, what runs included."""
        return used(self.worked, self.starts, self.ended_by(now))

    def left(self, now: datetime) -> timedelta | None:
        """How long it can still run; None without an end."""
        end = self.ends_at
        return None if end is None else max(end - whole_second(now), _NOTHING)

    def percent(self, now: datetime) -> int | None:
        """The share of the real working time that is used; None when that is not known."""
        if not self.whole:
            return None if self.whole is None else 100
        return self.used(now) * 100 // self.whole

    def warning(self, now: datetime) -> BudgetWarning:
        """The warning due (BUD-4)."""
        if self.whole is None:
            return BudgetWarning.NONE
        return BudgetWarning.USED_UP if self.is_over(now) else self._warning(now)

    def _warning(self, now: datetime) -> BudgetWarning:
        assert self.whole is not None
        return budget_warning(self.used(now), self.whole)


def whole_second(moment: datetime) -> datetime:
    """The second in which the moment lies, in UTC: entries begin and end with whole ones."""
    return instant(moment).replace(microsecond=0)


def working_time_of(task: Task) -> timedelta | None:
    """The real working time in the task's budget; None before its factor is frozen (BUD-1)."""
    if task.customer_factor is None:
        return None
    return whole_working_time(task, task.customer_factor)


def used(worked: timedelta, starts: Iterable[datetime], at: datetime) -> timedelta:
    """The time worked, with what clocks that run since then have added at that moment."""
    running = (instant(at) - instant(start) for start in starts)
    return worked + sum((max(one, _NOTHING) for one in running), start=_NOTHING)


def budget_end(left: timedelta, starts: Iterable[datetime]) -> datetime:
    """The second at which clocks running since `starts` have used up what is left (BUD-4).

    Colleagues' clocks on one task draw on it together. `ValueError` without a clock.
    """
    ordered = sorted(instant(start) for start in starts)
    if not ordered:
        raise ValueError("no clock runs")
    for running, (begun, following) in enumerate(
        zip(ordered, [*ordered[1:], None], strict=True), start=1
    ):
        if left <= _NOTHING:
            return begun
        if following is None or left <= (following - begun) * running:
            return whole_second(begun + left / running)
        left -= (following - begun) * running
    raise AssertionError("the last clock runs until the budget is used up")


def cut_at_midnights(start: datetime, end: datetime) -> list[tuple[datetime, datetime]]:
    """[start, end) cut at every midnight in Berlin between them (TIME-2); empty when it is.

    The edges of weekends and holidays are midnights, so each part lies on one side of them.
    """
    parts = []
    begin, until = instant(start), instant(end)
    while begin < until:
        midnight = instant(at(local(begin).date() + _DAY, time()))
        parts.append((begin, min(midnight, until)))
        begin = midnight
    return parts


def flags_of(begun: datetime, end: datetime, *, by_budget: bool = False) -> frozenset[EntryFlag]:
    """What is worth knowing of a clock that ran from `begun` to `end` (TIME-2)."""
    flags = set()
    if len(cut_at_midnights(begun, end)) > 1:
        flags.add(EntryFlag.OVER_MIDNIGHT)
    if instant(end) - instant(begun) > LONG_RUN:
        flags.add(EntryFlag.TOO_LONG)
    if by_budget:
        flags.add(EntryFlag.BUDGET_END)
    return frozenset(flags)


def refuse_start(task: Task, starts: Iterable[datetime], now: datetime) -> None:
    """`NotToBeClocked`, or `BudgetUsedUp` with what already runs on the task counted in."""
    if task.status not in RUNS_ON:
        raise NotToBeClocked(task.number, task.status)
    whole = working_time_of(task)
    if whole is None:
        raise NotToBeClocked(task.number, task.status)
    if used(timedelta(seconds=task.worked_seconds), starts, now) >= whole:
        raise BudgetUsedUp(task.number)


def next_change(run: Run, now: datetime) -> timedelta:
    """After how long what is told of the run changes: a minute, a second near the budget's end."""
    left = run.left(now)
    second = whole_second(now) + timedelta(seconds=1) - instant(now)
    if left is not None and left <= CLOSE:
        return second
    minute = _MINUTE - run.elapsed(now) % _MINUTE + second - timedelta(seconds=1)
    until_close = _MINUTE if left is None else left - CLOSE + second - timedelta(seconds=1)
    return max(min(minute, until_close), second)
