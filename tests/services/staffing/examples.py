"""An agency in which somebody is looked for: who plans, is stopped, away, or was asked."""

from datetime import timedelta

from data.ids import new_id
from domain.absence import Absence, AbsenceKind
from domain.calendar import local
from domain.competence import HeldCompetence, Level
from domain.ids import PersonId
from domain.permission import Act
from domain.person import Actor, Person, Role
from domain.plan import Plan, plan_weeks
from domain.stop import Stop, StopCause, StopKind
from domain.survey import DeclineReason, Survey, SurveyAnswerKind
from domain.task import TaskStatus
from domain.triage import TriageKind
from services.office import AGENCY
from services.staffing.surveys import Answered, Asking, Surveys
from services.triage.triage import Triage, Whose
from tests.builders import SmallAgency

HOUR = timedelta(hours=1)
APPLY, RESERVED, DECLINE = SurveyAnswerKind
OPEN, ENDED, DECIDE = TriageKind.SURVEY_OPEN, TriageKind.SURVEY_ENDED, TriageKind.SURVEY_DECIDE
YES = Answered(APPLY)
NO_TIME = Answered(DECLINE, DeclineReason.CAPACITY)


def somebody(agency: SmallAgency, name: str, role: Role) -> Actor:
    now = agency.clock.on(seconds=1)
    with agency.office.running(Act.ADD_PERSON, AGENCY) as doing:
        number = doing.work.agency.next_number("person")
        person = Person(PersonId(new_id(now)), number, name, "", frozenset({role}), now)
        added = doing.work.people.add(person)
    return Actor(added.id, added.name, added.roles)


def plans(
    agency: SmallAgency, who: Actor, *, customers: bool = True, tasks: bool = True, hours: int = 10
) -> None:
    now = agency.clock.on(seconds=1)
    plan = Plan(new_id(now), who.id, now, plan_weeks(now)[0], (hours * HOUR,) * 4, customers, tasks)
    with agency.office.running(Act.CHANGE_SETTINGS, AGENCY) as doing:
        doing.work.plans.add(plan)


def stops(agency: SmallAgency, who: Actor, kind: StopKind = StopKind.ALL) -> Stop:
    now = agency.clock()
    review = local(now).date() + timedelta(days=14)
    stop = Stop(
        new_id(now), who.id, kind, StopCause.HELP, "Aufholen", review, None, "Mia Manager", now
    )
    with agency.office.running(Act.CHANGE_SETTINGS, AGENCY) as doing:
        return doing.work.stops.add(stop)


def goes_away(agency: SmallAgency, who: Actor, first: int, last: int) -> None:
    now, day = agency.clock(), timedelta(days=1)
    today = local(now).date()
    absence = Absence(
        id=new_id(now),
        person_id=who.id,
        kind=AbsenceKind.VACATION,
        first_day=today + first * day,
        last_day=today + last * day,
        reachable="",
        entered_at=now,
        entered_by=who.id,
        entered_name=who.name,
    )
    with agency.office.running(Act.CHANGE_SETTINGS, AGENCY) as doing:
        doing.work.absences.add(absence)


def knows_how(agency: SmallAgency, who: Actor, code: str, level: Level, *, active: bool) -> None:
    now = agency.clock()
    held = HeldCompetence(who.id, code, level, now, now if active else None)
    with agency.office.running(Act.CHANGE_SETTINGS, AGENCY) as doing:
        doing.work.competences.keep_held(held)


def asked(agency: SmallAgency, *people: Actor, hours: int = 5, budget: int = 1) -> Survey:
    task = agency.task(
        status=TaskStatus.WITH_TEAM_LEAD, assistant_id=None, budget_seconds=budget * 3600
    )
    asking = Asking(
        [one.id for one in people or (agency.ada, agency.bea)],
        "Wer mag?",
        agency.clock() + timedelta(hours=hours),
    )
    return Surveys(agency.office).ask(agency.manager, task.id, asking)


def kinds(agency: SmallAgency, who: Actor) -> list[TriageKind]:
    whose = Whose.ALL if who.is_management else Whose.MINE
    found = [one.item.kind for one in Triage(agency.office).inbox(who, whose).cases(agency.clock())]
    return [one for one in found if one in (OPEN, ENDED, DECIDE)]
