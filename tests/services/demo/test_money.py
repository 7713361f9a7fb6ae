"""The demo has a weekend to decide about, and an invoice that was cancelled and told."""

from datetime import datetime

from domain.calendar import BERLIN
from domain.fee import CREDITS, FeeKind
from domain.invoice import InvoiceStatus
from domain.person import Actor
from domain.time_request import TimeRequestKind
from services.honorarium.honorarium import Honorarium
from services.time.surcharges import surcharge_parts
from tests.demo_agencies import DemoAt

NOW = datetime(2026, 11, 23, 11, tzinfo=BERLIN)


def test_fees_and_invoices_of_every_kind(demo_at: DemoAt) -> None:
    office = demo_at(NOW)
    with office.reading() as work:
        (asked,) = [
            one for one in work.time_requests.open() if one.kind is TimeRequestKind.SURCHARGE
        ]
        entry = work.entries.get(asked.entry_id or 0)
        parts = surcharge_parts(work, entry, asked.message_id, NOW)
        people = [one for one in work.people.everybody() if one.is_assistant]
    assert [twice for _since, _to, twice in parts] == [True]
    books = {
        one.name: Honorarium(office).of(Actor(one.id, one.name, one.roles), one.id)
        for one in people
    }
    sent = [one for book in books.values() for one in book.invoices]
    assert {one.status for one in sent} == set(InvoiceStatus)
    assert [one.number for one in sent if one.cancels_id] == ["STORNO 2026-02"]
    assert any(one.is_overdue(NOW.date()) for one in sent)
    assert books["Clara Sommer"].payout()
    kinds = {line.kind for book in books.values() for line in book.lines}
    assert {*CREDITS} - kinds == {FeeKind.REACTIVATION}
