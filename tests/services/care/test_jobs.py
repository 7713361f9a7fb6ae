"""Reminders go out once a spell, whoever runs and whatever is restarted (CUST-3 to CUST-6)."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta

import pytest

from data.address import Address
from domain.absence import AbsenceKind
from domain.calendar import BERLIN
from domain.care import CareKind, CareState
from domain.customer import Address as Form
from domain.message import Side
from domain.permission import Act
from domain.task import TaskStatus
from domain.values import replace
from services.absence.absences import Absences
from services.customer.accounts import Accounts
from services.office import AGENCY
from services.task.tasks import Tasks
from tests.builders import SmallAgency
from tests.services.care.evidence import DAY, cares, quiet, settle

CHECK_IN, MAIL = CareKind.CHECK_IN, CareKind.LONG_SILENCE


def said(agency: SmallAgency, who: int) -> list[str]:
    with agency.office.reading() as work:
        chat = work.singles.find(agency.ada.id, who)  # type: ignore[arg-type]  # ids are ints
        return [one.text for one in work.singles.all_of(chat.id)] if chat else []


def test_three_weeks_are_planned_seen_and_sent_once(agency: SmallAgency) -> None:
    kim = agency.customer()
    quiet(agency, 18)
    assert settle(agency) == 1
    [care] = cares(agency)
    assert (care.kind, care.state) == (CHECK_IN, CareState.PLANNED)
    agency.clock.on(days=3, minutes=-1)
    assert settle(agency) == 0
    agency.clock.on(minutes=1)
    assert settle(agency) == 1
    [care] = cares(agency)
    assert care.state is CareState.SENT and care.message_id is not None
    [text] = said(agency, kim.id)
    assert "drei Wochen" in text and text.startswith("Guten Tag, Frau Kundin,")
    for _again in range(3):
        agency.clock.on(hours=5)
        assert settle(agency) == 0
    assert len(said(agency, kim.id)) == 1


def test_the_form_of_address_and_the_agencys_wording_are_followed(agency: SmallAgency) -> None:
    kim = agency.customer()
    with agency.office.running(Act.CHANGE_SETTINGS, AGENCY) as doing:
        customer = doing.work.customers.get(agency.acme)
        doing.work.customers.save(replace(customer, address=Form.DU))
    quiet(agency, 21)
    settle(agency)
    [text] = said(agency, kim.id)
    assert text.startswith("Hallo Frau Kundin,") and "dir" in text


def test_a_movement_ends_what_was_planned(agency: SmallAgency) -> None:
    kim = agency.customer()
    quiet(agency, 19)
    settle(agency)
    with agency.office.running(Act.CHANGE_SETTINGS, AGENCY) as doing:
        customer = doing.work.customers.get(agency.acme)
        moved = replace(customer, last_movement_at=agency.clock())
        doing.work.customers.save(moved)
    agency.clock.on(days=3)
    assert settle(agency) == 1
    [care] = cares(agency)
    assert care.state is CareState.OVER and said(agency, kim.id) == []
    agency.clock.on(days=18)
    settle(agency)
    assert [one.state for one in cares(agency)] == [CareState.OVER, CareState.SENT]


def test_at_night_nothing_goes_out(agency: SmallAgency) -> None:
    kim = agency.customer()
    quiet(agency, 21)
    agency.clock.at = datetime(2026, 11, 23, 20, tzinfo=BERLIN)
    settle(agency)
    assert [one.state for one in cares(agency)] == [CareState.PLANNED]
    assert said(agency, kim.id) == []
    agency.clock.at = datetime(2026, 11, 24, 8, tzinfo=BERLIN)
    assert settle(agency) == 1
    assert len(said(agency, kim.id)) == 1


def test_seven_weeks_wait_as_an_e_mail_and_nothing_is_said(agency: SmallAgency) -> None:
    kim = agency.customer()
    quiet(agency, 49)
    assert settle(agency) == 1
    assert [(one.kind, one.state) for one in cares(agency)] == [(MAIL, CareState.OPEN)]
    assert said(agency, kim.id) == []
    assert settle(agency) == 0


def test_without_any_chat_it_waits_as_an_e_mail_of_hers(agency: SmallAgency) -> None:
    quiet(agency, 22)
    settle(agency)
    assert [(one.kind, one.state) for one in cares(agency)] == [(CHECK_IN, CareState.OPEN)]
    assert settle(agency) == 0


def test_her_newest_task_takes_it_where_nobody_signs_in(agency: SmallAgency) -> None:
    task = agency.task(status=TaskStatus.IN_PROGRESS)
    quiet(agency, 22)
    settle(agency)
    with agency.office.reading() as work:
        [message] = work.messages.all_of(task.id)
    assert message.side is Side.AUTOMATIC
    assert cares(agency)[0].message_id == message.id


def test_while_she_is_away_it_waits_for_her(agency: SmallAgency) -> None:
    kim = agency.customer()
    quiet(agency, 22)
    Absences(agency.office).enter(
        agency.ada, AbsenceKind.SICK, date(2026, 11, 23), date(2026, 11, 25)
    )
    settle(agency)
    assert [one.state for one in cares(agency)] == [CareState.PLANNED]
    assert settle(agency) == 0
    agency.clock.on(days=3)
    settle(agency)
    assert len(said(agency, kim.id)) == 1


def test_a_rebooker_is_told_once_a_spell(agency: SmallAgency) -> None:
    kim = agency.customer()
    quiet(agency, 1, hours=5)
    task = agency.task(budget_seconds=5 * 3600)
    agency.works(task, agency.ada, timedelta(hours=4, minutes=30))
    rebooking = CareKind.REBOOKING
    assert settle(agency) == 1
    [care] = cares(agency, rebooking)
    assert care.state is CareState.PLANNED and care.due_at == agency.clock() + DAY
    agency.clock.on(days=1)
    settle(agency)
    assert len(said(agency, kim.id)) == 1 and "Zeitkonto" in said(agency, kim.id)[0]
    agency.clock.on(days=2)
    assert settle(agency) == 0
    Accounts(agency.office).book(agency.admin, agency.acme, 10)
    assert settle(agency) == 1  # the spell is over, nothing is said
    more = agency.task(budget_seconds=10 * 3600)
    agency.works(more, agency.ada, timedelta(hours=9, minutes=30))
    settle(agency)
    agency.clock.on(days=1)
    settle(agency)
    assert len(said(agency, kim.id)) == 2
    assert [one.spell for one in cares(agency, rebooking)] == [1, 2]


def test_inactive_waits_and_ends_with_the_acceptance_of_a_task(agency: SmallAgency) -> None:
    done = agency.clock() - 71 * DAY
    agency.task(status=TaskStatus.DONE, done_at=done, created_at=done)
    quiet(agency, 1)
    settle(agency)
    [care] = cares(agency, CareKind.INACTIVE)
    assert care.state is CareState.OPEN
    task = agency.task(status=TaskStatus.REVIEW)
    assert settle(agency) == 0
    assert cares(agency, CareKind.INACTIVE)[0].is_live
    Tasks(agency.office).accept(agency.ada, task.id)
    assert cares(agency, CareKind.INACTIVE)[0].state is CareState.OVER


@pytest.mark.parametrize("many", [2, 6])
def test_however_many_run_at_once_it_goes_out_once(agency: SmallAgency, many: int) -> None:
    kim = agency.customer()
    quiet(agency, 21)
    with ThreadPoolExecutor(many) as pool:
        assert sum(pool.map(lambda _nth: settle(agency), range(many))) == 1
    assert len(said(agency, kim.id)) == 1
    assert len(cares(agency)) == 1


_JOB = """
import sys
from datetime import datetime
from data.database import Database
from services.care.jobs import CareJobs
from services.office import Office
now = datetime.fromisoformat(sys.argv[2])
office = Office(Database(sys.argv[1]), lambda: now)
print(CareJobs(office).settle())
office.database.close()
"""


def test_two_processes_and_a_restart_send_once(agency: SmallAgency) -> None:
    kim = agency.customer()
    quiet(agency, 21)
    address: Address = agency.office.database.address
    command = [sys.executable, "-c", _JOB, address.url, agency.clock().isoformat()]
    running = [
        subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _process in range(2)
    ]
    told = [one.communicate(timeout=60)[0].strip() for one in running]
    assert sorted(told) == ["0", "1"]
    again = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert again.stdout.strip() == "0"
    assert len(said(agency, kim.id)) == 1
