"""Account statements on real databases: complete, to the second, for those who may see them."""

from datetime import timedelta
from decimal import Decimal

import pytest

from domain.area import WorkArea
from domain.credit import CreditKind
from domain.errors import NotFound
from domain.statement import PostingKind
from domain.task import TaskStatus
from services.customer.accounts import Accounts
from services.customer.statements import Statements
from tests.builders import SmallAgency


@pytest.fixture
def statements(agency: SmallAgency) -> Statements:
    return Statements(agency.office)


def test_it_tells_everything_and_agrees_with_the_account(
    statements: Statements, agency: SmallAgency
) -> None:
    accounts = Accounts(agency.office)
    accounts.book(agency.admin, agency.acme, 5)
    agency.clock.on(hours=1)
    accounts.credit(agency.admin, agency.acme, CreditKind.GOODWILL, 1800, "Willkommen")
    marketing = agency.task(
        status=TaskStatus.IN_PROGRESS, area=WorkArea.MARKETING, customer_factor=Decimal("1.3")
    )
    agency.clock.on(hours=1)
    for _nth in range(36):
        agency.clock.on(minutes=5)
        agency.works(marketing, agency.ada, timedelta(minutes=1))
    agency.task(budget_seconds=1800)
    agency.clock.on(hours=1)
    accounts.refund(agency.admin, marketing.id, 8, "Kulanz")
    told = statements.of(agency.ada, agency.acme)
    one = told.statement
    assert [line.posting.kind for line in one.lines] == [
        PostingKind.PACKAGE,
        PostingKind.GOODWILL,
        PostingKind.WORK,
        PostingKind.REFUND,
    ]
    work = one.lines[2].posting
    assert (work.seconds, work.worked_seconds) == (-2808, 2160)
    assert work.since is not None and work.since < work.at
    assert one.lines[3].posting.task_number == marketing.number
    with agency.office.reading() as read:
        customer = read.customers.get(agency.acme)
    assert one.booked_seconds == customer.booked_seconds
    assert one.worked_seconds == customer.worked_seconds == 2808
    assert one.reserved_seconds == customer.reserved_seconds
    assert one.available_seconds == customer.available_seconds


def test_the_customer_reads_her_own_without_reasons(
    statements: Statements, agency: SmallAgency
) -> None:
    Accounts(agency.office).credit(
        agency.admin, agency.acme, CreditKind.CORRECTION, 60, "Intern: Vertippt"
    )
    kim = agency.customer()
    posting = statements.mine(kim).statement.lines[0].posting
    assert (posting.seconds, posting.reason, posting.booked_by) == (60, "", "")
    staff = statements.of(agency.ada, agency.acme).statement.lines[0].posting
    assert (staff.reason, staff.booked_by) == ("Intern: Vertippt", "Alma Admin")


def test_nobody_reads_the_account_of_somebody_elses_customer(
    statements: Statements, agency: SmallAgency
) -> None:
    kim = agency.customer()
    for nobody, customer in ((agency.bea, agency.acme), (kim, agency.bolt)):
        with pytest.raises(NotFound):
            statements.of(nobody, customer)
    with pytest.raises(NotFound):
        statements.mine(agency.ada)


def test_a_task_in_review_reserves_nothing(statements: Statements, agency: SmallAgency) -> None:
    agency.task(status=TaskStatus.REVIEW)
    agency.task(status=TaskStatus.DELIVERED, budget_seconds=100)
    one = statements.of(agency.admin, agency.acme).statement
    assert [held.seconds for held in one.reserves] == [100]
