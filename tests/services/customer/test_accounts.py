"""Booking account time: who may, what is refused, and what the account says afterwards."""

from datetime import timedelta

import pytest

from domain.account import RefundTooLarge
from domain.credit import CreditKind
from domain.customer import Customer
from domain.errors import BadInput, Forbidden, NotFound
from domain.ids import CustomerId
from domain.permission import Act
from domain.task import TaskStatus
from services.customer.accounts import Accounts
from tests.builders import SmallAgency


@pytest.fixture
def accounts(agency: SmallAgency) -> Accounts:
    return Accounts(agency.office)


def account(agency: SmallAgency) -> Customer:
    with agency.office.reading() as work:
        return work.customers.get(agency.acme)


class TestPackages:
    def test_a_package_is_on_the_account_with_its_line_in_the_trail(
        self, accounts: Accounts, agency: SmallAgency
    ) -> None:
        accounts.book(agency.admin, agency.acme, 5)
        accounts.book(agency.admin, agency.acme, 25)
        assert account(agency).booked_seconds == 30 * 3600
        with agency.office.reading() as work:
            last = work.trail.last_on("customer", agency.acme)
        assert last is not None
        assert (last.act, dict(last.new)) == (Act.BOOK_PACKAGE, {"hours": 25})

    def test_the_trial_is_only_the_first(self, accounts: Accounts, agency: SmallAgency) -> None:
        accounts.book(agency.admin, agency.acme, 10)
        with pytest.raises(BadInput) as refused:
            accounts.book(agency.admin, agency.acme, 5)
        assert refused.value.why == "trial_only_first"
        assert account(agency).booked_seconds == 10 * 3600

    def test_assistants_and_their_managers_do_not_book(
        self, accounts: Accounts, agency: SmallAgency
    ) -> None:
        for nobody in (agency.ada, agency.manager, agency.customer()):
            with pytest.raises(Forbidden):
                accounts.book(nobody, agency.acme, 10)
            with pytest.raises(Forbidden):
                accounts.credit(nobody, agency.acme, CreditKind.GOODWILL, 60, "Darum")

    def test_nobody_books_for_a_customer_who_does_not_exist(
        self, accounts: Accounts, agency: SmallAgency
    ) -> None:
        with pytest.raises(NotFound):
            accounts.book(agency.admin, CustomerId(1), 10)


class TestCredits:
    def test_goodwill_gives_and_a_correction_takes(
        self, accounts: Accounts, agency: SmallAgency
    ) -> None:
        accounts.credit(agency.admin, agency.acme, CreditKind.GOODWILL, 1800, "Willkommen")
        accounts.credit(agency.admin, agency.acme, CreditKind.CORRECTION, -600, "Vertippt")
        assert account(agency).booked_seconds == 1200
        with agency.office.reading() as work:
            last = work.trail.last_on("customer", agency.acme)
        assert last is not None
        assert last.reason == "Vertippt"
        assert dict(last.new) == {"kind": "correction", "seconds": -600}

    def test_a_reason_is_needed(self, accounts: Accounts, agency: SmallAgency) -> None:
        with pytest.raises(BadInput) as refused:
            accounts.credit(agency.admin, agency.acme, CreditKind.GOODWILL, 1800, " ")
        assert refused.value.field == "reason"
        assert account(agency).booked_seconds == 0


class TestRefund:
    def test_the_account_gets_the_time_back_until_nothing_is_left(
        self, accounts: Accounts, agency: SmallAgency
    ) -> None:
        agency.books(agency.acme, 10)
        task = agency.task(status=TaskStatus.IN_PROGRESS)
        agency.works(task, agency.ada, timedelta(seconds=1000))
        before = account(agency)
        accounts.refund(agency.manager, task.id, 400, "Frist versäumt")
        after = account(agency)
        assert after.account_seconds == before.account_seconds + 400
        assert after.worked_seconds == before.worked_seconds
        with pytest.raises(RefundTooLarge) as refused:
            accounts.refund(agency.manager, task.id, 601, "Noch mehr")
        assert refused.value.left_seconds == 600
        accounts.refund(agency.manager, task.id, 600, "Der Rest")
        assert account(agency).account_seconds == 10 * 3600

    def test_only_management_refunds(self, accounts: Accounts, agency: SmallAgency) -> None:
        task = agency.task()
        for nobody in (agency.ada, agency.customer()):
            with pytest.raises(Forbidden):
                accounts.refund(nobody, task.id, 1, "Darum")

    def test_its_line_stands_in_the_history_of_the_task(
        self, accounts: Accounts, agency: SmallAgency
    ) -> None:
        task = agency.task(status=TaskStatus.IN_PROGRESS)
        agency.works(task, agency.ada, timedelta(seconds=100))
        accounts.refund(agency.admin, task.id, 100, "Frist versäumt")
        with agency.office.reading() as work:
            last = work.trail.of_task(task.id)[-1]
        assert (last.act, last.reason) == (Act.REFUND, "Frist versäumt")
        assert last.subject.customer_id == agency.acme
