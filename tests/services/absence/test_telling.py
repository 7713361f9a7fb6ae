"""Customers are told of an absence by e-mail and in the chats; nobody of others' tasks (PLAN-4)."""

from datetime import date, timedelta

import pytest

from domain.absence import AbsenceKind
from domain.message import Side
from domain.standing_in import Backup
from domain.task import TaskStatus
from services.absence.absences import Absences
from services.absence.jobs import AbsenceJobs
from services.absence.telling import AbsenceTelling, left_to_tell
from tests.builders import SmallAgency
from tests.services.task.evidence import chat

FIRST, LAST = date(2026, 12, 14), date(2026, 12, 18)
VACATION, SICK = AbsenceKind


@pytest.fixture
def absences(agency: SmallAgency) -> Absences:
    return Absences(agency.office)


@pytest.fixture
def telling(agency: SmallAgency) -> AbsenceTelling:
    return AbsenceTelling(agency.office)


def left(agency: SmallAgency, absence_id: int) -> int:
    with agency.office.reading() as work:
        return left_to_tell(work, work.absences.get(absence_id), agency.clock())


def test_the_draft_goes_to_all_customers_with_the_lead_in_copy(
    absences: Absences, telling: AbsenceTelling, agency: SmallAgency
) -> None:
    absence = absences.enter(agency.ada, VACATION, FIRST, LAST, "abends [/x]")
    draft = telling.draft(agency.ada, absence.id)
    assert draft is not None
    assert (list(draft.bcc), draft.subject) == (
        ["kundin@example.org"],
        "Abwesend von 14.12.2026 bis 18.12.2026",
    )
    assert "Mia Manager" in draft.body and "Ab 21.12.2026" in draft.body
    assert "abends [/x]" in draft.body
    one_day = absences.enter(agency.bea, VACATION, FIRST, FIRST)
    assert telling.draft(agency.bea, one_day.id) is None


def test_ill_it_goes_to_those_with_active_tasks_and_names_none(
    absences: Absences, telling: AbsenceTelling, agency: SmallAgency
) -> None:
    today = agency.clock().date()
    ill = absences.enter(agency.ada, SICK, today, today + timedelta(days=2))
    assert telling.draft(agency.ada, ill.id) is None
    assert left(agency, ill.id) == 0
    agency.task(None, title="Reise [/x]", status=TaskStatus.IN_PROGRESS)
    draft = telling.draft(agency.manager, ill.id)
    assert draft is not None
    assert list(draft.bcc) == ["kundin@example.org"]
    assert "Reise" not in draft.body and "steht in ihrem Chat" in draft.body
    assert left(agency, ill.id) == 2
    telling.mark_mailed(agency.ada, ill.id)
    assert left(agency, ill.id) == 1


def test_ill_each_chat_reads_what_is_expected_of_its_own_task(
    absences: Absences, telling: AbsenceTelling, agency: SmallAgency
) -> None:
    today = agency.clock().date()
    trip = agency.task(None, title="Reise [/x]", status=TaskStatus.IN_PROGRESS)
    filing = agency.task(None, title="Ablage")
    ill = absences.enter(agency.ada, SICK, today, today)
    backup = Backup(ill.id, agency.acme, is_needed=True, stand_in_id=agency.bea.id)
    absences.arrange(agency.ada, ill.id, [backup])
    absences.expect(agency.ada, ill.id, {trip.id: date(2026, 12, 4)})
    assert telling.tell_in_chats(agency.ada, ill.id) == 2
    (said,) = chat(agency, trip)
    assert (said.side, said.author_name) == (Side.AUTOMATIC, "Ada Assistent")
    assert "„Reise [/x]“ wird voraussichtlich am 04.12.2026 fertig" in said.text
    assert "Ablage" not in said.text
    (said,) = chat(agency, filing)
    assert "Um „Ablage“ kümmert sich für Sie inzwischen Bea Assistent" in said.text
    assert left(agency, ill.id) == 0
    with agency.office.reading() as work:
        line = work.trail.last_on("task", trip.id)
    assert line is not None and line.message_id == chat(agency, trip)[0].id


def test_what_is_planned_is_announced_by_time_alone(
    absences: Absences, telling: AbsenceTelling, agency: SmallAgency
) -> None:
    task = agency.task(None)
    trip = absences.enter(agency.ada, VACATION, FIRST, LAST)
    assert telling.tell_in_chats(agency.ada, trip.id) == 0
    assert chat(agency, task) == []


def test_who_was_told_reads_that_it_is_taken_back(
    absences: Absences, telling: AbsenceTelling, agency: SmallAgency
) -> None:
    task = agency.task(None)
    trip = absences.enter(agency.ada, VACATION, FIRST, LAST)
    absences.end(agency.ada, trip.id, FIRST - timedelta(days=1))
    assert chat(agency, task) == []
    near = agency.clock().date() + timedelta(days=7)
    trip = absences.enter(agency.ada, VACATION, near, near)
    assert AbsenceJobs(agency.office).settle() == 1
    absences.end(agency.ada, trip.id, near - timedelta(days=1))
    assert "doch da" in chat(agency, task)[-1].text


def test_a_customer_without_an_open_task_reads_it_in_the_single_chat(
    absences: Absences, agency: SmallAgency
) -> None:
    customer = agency.customer()
    near = agency.clock().date() + timedelta(days=7)
    absences.enter(agency.ada, VACATION, near, near + timedelta(days=1))
    assert AbsenceJobs(agency.office).settle() == 1
    with agency.office.reading() as work:
        single = work.singles.find(agency.ada.id, customer.id)
    assert single is not None
