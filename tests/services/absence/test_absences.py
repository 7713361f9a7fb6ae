"""Absences and what follows from them: stand-ins, the draft, an early end (PLAN-3, PLAN-4)."""

from datetime import date, timedelta

import pytest

from domain.absence import (
    Absence,
    AbsenceBackwards,
    AbsenceFlag,
    AbsenceKind,
    AbsenceOver,
    AbsenceOverlaps,
    AbsencePast,
)
from domain.errors import BadInput, Forbidden, NotFound, Stale
from domain.person import Actor, AssignmentRole
from domain.standing_in import Backup, StandInCircle, StandsInForHerself
from services.absence.absences import Absences
from services.absence.telling import AbsenceTelling
from services.people.people import People
from tests.builders import SmallAgency

FIRST, LAST = date(2026, 12, 14), date(2026, 12, 18)
VACATION, SICK = AbsenceKind


@pytest.fixture
def absences(agency: SmallAgency) -> Absences:
    return Absences(agency.office)


def enter(absences: Absences, who: Actor, first: date = FIRST, last: date = LAST) -> Absence:
    return absences.enter(who, VACATION, first, last, "abends [/x]")


def serving(agency: SmallAgency) -> dict[str, AssignmentRole]:
    with agency.office.reading() as work:
        names = {one.id: one.name for one in work.people.everybody()}
        found = work.customers.assignments_of(agency.acme)
    return {names[one.person_id]: one.role for one in found}


def named(absence: Absence, agency: SmallAgency, who: Actor | None) -> Backup:
    return Backup(absence.id, agency.acme, is_needed=True, stand_in_id=who.id if who else None)


def test_it_begins_with_all_her_customers_to_be_arranged_for(
    absences: Absences, agency: SmallAgency
) -> None:
    absence = enter(absences, agency.ada)
    found = absences.of(agency.ada, absence.id)
    assert [one.id for one in found.customers] == [agency.acme]
    assert (found.open_backups, found.flags) == (1, frozenset())
    assert found.stand_ins == {agency.bea.id: "Bea Assistent"}


def test_a_stand_in_sees_the_customer_until_the_end(
    absences: Absences, agency: SmallAgency
) -> None:
    task = agency.task()
    absence = enter(absences, agency.ada)
    absences.arrange(agency.ada, absence.id, [named(absence, agency, agency.bea)])
    assert serving(agency)["Bea Assistent"] is AssignmentRole.STAND_IN
    with agency.office.reading() as work:
        assert work.customers.is_served_by(task.customer_id, agency.bea.id)
    assert absences.of(agency.manager, absence.id).open_backups == 0
    absences.arrange(agency.ada, absence.id, [named(absence, agency, None)])
    assert "Bea Assistent" not in serving(agency)
    agency.clock.on(minutes=1)
    absences.arrange(agency.ada, absence.id, [named(absence, agency, agency.bea)])
    absences.end(agency.ada, absence.id, FIRST - timedelta(days=1))
    assert "Bea Assistent" not in serving(agency)


def test_who_serves_the_customer_anyhow_keeps_doing_so(
    absences: Absences, agency: SmallAgency
) -> None:
    from domain.person import Assignment

    team = Assignment(agency.acme, agency.bea.id, AssignmentRole.TEAM, agency.clock())
    with agency.office.database.write() as work:
        work.customers.assign(team)
    absence = enter(absences, agency.ada)
    absences.arrange(agency.ada, absence.id, [named(absence, agency, agency.bea)])
    absences.arrange(agency.ada, absence.id, [])
    assert serving(agency)["Bea Assistent"] is AssignmentRole.TEAM


def test_a_circle_of_stand_ins_is_refused(absences: Absences, agency: SmallAgency) -> None:
    mine, hers = enter(absences, agency.ada), enter(absences, agency.bea)
    with pytest.raises(StandsInForHerself):
        absences.arrange(agency.ada, mine.id, [named(mine, agency, agency.ada)])
    absences.arrange(agency.ada, mine.id, [named(mine, agency, agency.bea)])
    with pytest.raises(StandInCircle):
        absences.arrange(agency.bea, hers.id, [named(hers, agency, agency.ada)])


