"""Customers, who serves them, and their packages, in and out."""

from dataclasses import replace
from datetime import timedelta

import pytest

from data.ids import new_id
from data.work import Work
from domain.booking import Booking
from domain.errors import NotFound, Stale
from domain.ids import CustomerId
from domain.person import Assignment, AssignmentRole
from domain.task import TaskStatus
from tests.data.records import AT, Kept, customer, person


def test_a_customer_comes_back_as_stored_and_stands_by_name(kept: Kept) -> None:
    with kept.database.write() as work:
        last = work.customers.add(customer("Zebra", external_id="c-1", last_movement_at=None))
        first = work.customers.add(customer("ähre"))
        assert work.customers.get(last.id) == last
        assert work.customers.everybody() == [first, kept.acme, last]
        with pytest.raises(NotFound):
            work.customers.get(CustomerId(1))


def test_who_is_slower_is_told_and_changes_nothing(kept: Kept) -> None:
    with kept.database.write() as work:
        work.customers.add(customer("Mitte"))
        first = work.customers.save(replace(kept.acme, name="Anfang"))
    with pytest.raises(Stale), kept.database.write() as work:
        work.customers.save(replace(kept.acme, name="Zuletzt"))
    with kept.database.read() as work:
        assert work.customers.get(kept.acme.id) == first
        assert [one.name for one in work.customers.everybody()] == ["Anfang", "Mitte"]


def _account(work: Work, customer_id: CustomerId) -> tuple[int, int, int]:
    work.customers.keep_account(customer_id)
    found = work.customers.get(customer_id)
    return found.booked_seconds, found.worked_seconds, found.reserved_seconds


def test_the_account_follows_from_packages_and_tasks(kept: Kept) -> None:
    with kept.database.write() as work:
        assert _account(work, kept.acme.id) == (0, 0, 0)
        packages = [Booking(new_id(AT), kept.acme.id, hours, AT) for hours in (5, 10)]
        work.customers.add_booking(packages[0])
        work.customers.add_bookings(packages[1:])
        work.customers.add_bookings([])
        kept.task(work, budget_seconds=3600, debited_seconds=600)
        kept.task(work, budget_seconds=3600, debited_seconds=5000)
        kept.task(work, budget_seconds=900, status=TaskStatus.REVIEW)
        kept.task(work, budget_seconds=900, debited_seconds=300, status=TaskStatus.DONE)
        assert _account(work, kept.acme.id) == (15 * 3600, 5900, 3000)


def test_nobody_elses_packages_and_tasks_count(kept: Kept) -> None:
    with kept.database.write() as work:
        other = work.customers.add(customer("Andere"))
        work.customers.add_booking(Booking(new_id(AT), other.id, 5, AT))
        kept.task(work, customer_id=other.id)
        assert _account(work, kept.acme.id) == (0, 0, 0)
        assert _account(work, other.id) == (5 * 3600, 0, 3600)


def test_assignments_run_until_they_end_and_the_lead_stands_first(kept: Kept) -> None:
    acme = kept.acme.id
    with kept.database.write() as work:
        assert work.customers.lead_of(acme) is None
        bea, team = (work.people.add(person(name)).id for name in ("Bea", "Tea"))
        by_team = Assignment(acme, team, AssignmentRole.TEAM, AT - timedelta(days=9))
        by_lead = Assignment(acme, bea, AssignmentRole.LEAD, AT)
        work.customers.assign(by_team)
        work.customers.assign(by_lead)
        assert work.customers.assignments_of(acme) == [by_lead, by_team]
        assert work.customers.lead_of(acme) == bea
        assert work.customers.is_served_by(acme, team)
        assert not work.customers.is_served_by(acme, kept.ada.id)
        work.customers.end_assignment(acme, bea, AT + timedelta(days=1))
        assert work.customers.assignments_of(acme) == [by_team]
        assert work.customers.lead_of(acme) is None
        assert not work.customers.is_served_by(acme, bea)
