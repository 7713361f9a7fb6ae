"""The demo's invoices are real ones: they hold what was ready then."""

from domain.invoice import InvoiceStatus
from domain.permission import Act
from services.demo.invoices import keep_invoices
from services.honorarium.honorarium import Honorarium
from services.office import AGENCY
from tests.builders import small_agency
from tests.money_agency import berlin, money_agency


def test_one_is_on_its_way_and_what_was_not_ready_has_none(sqlite_url: str) -> None:
    house = small_agency(sqlite_url)
    money_agency(house)
    house.clock.at = berlin(11, 14)
    with house.office.running(Act.FOUND_AGENCY, AGENCY) as doing:
        keep_invoices(doing.work, doing.now)
    book = Honorarium(house.office).of(house.ada, house.ada.id)
    told = {one.number: (one.status, one.net_cents) for one in book.invoices}
    assert told["2026-02"] == (InvoiceStatus.SUBMITTED, 575_39 - told["2026-01"][1])
    assert told["2026-01"][0] is InvoiceStatus.PAID
    assert Honorarium(house.office).of(house.bea, house.bea.id).invoices == []
