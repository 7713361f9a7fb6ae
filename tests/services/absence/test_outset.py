"""What an absence sets going is told before it is entered (PLAN-3 to PLAN-5)."""

from datetime import date, timedelta

import pytest

from domain.absence import AbsenceFlag, AbsenceKind
from domain.errors import NotFound
from domain.standing_in import Backup
from services.absence.absences import Absences
from tests.builders import SmallAgency

FIRST = date(2026, 12, 14)
VACATION, SICK = AbsenceKind
DAY = timedelta(days=1)


@pytest.fixture
def absences(agency: SmallAgency) -> Absences:
    return Absences(agency.office)


def test_a_planned_one_is_announced_two_weeks_ahead(
    absences: Absences, agency: SmallAgency
) -> None:
    seen = absences.outset(agency.ada).foreseen(VACATION, FIRST, FIRST + 4 * DAY)
    assert seen.announced_at is not None
    assert f"{seen.announced_at:%d.%m. %H:%M}" == "30.11. 07:00"  # eight in Berlin
    assert (seen.to_arrange, seen.mailed, seen.in_chats, seen.lead) == (1, 1, 0, "Mia Manager")
    assert (seen.flags, list(seen.standing_in)) == (frozenset(), [])
    one_day = absences.outset(agency.ada).foreseen(VACATION, FIRST, FIRST)
    assert one_day.mailed == 0
    long = absences.outset(agency.ada).foreseen(VACATION, FIRST, FIRST + 21 * DAY)
    assert long.flags == {AbsenceFlag.LONG}


def test_being_ill_is_told_by_her(absences: Absences, agency: SmallAgency) -> None:
    today = agency.clock().date()
    idle = absences.outset(agency.ada).foreseen(SICK, today, today + DAY)
    assert (idle.announced_at, idle.in_chats, idle.mailed) == (None, 0, 0)
    agency.task(None)
    agency.task(None)
    busy = absences.outset(agency.manager, agency.ada.id).foreseen(SICK, today, today + DAY)
    assert (busy.in_chats, busy.mailed) == (2, 1)
    assert busy.flags == {AbsenceFlag.SHORT_NOTICE}


def test_whom_she_stands_in_for_on_those_days(absences: Absences, agency: SmallAgency) -> None:
    away = absences.enter(agency.ada, VACATION, FIRST, FIRST + 4 * DAY)
    backup = Backup(away.id, agency.acme, is_needed=True, stand_in_id=agency.bea.id)
    absences.arrange(agency.ada, away.id, [backup])
    seen = absences.outset(agency.bea).foreseen(VACATION, FIRST + 4 * DAY, FIRST + 9 * DAY)
    assert (list(seen.standing_in), seen.to_arrange) == (["Ada Assistent"], 2)
    after = absences.outset(agency.bea).foreseen(VACATION, FIRST + 5 * DAY, FIRST + 9 * DAY)
    assert (list(after.standing_in), after.to_arrange) == ([], 1)


def test_nobody_else_learns_it(absences: Absences, agency: SmallAgency) -> None:
    with pytest.raises(NotFound):
        absences.outset(agency.bea, agency.ada.id)
