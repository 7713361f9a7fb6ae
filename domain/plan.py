"""What an assistant plans for the next four weeks, confirmed once a week (PLAN-1, PLAN-2)."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta

from domain.calendar import at, instant, local
from domain.errors import BadInput
from domain.ids import PersonId
from domain.values import dataclass

WEEKS = 4
"""For so many weeks a plan is made, the one in which it is confirmed included."""

FULLEST = timedelta(hours=80)
"""More working time than this fits into no week."""

_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Plan:
    """Her answers of one week; the newest one is in force."""

    id: int
    person_id: PersonId
    confirmed_at: datetime
    first_week: date
    """The Monday of the first of the four weeks."""
    hours: Sequence[timedelta]
    """Pure working time wished for, a span for each of the four weeks."""
    wants_customers: bool
    """Whether she wants new customers."""
    wants_tasks: bool
    """Whether she wants tasks of other customers."""
    note: str = ""
    """Her own word to whoever distributes work."""


def monday_of(day: date) -> date:
    """The Monday of the day's week."""
    return day - timedelta(days=day.weekday())


def plan_weeks(now: datetime) -> Sequence[date]:
    """The Mondays of the four weeks that a plan confirmed now is for, in Berlin."""
    first = monday_of(local(now).date())
    return [first + n * _WEEK for n in range(WEEKS)]


def stale_from(plan: Plan) -> datetime:
    """When the plan begins to be stale: a week after its confirmation, by Berlin's wall clock."""
    return stale_after(plan.confirmed_at)


def stale_after(confirmed_at: datetime) -> datetime:
    """When a plan that was confirmed then begins to be stale."""
    confirmed = local(confirmed_at)
    clock = time(confirmed.hour, confirmed.minute, confirmed.second, confirmed.microsecond)
    return instant(at(confirmed.date() + _WEEK, clock))


def is_stale(plan: Plan | None, now: datetime) -> bool:
    """Whether it was not confirmed for a week, or never made (PLAN-2)."""
    return plan is None or instant(now) >= stale_from(plan)


def planned_in(plan: Plan | None, weeks: Sequence[date]) -> Sequence[timedelta]:
    """The hours wished for in each of these weeks (Mondays).

    A week beyond the plan's last is taken like its last: it is binding until she says otherwise.
    Weeks before the plan, and all of them without one, have none.
    """
    return [_planned_week(plan, week) for week in weeks]


def checked_hours(hours: Sequence[timedelta]) -> Sequence[timedelta]:
    """The hours as they may be planned; `BadInput` for another number of weeks or odd lengths."""
    if len(hours) != WEEKS:
        raise BadInput("hours", "missing")
    if any(one < timedelta(0) for one in hours):
        raise BadInput("hours", "negative")
    if any(one > FULLEST for one in hours):
        raise BadInput("hours", "too_long")
    return tuple(hours)


def suggested(plan: Plan | None, now: datetime) -> Sequence[timedelta]:
    """What to begin with: last week's answers, each moved to its week of now."""
    return planned_in(plan, plan_weeks(now))


def newest_of(plans: Sequence[Plan]) -> Mapping[PersonId, Plan]:
    """The plan in force of each person, whatever the order they come in."""
    return {one.person_id: one for one in sorted(plans, key=lambda plan: plan.confirmed_at)}


def _planned_week(plan: Plan | None, week: date) -> timedelta:
    if plan is None or week < plan.first_week:
        return timedelta(0)
    return plan.hours[min((week - plan.first_week).days // 7, WEEKS - 1)]
