"""Plans, reviews, absences and competences among what waits (PLAN-2, PLAN-4, STOP-2, ROLE-4)."""

from datetime import date, timedelta

from domain.absence import AbsenceKind
from domain.competence import Level
from domain.person import Actor, Role
from domain.standing_in import Backup
from domain.stop import StopKind
from domain.triage import TriageKind
from services.absence.absences import Absences
from services.absence.telling import AbsenceTelling
from services.team.competences import Competences
from services.team.planning import Planning
from services.team.stops import Stops
from services.triage.cases import NoticeCase
from services.triage.triage import Triage, Whose
from tests.builders import SmallAgency
from tests.services.staffing.examples import somebody

PLAN, REVIEW = TriageKind.PLAN_STALE, TriageKind.STOP_REVIEW
ABSENCE, COMPETENCE = TriageKind.ABSENCE_OPEN, TriageKind.COMPETENCE_WAITS
FIRST = date(2026, 12, 14)


def notices(agency: SmallAgency, who: Actor) -> list[NoticeCase]:
    whose = Whose.ALL if who.is_management else Whose.MINE
    inbox = Triage(agency.office).inbox(who, whose)
    return [one for one in inbox.cases(agency.clock()) if isinstance(one, NoticeCase)]


def kinds(agency: SmallAgency, who: Actor) -> set[TriageKind]:
    return {one.item.kind for one in notices(agency, who)}


def due(agency: SmallAgency, who: Actor) -> str:
    """In UTC, an hour behind Berlin."""
    [told] = notices(agency, who)
    return f"{told.item.due:%d.%m. %H:%M}"


def confirm(agency: SmallAgency) -> None:
    Planning(agency.office).confirm(
        agency.ada, [timedelta(hours=20)] * 4, wants_customers=True, wants_tasks=True, note=""
    )


def test_her_plan_waits_from_the_minute_it_is_a_week_old(agency: SmallAgency) -> None:
    agency.forget_plans()
    assert kinds(agency, agency.ada) == {PLAN}
    confirm(agency)
    assert kinds(agency, agency.ada) == set()
    agency.clock.on(days=7, seconds=-1)
    assert kinds(agency, agency.ada) == set()
    agency.clock.on(seconds=1)
    assert kinds(agency, agency.ada) == {PLAN}
    assert PLAN not in kinds(agency, agency.manager)


def test_a_review_waits_on_its_day_until_it_is_moved_or_lifted(agency: SmallAgency) -> None:
    stops, day = Stops(agency.office), date(2026, 12, 7)
    made = stops.set(agency.manager, agency.ada.id, StopKind.ALL, "Weil", day)
    assert kinds(agency, agency.manager) == set()
    while agency.clock().date() < day:
        agency.clock.on(days=1)
    [told] = notices(agency, agency.manager)
    assert (told.item.kind, told.item.number, told.told) == (REVIEW, agency.ada.id, "2026-12-07")
    assert told.item.due is not None
    assert f"{told.item.due:%d.%m. %H:%M}" == "07.12. 17:00"
    assert REVIEW not in kinds(agency, agency.ada)
    stops.lift(agency.manager, made, "Gut")
    assert kinds(agency, agency.manager) == set()


def test_an_absence_waits_for_stand_ins_for_the_mail_and_for_management(
    agency: SmallAgency,
) -> None:
    confirm(agency)
    absences = Absences(agency.office)
    trip = absences.enter(
        agency.ada, AbsenceKind.VACATION, FIRST, FIRST + timedelta(days=4), "gar nicht"
    )
    assert kinds(agency, agency.ada) == kinds(agency, agency.manager) == {ABSENCE}
    assert due(agency, agency.ada) == "11.12. 18:00"
    assert due(agency, agency.manager) == "23.11. 18:00"
    absences.take_note(agency.admin, trip.id)
    assert due(agency, agency.manager) == "11.12. 18:00"
    alone = Backup(trip.id, agency.acme, is_needed=True, stand_in_id=agency.bea.id)
    absences.arrange(agency.ada, trip.id, [alone])
    assert kinds(agency, agency.ada) == kinds(agency, agency.manager) == set()
    agency.clock.on(days=7)
    confirm(agency)
    assert kinds(agency, agency.ada) == {ABSENCE}
    AbsenceTelling(agency.office).mark_mailed(agency.ada, trip.id)
    assert kinds(agency, agency.ada) == set()


def test_what_management_enters_itself_it_knows(agency: SmallAgency) -> None:
    absences = Absences(agency.office)
    ill = absences.enter(
        agency.manager, AbsenceKind.VACATION, FIRST, FIRST, "", person_id=agency.bea.id
    )
    assert (ill.seen_by, kinds(agency, agency.manager)) == (agency.manager.id, set())


def test_competences_of_one_person_are_one_thing_to_look_at(agency: SmallAgency) -> None:
    competences = Competences(agency.office)
    for code in ("logo", "research"):
        competences.add(agency.ada, code, Level.BASIC)
    [told] = notices(agency, agency.manager)
    assert (told.item.kind, told.name) == (COMPETENCE, "Ada Assistent")
    for code in ("logo", "research"):
        competences.activate(agency.manager, agency.ada.id, code)
    assert notices(agency, agency.manager) == []


def test_what_only_who_leads_assistants_decides_waits_for_nobody_else(
    agency: SmallAgency,
) -> None:
    day = agency.clock().date() + timedelta(days=1)
    Stops(agency.office).set(agency.manager, agency.ada.id, StopKind.ALL, "Weil", day)
    Competences(agency.office).add(agency.ada, "logo", Level.BASIC)
    agency.clock.on(days=1)
    keeper = somebody(agency, "Kai Kunde", Role.CUSTOMER_MANAGER)
    assert {REVIEW, COMPETENCE} <= kinds(agency, agency.admin)
    assert not {REVIEW, COMPETENCE} & kinds(agency, keeper)
