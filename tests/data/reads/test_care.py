"""What is known of customers, and what waits for whom (CUST-3 to CUST-6)."""

from datetime import timedelta

import pytest
from sqlalchemy import insert

from data.reads.care import find_care, known_customers, live_cares, waiting_cares
from data.tables.retention import customer_endings
from domain.care import Care, CareKind, CareState
from domain.permission import Act
from domain.person import Actor, Assignment, AssignmentRole
from domain.task import TaskStatus
from services.office import AGENCY
from tests.builders import SmallAgency, small_agency


@pytest.fixture
def agency(database_url: str) -> SmallAgency:
    return small_agency(database_url)


def test_a_customer_is_known_by_tasks_account_and_lead(agency: SmallAgency) -> None:
    agency.books(agency.acme, 5)
    for status in (TaskStatus.REVIEW, TaskStatus.DELIVERED, TaskStatus.DELETED):
        agency.task(status=status)
    with agency.office.running(Act.ASSIGN, AGENCY) as doing:
        for who, role in ((agency.bea, AssignmentRole.TEAM), (agency.manager, None)):
            stands_in = role or AssignmentRole.STAND_IN
            doing.work.customers.assign(Assignment(agency.acme, who.id, stands_in, agency.clock()))
        doing.work.connection.execute(
            insert(customer_endings).values(
                customer_id=agency.bolt,
                ended_on=agency.clock().date(),
                ended_by=agency.admin.id,
                ended_name="Alma",
                ended_at=agency.clock(),
            )
        )
    with agency.office.reading() as work:
        everybody = known_customers(work.reader)
        [acme] = known_customers(work.reader, agency.acme)
    assert acme in everybody
    assert [one.id for one in everybody if one.facts.has_ended] == [agency.bolt]
    assert acme.lead_id == agency.ada.id
    assert acme.serving == {agency.ada.id, agency.bea.id}
    assert (acme.tasks, acme.agreed_tasks, acme.facts.open_tasks) == (2, 1, 2)
    assert acme.facts.packages == 1 and acme.facts.first_hours == 5
    assert acme.facts.account == timedelta(hours=5) > acme.facts.available


def test_what_waits_is_the_leads_or_the_teams(agency: SmallAgency) -> None:
    now = agency.clock()

    def add(nth: int, kind: CareKind, state: CareState, who: Actor | None = None) -> None:
        with agency.office.running(Act.KEEP_CARE, AGENCY) as doing:
            person = who.id if who else None
            doing.work.cares.add(
                Care(nth, agency.acme, kind, nth, state, now, now, person_id=person)
            )

    add(1, CareKind.CHECK_IN, CareState.PLANNED)
    add(2, CareKind.LONG_SILENCE, CareState.OPEN)
    add(3, CareKind.CHECK_IN, CareState.SENT)
    add(4, CareKind.WELCOME, CareState.OPEN, agency.bea)
    add(5, CareKind.INACTIVE, CareState.TAKEN, agency.ada)
    add(6, CareKind.INACTIVE, CareState.LEFT)

    with agency.office.reading() as work:

        def of(who: Actor, *, hers: bool = True, teams: bool = False) -> list[int]:
            found = waiting_cares(work.reader, who.id, hers=hers, teams=teams)
            return [one.care.id for one in found]

        assert of(agency.ada) == [1, 2]
        assert of(agency.bea) == [4]
        assert of(agency.admin, teams=True) == [5, 6]
        assert of(agency.admin, hers=False) == []
        assert [one.care.id for one in live_cares(work.reader, agency.acme)] == [1, 2, 4, 5, 6]
        found, settled = find_care(work.reader, 4), find_care(work.reader, 3)
    assert found is not None and found.assistant == "Bea Assistent" and settled is None
    assert (found.customer, found.available_seconds, found.is_reached) == ("Acme GmbH", 0, False)
    agency.customer()
    with agency.office.reading() as work:
        assert all(one.is_reached for one in live_cares(work.reader, agency.acme))
