"""Bookings of account time, in and out."""

import pytest

from data.ids import new_id
from domain.credit import Credit, CreditKind
from domain.errors import NotFound
from domain.ids import CustomerId, TaskId
from tests.builders import SmallAgency, small_agency
from tests.stored import credits_of


@pytest.fixture
def agency(database_url: str) -> SmallAgency:
    return small_agency(database_url)


def credit(agency: SmallAgency, kind: CreditKind, seconds: int, task: TaskId | None) -> Credit:
    now = agency.clock.on(seconds=1)
    admin = agency.admin
    return Credit(new_id(now), agency.acme, task, kind, seconds, "Darum", admin.id, admin.name, now)


def test_credits_come_back_as_they_were_kept_oldest_first(agency: SmallAgency) -> None:
    task = agency.task()
    given = [
        credit(agency, CreditKind.GOODWILL, 1800, None),
        credit(agency, CreditKind.CORRECTION, -60, None),
        credit(agency, CreditKind.REFUND, 100, task.id),
    ]
    with agency.office.database.write() as work:
        for one in given:
            work.accounts.add_credit(one)
        kept = [(one.kind, one.seconds, one.task_id, one.reason) for one in given]
        assert credits_of(work, agency.acme) == kept
        assert credits_of(work, agency.bolt) == []


def test_only_refunds_of_the_task_count_as_given_back(agency: SmallAgency) -> None:
    task, other = agency.task(), agency.task()
    with agency.office.database.write() as work:
        for kind, seconds, on in (
            (CreditKind.REFUND, 100, task.id),
            (CreditKind.REFUND, 11, task.id),
            (CreditKind.REFUND, 7, other.id),
            (CreditKind.GOODWILL, 5, task.id),
        ):
            work.accounts.add_credit(credit(agency, kind, seconds, on))
        assert work.accounts.refunded_on(task.id) == 111
        assert work.accounts.refunded_on(other.id) == 7


def test_packages_are_counted(agency: SmallAgency) -> None:
    with agency.office.reading() as work:
        assert work.accounts.count_packages(agency.acme) == 0
    agency.books(agency.acme, 5)
    agency.books(agency.acme, 10)
    with agency.office.reading() as work:
        assert work.accounts.count_packages(agency.acme) == 2
        assert work.accounts.count_packages(agency.bolt) == 0


def test_a_customer_who_does_not_exist_cannot_be_held(agency: SmallAgency) -> None:
    with agency.office.database.write() as work:
        work.accounts.hold(agency.acme)
        with pytest.raises(NotFound):
            work.accounts.hold(CustomerId(1))
