"""The facts that categories follow from, as they are read for list, card, dashboard and care."""

from datetime import timedelta

from data.reads.customer_facts import FACTS, facts_in
from domain.category import CustomerFacts
from domain.ids import CustomerId
from domain.task import TaskStatus
from tests.builders import SmallAgency, small_agency


def _facts(agency: SmallAgency, customer: CustomerId) -> CustomerFacts:
    asked = f"SELECT c.id, {FACTS} FROM customers c WHERE c.id = :customer"
    with agency.office.reading() as work:
        row = work.reader.row(asked, customer=customer)
    assert row is not None
    return facts_in(row, 1)


def test_what_was_booked_and_ordered_is_told(database_url: str) -> None:
    agency = small_agency(database_url)
    came = agency.clock()
    agency.clock.on(hours=1)
    agency.books(agency.acme, 10)
    agency.task(status=TaskStatus.IN_PROGRESS)
    bought = _facts(agency, agency.acme)
    assert (bought.since, bought.packages, bought.first_hours) == (came, 1, 10)
    assert bought.first_bought_at == agency.clock() and bought.open_tasks == 1
    assert bought.account == timedelta(hours=10) and bought.last_done_at is None
    bare = _facts(agency, agency.bolt)
    assert (bare.packages, bare.first_hours, bare.first_bought_at) == (0, None, None)
    assert (bare.open_tasks, bare.account, bare.has_ended) == (0, timedelta(0), False)
