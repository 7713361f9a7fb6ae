"""What lies ahead: over the team for management, to be confirmed for an assistant."""

from datetime import timedelta
from pathlib import Path

import pytest

from data.files import FileStore
from domain.absence import AbsenceKind
from domain.confirming import Confirming
from domain.errors import NotFound
from domain.standing_in import Backup
from domain.task import TaskStatus
from services.absence.absences import Absences
from services.absence.telling import AbsenceTelling
from services.dashboard.outlook import Outlook
from services.retention.retention import Retention
from services.staffing.surveys import Asking, Surveys
from services.team.planning import Planning
from tests.builders import SmallAgency

HOURS = [timedelta(hours=10)] * 4


@pytest.fixture
def outlook(agency: SmallAgency) -> Outlook:
    return Outlook(agency.office)


def test_the_teams_has_the_team_and_its_requests(outlook: Outlook, agency: SmallAgency) -> None:
    until = agency.clock() + timedelta(days=1)
    asking = Asking([agency.bea.id], "", until)
    task = agency.task(status=TaskStatus.WITH_TEAM_LEAD, handed_since=agency.clock())
    Surveys(agency.office).ask(agency.manager, task.id, asking)
    seen = outlook.team(agency.manager)
    assert seen.today == agency.clock().date()
    assert [one.person.id for one in seen.team.members] == [agency.ada.id, agency.bea.id]
    assert [len(one.answers) for one in seen.surveys] == [1]
    for who in (agency.ada, agency.customer()):
        with pytest.raises(NotFound):
            outlook.team(who)


def test_a_plan_is_to_be_confirmed_once_a_week(outlook: Outlook, agency: SmallAgency) -> None:
    agency.forget_plans()
    (one,) = outlook.own(agency.ada).confirming
    assert (one.kind, one.since) == (Confirming.PLAN, None)
    made = Planning(agency.office).confirm(
        agency.ada, HOURS, wants_customers=True, wants_tasks=True
    )
    assert outlook.own(agency.ada).confirming == []
    agency.clock.on(days=7)
    (one,) = outlook.own(agency.ada).confirming
    assert one.since == made.confirmed_at
    with pytest.raises(NotFound):
        outlook.own(agency.customer())


def test_an_absence_ahead_counts_what_is_left_to_be_done(
    outlook: Outlook, agency: SmallAgency
) -> None:
    Planning(agency.office).confirm(agency.ada, HOURS, wants_customers=True, wants_tasks=True)
    absences = Absences(agency.office)
    first = agency.clock().date() + timedelta(days=5)
    made = absences.enter(agency.ada, AbsenceKind.VACATION, first, first + timedelta(days=3))
    agency.says(agency.task())
    (one,) = outlook.own(agency.ada).confirming
    assert (one.id, one.day, one.open) == (made.id, first, 3)  # stand-in, e-mail, chat
    backup = Backup(made.id, agency.acme, is_needed=True, stand_in_id=agency.bea.id)
    absences.arrange(agency.ada, made.id, [backup])
    hers = outlook.own(agency.bea).confirming
    told = [(each.kind, each.name, each.day, each.is_pressing) for each in hers]
    last = first + timedelta(days=3)
    assert told == [(Confirming.STANDING_IN, "Ada Assistent", last, False)]
    AbsenceTelling(agency.office).mark_mailed(agency.ada, made.id)
    (one,) = outlook.own(agency.ada).confirming
    assert one.open == 1
    agency.clock.on(days=5)
    assert outlook.own(agency.ada).confirming == []


def test_what_she_still_has_of_a_customer_is_to_be_deleted(
    outlook: Outlook, agency: SmallAgency, tmp_path: Path
) -> None:
    retention = Retention(agency.office, FileStore(tmp_path))
    retention.end_customer(agency.admin, agency.acme, agency.clock().date())
    agency.clock.on(days=365)
    Planning(agency.office).confirm(agency.ada, HOURS, wants_customers=True, wants_tasks=True)
    assert outlook.own(agency.ada).confirming == []
    agency.clock.on(days=1)
    (one,) = outlook.own(agency.ada).confirming
    assert (one.kind, one.name, one.number) == (Confirming.DATA, "Acme GmbH", 1)
    assert one.is_pressing and one.day == agency.clock().date()
    assert all(each.kind is not Confirming.DATA for each in outlook.own(agency.bea).confirming)
    retention.confirm(agency.ada, one.id, "Ordner")
    assert outlook.own(agency.ada).confirming == []
