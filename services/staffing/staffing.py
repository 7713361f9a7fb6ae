"""Who could take a task or a customer, with everything that speaks for or against (STAFF-1)."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal

from data.reads.staffing import KnownAssistant, assistants_for
from data.work import Work
from domain.absence import Absence
from domain.area import WorkArea, factors_on
from domain.calendar import local
from domain.customer import Customer
from domain.errors import Forbidden
from domain.ids import CustomerId, PersonId, TaskId
from domain.permission import Act
from domain.person import Actor
from domain.plan import WEEKS, Plan, is_stale, newest_of
from domain.staffing import NEWBIE, For, Ranked, Standing, needs_competence, ranked
from domain.stop import Stop, stops_customers, stops_tasks
from domain.task import Task
from domain.values import dataclass
from domain.worked import time_ahead
from services.office import Office
from services.team.utilisation import utilisations

_AHEAD = timedelta(weeks=WEEKS)
"""So far ahead an absence is told, whenever the work is needed."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Who could take it, the best first, and the stops that a reason would override (STOP-5)."""

    people: Sequence[Ranked]
    stops: Sequence[Stop]

    def stop_of(self, person_id: PersonId) -> Stop | None:
        """The stop that speaks against her for what is looked for; None when none does."""
        stopped = {one.standing.person_id for one in self.people if one.standing.is_stopped}
        return next(
            (one for one in self.stops if one.person_id == person_id and person_id in stopped),
            None,
        )


@dataclass(frozen=True, slots=True)
class _Wanted:
    """For what somebody is looked for."""

    looked: For
    customer_id: CustomerId
    area: WorkArea | None = None
    competence: str = ""
    needed: timedelta = timedelta(0)
    """The real working time that it takes; nothing where none is known."""
    until: date | None = None
    """The day by which it is needed; None when none is said."""


@dataclass(frozen=True, slots=True)
class Staffing:
    """What management reads before it gives a task or a customer to somebody."""

    office: Office

    def candidates(self, actor: Actor, task_id: TaskId) -> Candidates:
        """Everybody who can be given work, ranked for this task.

        - `Forbidden` for others than management.
        - Away counts until the task's deadline; without one, only who is away today.
        """
        _only_management(actor)
        with self.office.reading() as work:
            task = work.tasks.get(task_id)
            until = None if task.deadline_at is None else local(task.deadline_at).date()
            needed = time_needed(work, task, self.office.now())
            wanted = _Wanted(For.TASK, task.customer_id, task.area, task.competence, needed, until)
            return self._ranked(work, wanted)

    def candidates_for_customer(self, actor: Actor, customer_id: CustomerId) -> Candidates:
        """The same for the customer herself: new customers wanted, a stop of either kind."""
        _only_management(actor)
        with self.office.reading() as work:
            customer: Customer = work.customers.get(customer_id)
            return self._ranked(work, _Wanted(For.CUSTOMER, customer.id))

    def _ranked(self, work: Work, wanted: "_Wanted") -> Candidates:
        now = self.office.now()
        today = local(now).date()
        looked = wanted.looked
        known = assistants_for(work.reader, wanted.customer_id, wanted.competence, wanted.area)
        plans, stops = newest_of(work.plans.in_force()), work.stops.holding()
        stopped = {one.person_id: one for one in stops}
        loads = utilisations(work, now)
        until = max(wanted.until or today, today)
        absences = work.absences.holding_from(today)
        away, soon = _away(absences, until), _away(absences, today + _AHEAD)
        found = [
            Standing(
                person_id=one.id,
                name=one.name,
                utilisation=loads[one.id],
                has_plan=one.id in plans,
                plan_is_stale=is_stale(plans.get(one.id), now),
                wants=_wants(plans.get(one.id), looked),
                is_stopped=_is_stopped(stopped.get(one.id), looked, one),
                away_from=away[one.id].first_day if one.id in away else None,
                away_until=_last_day(away.get(one.id), today),
                away_soon=soon[one.id].first_day if one.id in soon.keys() - away.keys() else None,
                level=one.level,
                serves=one.serves,
                knows=one.knows,
                is_newbie=now - one.since < NEWBIE,
                note=plans[one.id].note if one.id in plans else "",
                needed=wanted.needed,
            )
            for one in known
        ]
        needed = needs_competence(wanted.area, wanted.competence)
        return Candidates(ranked(found, needs_competence=needed), stops)


def time_needed(work: Work, task: Task, now: datetime) -> timedelta:
    """The real working time that whoever gets the task has to find; by today's factor (AREA-1)."""
    factor = task.customer_factor
    if factor is None and task.area is not None:
        factor = factors_on(work.customers.factors(), task.area, local(now).date()).customer
    return time_ahead(task, factor or Decimal(1))


def _only_management(actor: Actor) -> None:
    if not actor.is_management:
        raise Forbidden(Act.GIVE_BACK)


def _wants(plan: Plan | None, looked: For) -> bool:
    if plan is None:
        return False
    return plan.wants_tasks if looked is For.TASK else plan.wants_customers


def _is_stopped(stop: Stop | None, looked: For, one: KnownAssistant) -> bool:
    """Whether the stop speaks against it; whose customer it is goes on working for her."""
    if looked is For.CUSTOMER:
        return stops_customers(stop)
    return stops_tasks(stop) and not one.serves


def _away(absences: Sequence[Absence], until: date) -> dict[PersonId, Absence]:
    """The first absence of each that begins before the day it is needed."""
    found: dict[PersonId, Absence] = {}
    for one in absences:
        if one.first_day <= until:
            found.setdefault(one.person_id, one)
    return found


def _last_day(away: Absence | None, today: date) -> date | None:
    """Until when somebody is away who has gone already."""
    return away.last_day if away is not None and away.first_day <= today else None
