"""Customers whose collaboration ends, and who come back (RET-1, ROLE-3)."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from data.files import FileStore
from domain.contract import NewTask
from domain.errors import BadInput, Forbidden
from domain.person import AssignmentRole
from domain.retention import Ending, StillServed
from services.customer.customers import Customers
from services.handover.assigning import Assigning
from services.people.people import People
from services.retention.retention import Retention
from services.task.tasks import Tasks
from tests.builders import SmallAgency

HOUR = timedelta(hours=1)
TODAY = date(2026, 11, 23)


@pytest.fixture
def retention(agency: SmallAgency, tmp_path: Path) -> Retention:
    return Retention(agency.office, FileStore(tmp_path / "store"))


def test_nothing_new_begins_with_a_customer_who_is_gone(
    retention: Retention, agency: SmallAgency
) -> None:
    retention.end_customer(agency.admin, agency.acme, TODAY)
    new = NewTask(customer_id=agency.acme, title="Reise", description="Bahn", budget=HOUR)
    with pytest.raises(BadInput) as refused:
        Tasks(agency.office).create(agency.admin, new)
    assert (refused.value.field, refused.value.why) == ("customer", "ended")
    with pytest.raises(BadInput):
        lead = AssignmentRole.LEAD
        Assigning(agency.office).assign(agency.admin, agency.acme, agency.ada.id, lead)


def test_a_customer_who_is_back_gets_in_again(retention: Retention, agency: SmallAgency) -> None:
    kim = agency.customer()
    retention.end_customer(agency.admin, agency.acme, TODAY)
    with pytest.raises(BadInput):
        retention.end_customer(agency.admin, agency.acme, TODAY)
    customers = Customers(agency.office)
    assert [one.id for one in customers.choices(agency.admin)] == [agency.bolt]
    assert customers.card(agency.admin, agency.acme).ended_on == TODAY
    retention.resume_customer(agency.admin, agency.acme)
    with agency.office.reading() as work:
        assert work.people.get(kim.id).is_active
    endings = {one.duty.ending for one in retention.list_for(agency.admin)}
    assert endings == {Ending.ASSIGNMENT}  # she was let go, and is not assigned again


def test_who_was_shut_out_before_the_end_stays_outside(
    retention: Retention, agency: SmallAgency
) -> None:
    kim, max_ = agency.customer(), agency.customer(name="Max Kunde")
    People(agency.office).disable(agency.admin, max_.id)
    agency.clock.on(hours=1)
    retention.end_customer(agency.admin, agency.acme, TODAY)
    agency.clock.on(hours=1)
    retention.resume_customer(agency.admin, agency.acme)
    with agency.office.reading() as work:
        assert work.people.get(kim.id).is_active
        assert not work.people.get(max_.id).is_active


def test_who_is_back_does_not_lock_out_a_namesake(
    retention: Retention, agency: SmallAgency
) -> None:
    kim = agency.customer()
    retention.end_customer(agency.admin, agency.acme, TODAY)
    namesake = agency.customer(agency.bolt)
    retention.resume_customer(agency.admin, agency.acme)
    with agency.office.reading() as work:
        assert not work.people.get(kim.id).is_active
        found = work.people.find_by_name("Kim Kundin")
        assert found is not None and found.id == namesake.id


def test_a_collaboration_ends_without_open_work_and_not_ahead(
    retention: Retention, agency: SmallAgency
) -> None:
    agency.task()
    with pytest.raises(StillServed) as refused:
        retention.end_customer(agency.admin, agency.acme, TODAY)
    assert refused.value.open_tasks == 1
    with pytest.raises(BadInput):
        retention.end_customer(agency.admin, agency.bolt, TODAY + timedelta(days=1))
    with pytest.raises(Forbidden):
        retention.end_customer(agency.ada, agency.bolt, TODAY)
