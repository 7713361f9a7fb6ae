"""The team at one moment: room, plans, absences, stops, and the pool (PLAN, STOP, POOL)."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from data.reads.seeking import SeekingTask, seeking_tasks
from data.work import Work
from domain.absence import OFTEN_WITHIN, Absence, AbsenceFlag, away_at, flags_of, is_away
from domain.calendar import at, federal_holidays, local
from domain.competence import Competence
from domain.ids import CustomerId, PersonId
from domain.person import Person
from domain.plan import Plan, is_stale, monday_of, newest_of
from domain.pool import TREND_WEEKS, Demand, PoolMember, TrendPoint, wanting_customers
from domain.response import EVENING
from domain.standing_in import Backup
from domain.stop import Stop, held_at, stops_customers
from domain.time_request import TimeRequest
from domain.utilisation import Utilisation, together
from domain.values import dataclass, replace
from services.calendar_days import prime_calendar
from services.team.competences import WaitingCompetence, waiting_competences
from services.team.utilisation import utilisations

_WEEK = timedelta(days=7)
_NOTHING = Utilisation(timedelta(0), timedelta(0), timedelta(0))
_OLDEST_PLAN = timedelta(weeks=TREND_WEEKS * 3)
"""Further back than this nobody's last confirmation is looked for."""

LOOKS_BACK = timedelta(weeks=TREND_WEEKS)
"""So far back the calendar knows who was away."""


@dataclass(frozen=True, slots=True)
class Member:
    """One assistant."""

    person: Person
    plan: Plan | None
    plan_is_stale: bool
    utilisation: Utilisation
    stop: Stop | None
    absence: Absence | None
    """The one she is on now."""
    pool: PoolMember


@dataclass(frozen=True, slots=True)
class AbsenceRow:
    """An absence that is not over."""

    absence: Absence
    name: str
    flags: frozenset[AbsenceFlag]
    backups: Sequence[Backup]
    stand_ins: Mapping[CustomerId, str]
    """Who stands in, by customer."""

    @property
    def open_backups(self) -> int:
        """For how many customers somebody is needed and nobody is named."""
        return sum(one.is_needed and one.stand_in_id is None for one in self.backups)


@dataclass(frozen=True, slots=True)
class TeamView:
    """Everything about the team at one moment."""

    read_at: datetime
    members: Sequence[Member]
    """By name."""
    absences: Sequence[AbsenceRow]
    """By their begin."""
    holidays: Mapping[date, str]
    known: Mapping[PersonId, Sequence[Absence]]
    """All absences of each from twelve weeks back on, for the calendar."""
    competences: Sequence[Competence]
    waiting: Sequence[WaitingCompetence]
    """Competences that nobody has activated yet."""
    requests: Sequence[TimeRequest]
    """About recorded time, the oldest first (TIME-4)."""
    demands: Sequence[Demand]
    seeking: Sequence[SeekingTask]
    """Tasks for which somebody is looked for, the oldest first (POOL-3)."""
    trend: Sequence[TrendPoint]
    """The figure of POOL-2 at the end of each of the last weeks, this one last."""

    @property
    def today(self) -> date:
        """The day it was read on, in Berlin."""
        return local(self.read_at).date()

    @property
    def earliest(self) -> date:
        """The first day of which it knows who was away: a Monday twelve weeks back."""
        return monday_of(self.today) - LOOKS_BACK

    @property
    def pool_figure(self) -> int:
        """How many want new customers now (POOL-2)."""
        return wanting_customers(one.pool for one in self.members)

    @property
    def utilisation(self) -> Utilisation:
        """The figure of all together (PLAN-6)."""
        return together(one.utilisation for one in self.members)


def read_team(work: Work, now: datetime) -> TeamView:
    """Everything at once; however many there are, as many queries."""
    today = local(now).date()
    prime_calendar(work.reader, now)
    current = work.absences.holding_from(today)
    known = _known(work, current, monday_of(today) - LOOKS_BACK)
    members = _members(work, now, current)
    return TeamView(
        read_at=now,
        members=members,
        absences=_rows(work, current, known, members),
        holidays={
            day: name
            for year in (today.year - 1, today.year, today.year + 1)
            for day, name in federal_holidays(year).items()
        },
        known=known,
        competences=work.competences.everything(),
        waiting=waiting_competences(work),
        requests=work.time_requests.open(),
        demands=work.demands.open(),
        seeking=seeking_tasks(work.reader),
        trend=_trend(work, now, members),
    )


