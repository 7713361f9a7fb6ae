"""Wishes that wait, read on both engines (CUST-8)."""

import pytest

from data.reads.wishes import waiting_wishes
from domain.wish import WishKind
from services.chat.wishes import Wishes
from tests.builders import SmallAgency, small_agency


@pytest.fixture
def agency(database_url: str) -> SmallAgency:
    return small_agency(database_url)


def test_all_or_one_customers_the_oldest_first(agency: SmallAgency) -> None:
    wishes, task = Wishes(agency.office), agency.task()
    first = wishes.report(agency.ada, task.id, WishKind.PRIVATE_CONTACT, "Eins")
    second = wishes.report(agency.ada, task.id, WishKind.DIRECT_CONTRACT, "Zwei")
    with agency.office.reading() as work:
        found = waiting_wishes(work.reader)
        assert [one.wish for one in found] == [first, second]
        assert {(one.customer, one.customer_number) for one in found} == {("Acme GmbH", 1)}
        assert len(waiting_wishes(work.reader, agency.acme)) == 2
        assert waiting_wishes(work.reader, agency.bolt) == []
    wishes.take_note(agency.manager, first.id)
    with agency.office.reading() as work:
        assert [one.wish for one in waiting_wishes(work.reader)] == [second]
