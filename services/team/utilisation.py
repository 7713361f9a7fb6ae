"""Utilisation, the same figure everywhere: worked and left against what is planned (PLAN-6)."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta

from data.reads.load import AheadTask, LoadReads
from data.work import Work
from domain.calendar import at, local
from domain.ids import PersonId
from domain.plan import Plan, monday_of, newest_of, plan_weeks, planned_in
from domain.utilisation import Utilisation
from domain.values import dataclass

_WEEK = timedelta(days=7)
_NONE = timedelta(0)


@dataclass(frozen=True, slots=True)
class WeekLoad:
    """One week of somebody's plan: what is wished for, and what there is to do."""

    week: date
    """Its Monday."""
    planned: timedelta
    worked: timedelta
    due: timedelta
    """Real working time left on tasks whose deadline is in it; what is late counts this week."""

    @property
    def utilisation(self) -> Utilisation:
        """The figure of this week alone."""
        return Utilisation(self.worked, self.due, self.planned)


def window(now: datetime) -> tuple[datetime, datetime]:
    """From this week's Monday on, four weeks, in Berlin."""
    weeks = plan_weeks(now)
    return at(weeks[0], time()), at(weeks[-1] + _WEEK, time())


def utilisations(
    work: Work, now: datetime, person_id: PersonId | None = None
) -> Mapping[PersonId, Utilisation]:
    """The figure of every assistant who may sign in, or of one."""
    start, end = window(now)
    reads = LoadReads(work.reader, person_id)
    worked, left = reads.worked(start, end), _left(reads.ahead())
    plans = newest_of(work.plans.in_force())
    return {
        one: Utilisation(
            spent, left.get(one, _NONE), sum(planned_in(plans.get(one), plan_weeks(now)), _NONE)
        )
        for one, spent in worked.items()
    }


def week_loads(
    work: Work, now: datetime, plan: Plan | None, person_id: PersonId
) -> Sequence[WeekLoad]:
    """Her four weeks, one by one."""
    weeks = plan_weeks(now)
    reads, this = LoadReads(work.reader, person_id), weeks[0]
    due: dict[date, timedelta] = dict.fromkeys(weeks, _NONE)
    for task in reads.ahead():
        if task.deadline_at is not None:
            week = max(monday_of(local(task.deadline_at).date()), this)
            if week in due:
                due[week] += task.left
    loads = []
    for week, planned in zip(weeks, planned_in(plan, weeks), strict=True):
        spent = reads.worked(at(week, time()), at(week + _WEEK, time()))
        loads.append(WeekLoad(week, planned, spent.get(person_id, _NONE), due[week]))
    return loads


def _left(tasks: Sequence[AheadTask]) -> Mapping[PersonId, timedelta]:
    found: dict[PersonId, timedelta] = {}
    for task in tasks:
        found[task.assistant_id] = found.get(task.assistant_id, _NONE) + task.left
    return found