def _members(work: Work, now: datetime, absences: Sequence[Absence]) -> Sequence[Member]:
    figures, plans = utilisations(work, now), newest_of(work.plans.in_force())
    stops = {one.person_id: one for one in work.stops.holding()}
    listed = {one.code: one for one in work.competences.everything()}
    held: dict[PersonId, list[Competence]] = {}
    for one in work.competences.held():
        if one.counts:
            held.setdefault(one.person_id, []).append(listed[one.code])
    members = []
    for person in work.people.everybody():
        if not person.is_assistant or not person.is_active:
            continue
        plan, stop = plans.get(person.id), stops.get(person.id)
        away = away_at([one for one in absences if one.person_id == person.id], now)
        figure = figures.get(person.id, _NOTHING)
        can = held.get(person.id, [])
        pool = PoolMember(
            person_id=person.id,
            name=person.name,
            areas=frozenset(one.area for one in can),
            competences=frozenset(one.code for one in can),
            wants_customers=plan is not None and plan.wants_customers,
            wants_tasks=plan is not None and plan.wants_tasks,
            is_stopped=stops_customers(stop),
            is_away=away is not None,
            utilisation=figure,
        )
        members.append(Member(person, plan, is_stale(plan, now), figure, stop, away, pool))
    return members


def _rows(
    work: Work,
    current: Sequence[Absence],
    known: Mapping[PersonId, Sequence[Absence]],
    members: Sequence[Member],
) -> Sequence[AbsenceRow]:
    """All with their stand-ins, from one query."""
    names = {one.person.id: one.person.name for one in members}
    backups: dict[int, list[Backup]] = {one.id: [] for one in current}
    for backup in work.absences.backups_of(backups):
        backups[backup.absence_id].append(backup)
    return [
        AbsenceRow(
            absence=one,
            name=names.get(one.person_id) or work.people.get(one.person_id).name,
            flags=flags_of(one, known[one.person_id]),
            backups=backups[one.id],
            stand_ins={
                each.customer_id: names.get(each.stand_in_id, "")
                for each in backups[one.id]
                if each.stand_in_id is not None
            },
        )
        for one in current
    ]


def _known(work: Work, current: Sequence[Absence], back: date) -> dict[PersonId, list[Absence]]:
    """Everybody's absences far enough back for the calendar and for what counts as frequent."""
    first = min((one.first_day for one in current), default=back)
    found: dict[PersonId, list[Absence]] = {}
    for one in work.absences.holding_from(min(back, first - OFTEN_WITHIN)):
        found.setdefault(one.person_id, []).append(one)
    return found


def _trend(work: Work, now: datetime, members: Sequence[Member]) -> Sequence[TrendPoint]:
    """The figure as it was, from plans, stops and absences of then; areas are those of now."""
    this = monday_of(local(now).date())
    first = this - (TREND_WEEKS - 1) * _WEEK
    plans = [*work.plans.everybodys_since(now - _OLDEST_PLAN), *work.plans.in_force()]
    stops, absences = work.stops.everybodys(), work.absences.holding_from(first)
    points = []
    for nth in range(TREND_WEEKS):
        week = first + nth * _WEEK
        moment = now if week == this else at(week + timedelta(days=4), EVENING)
        then = newest_of([one for one in plans if one.confirmed_at <= moment])
        stopped = {one.person_id for one in stops if held_at(one, moment)}
        gone = {one.person_id for one in absences if is_away(one, moment)}
        pool = [
            replace(
                one.pool,
                wants_customers=one.person.id in then and then[one.person.id].wants_customers,
                is_stopped=one.person.id in stopped,
                is_away=one.person.id in gone,
            )
            for one in members
        ]
        points.append(TrendPoint(week, wanting_customers(pool)))
    return points
