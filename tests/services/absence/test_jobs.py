"""Customers are told two weeks ahead, once; stand-ins are let go afterwards (PLAN-4, RESP-9)."""

from datetime import date, timedelta

import pytest

from domain.absence import AbsenceKind
from domain.message import Side
from domain.person import AssignmentRole
from domain.standing_in import Backup
from services.absence.absences import Absences
from services.absence.jobs import AbsenceJobs
from tests.builders import SmallAgency
from tests.services.task.evidence import chat

FIRST, LAST = date(2026, 12, 14), date(2026, 12, 18)


@pytest.fixture
def jobs(agency: SmallAgency) -> AbsenceJobs:
    return AbsenceJobs(agency.office)


def test_the_newest_open_chat_of_each_customer_is_told_once(
    jobs: AbsenceJobs, agency: SmallAgency
) -> None:
    old, task = agency.task(), agency.task()
    absences = Absences(agency.office)
    absence = absences.enter(agency.ada, AbsenceKind.VACATION, FIRST, LAST)
    absences.arrange(
        agency.ada,
        absence.id,
        [Backup(absence.id, agency.acme, is_needed=True, stand_in_id=agency.bea.id)],
    )
    agency.clock.at = agency.clock.at.replace(day=30, hour=7, minute=59)
    assert jobs.settle() == 0
    agency.clock.on(minutes=1)
    assert jobs.settle() == 1
    assert jobs.settle() == 0
    (said,) = chat(agency, task)
    assert said.side is Side.AUTOMATIC
    assert "von 14.12.2026 bis 18.12.2026" in said.text and "Bea Assistent" in said.text
    assert chat(agency, old) == []
    assert absences.of(agency.ada, absence.id).absence.announced_at == agency.clock()


def test_an_automatic_word_answers_nothing(jobs: AbsenceJobs, agency: SmallAgency) -> None:
    task = agency.task()
    agency.says(task)
    Absences(agency.office).enter(
        agency.ada, AbsenceKind.VACATION, date(2026, 11, 30), date(2026, 12, 1)
    )
    assert jobs.settle() == 1
    assert agency.stored(task).unanswered_count == 1


def test_being_ill_is_not_announced(jobs: AbsenceJobs, agency: SmallAgency) -> None:
    agency.task()
    today = agency.clock().date()
    Absences(agency.office).enter(agency.ada, AbsenceKind.SICK, today, today + timedelta(days=3))
    assert jobs.settle() == 0


def test_stand_ins_are_let_go_when_she_is_back(jobs: AbsenceJobs, agency: SmallAgency) -> None:
    absences = Absences(agency.office)
    today = agency.clock().date()
    absence = absences.enter(agency.ada, AbsenceKind.SICK, today, today + timedelta(days=1))
    wanted = Backup(absence.id, agency.acme, is_needed=True, stand_in_id=agency.bea.id)
    absences.arrange(agency.ada, absence.id, [wanted])
    agency.clock.on(days=1)
    assert jobs.settle() == 0
    agency.clock.on(days=1)
    assert jobs.settle() == 1
    assert jobs.settle() == 0
    with agency.office.reading() as work:
        roles = {one.role for one in work.customers.assignments_of(agency.acme)}
    assert roles == {AssignmentRole.LEAD}
