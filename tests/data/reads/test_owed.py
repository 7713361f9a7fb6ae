"""The answers one person owes in single chats, read on both engines (RESP-5, RESP-6)."""

import pytest

from data.reads.owed import OwedSingle, owed_singles
from domain.ids import PersonId
from domain.response import response_due
from domain.snooze import Snooze
from services.chat.singles import Singles
from tests.builders import SmallAgency, small_agency


@pytest.fixture
def agency(database_url: str) -> SmallAgency:
    return small_agency(database_url)


def _owed(agency: SmallAgency, me: PersonId) -> list[OwedSingle]:
    with agency.office.reading() as work:
        return list(owed_singles(work.reader, me, agency.clock()))


def test_the_next_due_first_with_who_waits_and_how_it_was_put_off(agency: SmallAgency) -> None:
    singles, ada, kim = Singles(agency.office), agency.ada.id, agency.customer()
    asked = singles.post(kim, ada, "Hallo")
    first_at = agency.clock()
    agency.clock.on(hours=8)
    singles.post(agency.bea, ada, "Und?")
    kims, beas = _owed(agency, ada)
    assert (kims.name, kims.customer, kims.customer_number) == (kim.name, "Acme GmbH", 1)
    assert (beas.name, beas.customer, beas.customer_number) == ("Bea Assistent", "", 0)
    assert (kims.since, kims.due, kims.count) == (first_at, response_due(first_at), 1)
    assert (kims.newest, kims.snooze) == (asked.id, None)
    with agency.office.keeping(ada) as own:
        own.snooze_single(kims.chat_id, None, asked.id, kims.due)
    assert _owed(agency, ada)[0].snooze == Snooze(None, asked.id, kims.due)
    assert _owed(agency, kim.id) == _owed(agency, agency.bea.id) == []