def test_odd_days_are_refused(absences: Absences, agency: SmallAgency) -> None:
    with pytest.raises(AbsenceBackwards):
        enter(absences, agency.ada, LAST, FIRST)
    with pytest.raises(AbsencePast):
        enter(absences, agency.ada, date(2026, 11, 16), date(2026, 11, 20))
    enter(absences, agency.ada)
    with pytest.raises(AbsenceOverlaps):
        enter(absences, agency.ada, LAST, LAST + timedelta(days=3))
    enter(absences, agency.bea)


def test_who_leads_her_enters_it_for_her_and_nobody_else(
    absences: Absences, agency: SmallAgency
) -> None:
    today = agency.clock().date()
    made = absences.enter(agency.manager, SICK, today, LAST, person_id=agency.ada.id)
    assert (made.person_id, made.entered_name) == (agency.ada.id, "Mia Manager")
    found = absences.of(agency.manager, made.id)
    assert found.flags == {AbsenceFlag.SHORT_NOTICE, AbsenceFlag.LONG}
    with pytest.raises(Forbidden):
        absences.enter(agency.bea, SICK, today, LAST, person_id=agency.ada.id)
    for who in (agency.bea, agency.customer()):
        with pytest.raises(NotFound):
            absences.of(who, made.id)
        with pytest.raises(NotFound):
            absences.end(who, made.id, LAST)
    assert absences.take_note(agency.manager, made.id).seen_by == agency.manager.id
    with pytest.raises(Forbidden):
        absences.take_note(agency.ada, made.id)


def test_she_comes_back_early_and_then_it_stays(absences: Absences, agency: SmallAgency) -> None:
    absence = enter(absences, agency.ada)
    agency.clock.at = agency.clock.at.replace(month=12, day=15)
    ended = absences.end(agency.ada, absence.id, date(2026, 12, 14))
    assert ended.last_day == date(2026, 12, 14)
    with pytest.raises(AbsenceOver):
        absences.end(agency.ada, absence.id, LAST)
    with pytest.raises(AbsenceOver):
        AbsenceTelling(agency.office).mark_mailed(agency.ada, absence.id)


def test_two_changes_at_once_are_told(absences: Absences, agency: SmallAgency) -> None:
    absence = enter(absences, agency.ada)
    assert (
        AbsenceTelling(agency.office).mark_mailed(agency.ada, absence.id).mailed_at
        == agency.clock()
    )
    with pytest.raises(Stale), agency.office.database.write() as work:
        work.absences.save(absence)


def test_who_was_told_other_days_is_told_anew(absences: Absences, agency: SmallAgency) -> None:
    absence = enter(absences, agency.ada)
    AbsenceTelling(agency.office).mark_mailed(agency.ada, absence.id)
    absences.take_note(agency.manager, absence.id)
    longer = absences.end(agency.ada, absence.id, LAST + timedelta(days=1))
    assert (longer.mailed_at, longer.seen_at) == (None, None)
    absences.take_note(agency.manager, absence.id)
    AbsenceTelling(agency.office).mark_mailed(agency.ada, absence.id)
    agency.clock.at = agency.clock.at.replace(month=12, day=15)
    shorter = absences.end(agency.ada, absence.id, LAST)
    assert shorter.mailed_at is not None and shorter.seen_at is not None
    again = absences.end(agency.manager, absence.id, LAST + timedelta(days=3))
    assert again.mailed_at is None and again.seen_at is not None


def test_only_who_stands_in_reads_how_the_other_can_be_asked(
    absences: Absences, agency: SmallAgency
) -> None:
    mine = absences.enter(agency.ada, AbsenceKind.SICK, FIRST, LAST, "abends")
    absences.arrange(agency.ada, mine.id, [named(mine, agency, agency.bea)])
    found = absences.stood_in_for(agency.bea, mine.id)
    assert (found.name, found.reachable, len(found.customers)) == ("Ada Assistent", "abends", 1)
    with pytest.raises(NotFound):
        absences.stood_in_for(agency.ada, mine.id)


def test_who_takes_no_work_stands_in_for_nobody(absences: Absences, agency: SmallAgency) -> None:
    absence = enter(absences, agency.ada)
    People(agency.office).disable(agency.admin, agency.bea.id)
    for who in (agency.bea.id, agency.manager.id):
        named = Backup(absence.id, agency.acme, is_needed=True, stand_in_id=who)
        with pytest.raises(BadInput, match="not_working"):
            absences.arrange(agency.ada, absence.id, [named])
