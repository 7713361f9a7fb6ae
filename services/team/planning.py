"""An assistant's plan: her weeks, what she wants, and what there is to do in them (PLAN-1)."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, timedelta

from data.ids import new_id
from data.reads.load import AheadTask, LoadReads
from data.reads.standing_in import StandingIn, standing_in_of
from domain.absence import Absence
from domain.calendar import federal_holidays, local
from domain.competence import Competence, HeldCompetence
from domain.contract import checked_text
from domain.errors import NotFound
from domain.ids import PersonId
from domain.permission import Act
from domain.person import Actor
from domain.plan import Plan, checked_hours, is_stale, plan_weeks, suggested
from domain.stop import NoAdditionalWork, in_force, outward_stop
from domain.utilisation import Utilisation
from domain.values import dataclass
from services.absence.telling import has_to_mail, has_to_say
from services.calendar_days import prime_calendar
from services.office import Office, on_person
from services.team.utilisation import WeekLoad, utilisations, week_loads

_WEEK = timedelta(days=7)

__all__ = ["Planning", "PlanningBoard", "StandingIn"]


@dataclass(frozen=True, slots=True)
class PlanningBoard:
    """Everything about somebody's planning, read at one moment."""

    person_id: PersonId
    name: str
    read_at: datetime
    plan: Plan | None
    """The one in force; None when she never made one."""
    is_stale: bool
    offer: Sequence[timedelta]
    """What to begin with when she confirms it: last week's answers."""
    weeks: Sequence[WeekLoad]
    holidays: Mapping[date, str]
    """The federal holidays of the four weeks."""
    utilisation: Utilisation
    ahead: Sequence[AheadTask]
    """Her active tasks with what is left on them."""
    absences: Sequence[Absence]
    """Those that are not over, by their begin."""
    alone: Mapping[int, int]
    """For how many customers each of them lacks a stand-in, where it lacks one."""
    to_say: Collection[int]
    """Of which of them she has yet to tell in the chats of her tasks."""
    to_mail: Collection[int]
    """For which of them the e-mail is yet to be sent."""
    standing_in: Sequence[StandingIn]
    """Absences of others in which she is there for customers."""
    competences: Sequence[tuple[Competence, HeldCompetence]]
    no_additional_work: NoAdditionalWork | None
    """All that she is told of a stop (STOP-4)."""

    @property
    def today(self) -> date:
        """The day it was read on, in Berlin."""
        return local(self.read_at).date()


@dataclass(frozen=True, slots=True)
class Planning:
    """The use cases of planning."""

    office: Office

    def board(self, actor: Actor, person_id: PersonId | None = None) -> PlanningBoard:
        """Her own planning, or that of an assistant for management; else `NotFound` (ROLE-2)."""
        whose = actor.id if person_id is None else person_id
        if not (actor.is_management or (actor.is_assistant and whose == actor.id)):
            raise NotFound("person", whose)
        now = self.office.now()
        weeks = plan_weeks(now)
        with self.office.reading() as work:
            prime_calendar(work.reader, now)
            person = work.people.get(whose)
            plan = work.plans.newest_of(whose)
            listed = {one.code: one for one in work.competences.everything()}
            figures = utilisations(work, now, whose)
            ahead = work.absences.holding_from(local(now).date())
            absences = [one for one in ahead if one.person_id == whose]
            return PlanningBoard(
                person_id=whose,
                name=person.name,
                read_at=now,
                plan=plan,
                is_stale=is_stale(plan, now),
                offer=suggested(plan, now),
                weeks=week_loads(work, now, plan, whose),
                holidays=_holidays(weeks[0], weeks[-1] + _WEEK),
                utilisation=figures.get(whose, _NOTHING),
                ahead=LoadReads(work.reader, whose).ahead(),
                absences=absences,
                alone=Counter(
                    one.absence_id
                    for one in work.absences.backups_of([one.id for one in absences])
                    if one.is_needed and one.stand_in_id is None
                ),
                to_say=[one.id for one in absences if has_to_say(work, one)],
                to_mail=[one.id for one in absences if has_to_mail(work, one, now)],
                standing_in=standing_in_of(work.reader, whose, local(now).date()),
                competences=[(listed[one.code], one) for one in work.competences.held_by(whose)],
                no_additional_work=outward_stop(in_force(work.stops.of_person(whose))),
            )

    def confirm(
        self,
        actor: Actor,
        hours: Sequence[timedelta],
        *,
        wants_customers: bool,
        wants_tasks: bool,
        note: str = "",
    ) -> Plan:
        """Her answers for the four weeks from this one on; binding until she says otherwise.

        `BadInput("hours", …)` for what fits into no week.
        """
        planned, said = checked_hours(hours), checked_text("note", note, needed=False)
        with self.office.acting(actor, Act.CONFIRM_PLAN, on_person(actor.id)) as doing:
            before = doing.work.plans.newest_of(actor.id)
            plan = Plan(
                id=new_id(doing.now),
                person_id=actor.id,
                confirmed_at=doing.now,
                first_week=plan_weeks(doing.now)[0],
                hours=planned,
                wants_customers=wants_customers,
                wants_tasks=wants_tasks,
                note=said,
            )
            doing.changed(before, plan)
            return doing.work.plans.add(plan)


_NOTHING = Utilisation(timedelta(0), timedelta(0), timedelta(0))


def _holidays(first: date, end: date) -> Mapping[date, str]:
    listed = {**federal_holidays(first.year), **federal_holidays(end.year)}
    return {day: name for day, name in sorted(listed.items()) if first <= day < end}
