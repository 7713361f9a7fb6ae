"""What rules and management book: premiums, credits, refunds (HON-2, HON-4, HON-9, HON-10)."""

from datetime import date, timedelta

import pytest

from domain.errors import BadInput, Forbidden, NotFound
from domain.fee import FeeKind
from domain.permission import Act
from domain.person import Assignment, AssignmentRole
from domain.task import TaskStatus
from services.customer.accounts import Accounts
from services.honorarium.fees import Fees
from services.honorarium.honorarium import Honorarium
from services.office import AGENCY
from tests.builders import SmallAgency
from tests.money_agency import ADA
from tests.services.honorarium.evidence import items


@pytest.fixture
def fees(agency: SmallAgency) -> Fees:
    made = Fees(agency.office)
    for who in (agency.ada, agency.bea):
        made.set_rate(agency.manager, who.id, 1400, date(2026, 1, 1))
    return made


def test_a_first_purchase_brings_nothing_and_a_rebooking_its_premium(
    agency: SmallAgency, fees: Fees
) -> None:
    accounts = Accounts(agency.office)
    accounts.book(agency.admin, agency.acme, 5)
    assert items(agency, agency.ada.id) == []
    accounts.book(agency.admin, agency.acme, 100)
    accounts.book(agency.admin, agency.acme, 10)
    booked = [(one.kind, one.cents) for one in items(agency, agency.ada.id)]
    assert sorted(booked) == [
        (FeeKind.FIRST_REBOOKING, 7_00),
        (FeeKind.REBOOKING, 5_00),
        (FeeKind.REBOOKING, 35_00),
    ]


def test_the_premium_is_shared_lead_first(agency: SmallAgency, fees: Fees) -> None:
    with agency.office.running(Act.ASSIGN, AGENCY) as doing:
        for who, day in ((agency.bea, 1), (agency.manager, 2)):
            since = agency.clock() + timedelta(days=day)
            doing.work.customers.assign(Assignment(agency.acme, who.id, AssignmentRole.TEAM, since))
    accounts = Accounts(agency.office)
    accounts.book(agency.admin, agency.acme, 10)
    accounts.book(agency.admin, agency.acme, 100)
    shares = [
        one.cents
        for who in (agency.ada, agency.bea, agency.manager)
        for one in items(agency, who.id)
        if one.kind is FeeKind.REBOOKING
    ]
    assert shares == [11_67, 11_67, 11_66]


def test_refunding_all_takes_back_all_from_everybody(agency: SmallAgency, fees: Fees) -> None:
    task = agency.task(status=TaskStatus.IN_PROGRESS, budget_seconds=36_000)
    agency.works(task, agency.ada, timedelta(minutes=61))
    agency.clock.on(hours=2)
    agency.works(task, agency.bea, timedelta(minutes=30))
    whole = agency.stored(task).debited_seconds
    accounts = Accounts(agency.office)
    for part in (1000, whole - 1000):
        accounts.refund(agency.admin, task.id, part, "Frist verpasst")
    for who, fee in ((agency.ada, 14_23), (agency.bea, 7_00)):
        back = items(agency, who.id)
        assert {one.kind for one in back} == {FeeKind.REFUND}
        assert sum(one.cents for one in back) == -fee


def test_management_books_credits_and_corrections(agency: SmallAgency, fees: Fees) -> None:
    fees.credit(agency.manager, agency.ada.id, FeeKind.REACTIVATION, "Acme ist wieder da")
    fees.correct(agency.manager, agency.ada.id, -250, "Doppelt gebucht")
    credit, correction = items(agency, agency.ada.id)
    assert (credit.cents, credit.seconds) == (7_00, 1800)
    assert (correction.cents, correction.booked_name) == (-250, "Mia Manager")
    with pytest.raises(BadInput):
        fees.correct(agency.manager, agency.ada.id, 0, "nichts")
    with pytest.raises(BadInput):
        fees.credit(agency.manager, agency.ada.id, FeeKind.REBOOKING, "falsch")


def test_an_assistant_prices_nothing(agency: SmallAgency, fees: Fees) -> None:
    for priced in (
        lambda: fees.set_rate(agency.ada, agency.ada.id, 9900, date(2026, 1, 1)),
        lambda: fees.correct(agency.ada, agency.ada.id, 100, "Danke"),
        lambda: fees.set_party(agency.ada, agency.ada.id, ADA),
        lambda: fees.set_agency(agency.ada, ADA),
    ):
        with pytest.raises(Forbidden):
            priced()


def test_a_tax_profile_is_hers_and_managements_to_see(agency: SmallAgency, fees: Fees) -> None:
    fees.set_party(agency.manager, agency.ada.id, ADA)
    assert fees.party(agency.ada, agency.ada.id) == ADA
    with pytest.raises(NotFound):
        fees.party(agency.bea, agency.ada.id)


def test_a_credit_before_the_first_rate_is_worth_what_is_set_for_its_day(
    agency: SmallAgency,
) -> None:
    fees, told = Fees(agency.office), Honorarium(agency.office)
    fees.credit(agency.manager, agency.ada.id, FeeKind.NEW_CUSTOMER, "Acme")
    (line,) = told.of(agency.ada, agency.ada.id).lines
    assert (line.cents, line.seconds) == (0, 1800)
    fees.set_rate(agency.manager, agency.ada.id, 1400, agency.clock().date() + timedelta(days=1))
    (line,) = told.of(agency.ada, agency.ada.id).lines
    assert line.cents == 0, "it holds from the day after only"
    fees.set_rate(agency.manager, agency.ada.id, 1500, date(2026, 1, 1))
    (line,) = told.of(agency.ada, agency.ada.id).lines
    assert (line.cents, line.open_cents) == (7_50, 7_50)
    assert line.cause == "30 min × 15,00 €/h: Acme"
