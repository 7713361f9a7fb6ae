"""Approving messages: the customer's own, the newest first - on both engines."""

from data.reads.approving import approving_messages
from domain.message import Side, Tag
from tests.builders import small_agency

APPROVES = frozenset({Tag.APPROVAL, Tag.DECISION})


def test_they_are_hers_and_tagged(database_url: str) -> None:
    agency = small_agency(database_url)
    task = agency.task()
    first = agency.says(task, "Ja [/x]", tags=APPROVES)
    agency.clock.on(minutes=1)
    agency.says(task, "Nein", tags=frozenset({Tag.DECISION}))
    agency.says(task, "Ja", Side.OURS, agency.ada, APPROVES)
    second = agency.says(task, "Doch", by=agency.customer(), tags=APPROVES)
    with agency.office.reading() as work:
        found = approving_messages(work.reader, task.id, agency.clock())
    assert [one.message_id for one in found] == [second.id, first.id]
    assert (found[1].text, found[1].given_at) == ("Ja [/x]", first.sent_at)
    assert found[1].withdrawn_at is None
