"""A consent by phone holds at once, and ends when the customer contests it (DEAD-1, TASK-11)."""

from datetime import timedelta
from decimal import Decimal

import pytest

from domain.area import WorkArea
from domain.check import MarketingCheck
from domain.errors import BadInput
from domain.message import Side, Tag
from domain.person import Actor
from domain.proposal import OwnPrice, ProposalClosed, ProposalStatus, Wanted
from domain.task import Task, TaskStatus
from services.agreement.consent import Call, Consent
from services.agreement.contested import Contested
from services.task.tasks import Tasks
from tests.builders import MONDAY_NINE, SmallAgency
from tests.services.agreement.evidence import (
    account,
    last_deed,
    last_message,
    proposals,
    versions,
)
from tests.services.task.evidence import chat

HOUR = timedelta(hours=1)
LATER = MONDAY_NINE + timedelta(days=7)
CALL = Call(" Frau  Kundin ", MONDAY_NINE - HOUR)


@pytest.fixture
def task(agency: SmallAgency) -> Task:
    return agency.task(status=TaskStatus.IN_PROGRESS)


def test_it_holds_at_once_and_the_chat_sums_it_up(
    consent: Consent, agency: SmallAgency, task: Task
) -> None:
    noted, after = consent.note_phone_consent(
        agency.ada, task.id, Wanted(deadline=LATER), "Krank", CALL
    )
    assert after.deadline_at == LATER
    assert (noted.by_phone, noted.answered_name) == (True, "Frau Kundin")
    assert (noted.answered_by, noted.answered_at) == (None, MONDAY_NINE - HOUR)
    (message,) = chat(agency, task)
    assert noted.message_id == noted.answer_message_id == message.id
    assert message.side is Side.OURS and message.tags == {Tag.DECISION}
    assert "wie am Telefon vereinbart (Gespräch mit Frau Kundin am Montag" in message.text
    assert proposals(agency, task) == [noted]
    assert versions(agency, task)[-1].agreed_name == "Frau Kundin"
    assert last_deed(agency, task).new["called"] == "Frau Kundin"


def test_a_call_has_a_name_and_lies_behind(
    consent: Consent, agency: SmallAgency, task: Task
) -> None:
    wanted = Wanted(deadline=LATER)
    for call, field in (
        (Call(" ", MONDAY_NINE), "called"),
        (Call("Kim", LATER), "called_at"),
    ):
        with pytest.raises(BadInput) as refused:
            consent.note_phone_consent(agency.ada, task.id, wanted, "Krank", call)
        assert refused.value.field == field


def test_a_proposal_that_waits_is_agreed_by_phone(
    consent: Consent, agency: SmallAgency, task: Task
) -> None:
    proposal = consent.propose(agency.ada, task.id, Wanted(budget=2 * HOUR), "Mehr")
    noted, after = consent.note_agreed_by_phone(agency.ada, proposal, CALL)
    assert after.budget_seconds == 7200
    assert (noted.id, noted.message_id) == (proposal.id, proposal.message_id)
    assert noted.answer_message_id == last_message(agency, task).id


def test_contested_what_stood_before_holds_again_and_waits_for_an_answer(
    consent: Consent, agency: SmallAgency, task: Task, kim: Actor
) -> None:
    noted, _after = consent.note_phone_consent(
        agency.ada, task.id, Wanted(deadline=LATER, budget=2 * HOUR), "Krank", CALL
    )
    denied, after = Contested(agency.office).contest(kim, noted, "Ich habe nie telefoniert")
    assert denied.status is ProposalStatus.CONTESTED
    assert (after.deadline_at, after.budget_seconds) == (task.deadline_at, 3600)
    assert after.unanswered_count == 1
    assert account(agency)[2] == 3600
    assert [one.terms["budget_seconds"] for one in versions(agency, task)] == [3600, 7200, 3600]
    with pytest.raises(ProposalClosed):
        Contested(agency.office).contest(kim, noted)


def test_nobody_prices_her_own_work_where_no_one_could_contest_it(
    consent: Consent, agency: SmallAgency
) -> None:
    task = agency.task(status=TaskStatus.IN_PROGRESS)
    agency.clock.on(hours=1)
    wanted = Wanted(area=WorkArea.MARKETING)
    with pytest.raises(OwnPrice):
        consent.note_phone_consent(agency.ada, task.id, wanted, "Werbung", CALL)
    assert agency.stored(task).area is WorkArea.BACKOFFICE
    _noted, moved = consent.note_phone_consent(agency.manager, task.id, wanted, "Werbung", CALL)
    assert moved.area is WorkArea.MARKETING


def test_time_worked_under_a_contested_area_costs_what_it_would_have(
    consent: Consent, agency: SmallAgency, task: Task, kim: Actor
) -> None:
    agency.clock.on(hours=1)
    noted, moved = consent.note_phone_consent(
        agency.ada, task.id, Wanted(area=WorkArea.MARKETING), "Werbung", CALL
    )
    agency.clock.on(hours=1)
    agency.works(moved, agency.ada, HOUR / 2)
    assert account(agency)[1] == 1800 * 13 // 10
    _denied, after = Contested(agency.office).contest(kim, noted)
    assert (after.area, after.customer_factor) == (WorkArea.BACKOFFICE, Decimal(1))
    assert account(agency)[1] == 1800
    with agency.office.reading() as work:
        (entry,) = work.entries.of_task(task.id)
    assert (entry.customer_factor, entry.assistant_factor) == (Decimal(1), Decimal(1))


def test_time_before_and_after_a_contested_area_adds_up_to_the_second(
    consent: Consent, agency: SmallAgency, task: Task, kim: Actor
) -> None:
    agency.books(agency.acme, 20)
    agency.clock.on(hours=1)
    agency.works(task, agency.ada, HOUR / 4)
    agency.clock.on(minutes=30)
    call = Call("Frau Kundin", agency.clock())
    noted, moved = consent.note_phone_consent(
        agency.ada, task.id, Wanted(area=WorkArea.MARKETING, budget=3 * HOUR), "Werbung", call
    )
    agency.clock.on(hours=1)
    agency.works(moved, agency.ada, HOUR / 2)
    Contested(agency.office).contest(kim, noted)
    agency.clock.on(hours=1)
    agency.works(agency.stored(task), agency.ada, HOUR / 4)
    with agency.office.reading() as work:
        entries = work.entries.of_task(task.id)
    exact = sum(one.seconds * (one.customer_factor or 0) for one in entries)
    assert agency.stored(task).debited_seconds == exact == 3600
    assert {one.assistant_factor for one in entries} == {Decimal(1)}


def test_agreed_before_the_acceptance_it_can_be_contested_after_it(
    consent: Consent, agency: SmallAgency, kim: Actor
) -> None:
    review = agency.task(status=TaskStatus.REVIEW, customer_factor=None)
    noted, moved = consent.note_phone_consent(
        agency.ada, review.id, Wanted(area=WorkArea.MARKETING), "Werbung", CALL
    )
    agency.books(agency.acme, 5)
    asked = MarketingCheck(can_brief=True, knows_outcome=True)
    Tasks(agency.office).accept(agency.ada, moved.id, marketing=asked)
    _denied, after = Contested(agency.office).contest(kim, noted)
    assert (after.area, after.customer_factor) == (WorkArea.BACKOFFICE, Decimal(1))
