"""The account on the card: its bookings add up to what is booked (BUD-5)."""

import re
from datetime import timedelta

from domain.credit import CreditKind
from domain.task import TaskStatus
from screens.customers.card import MOST_PACKAGES, card_facts
from services.customer.accounts import Accounts
from services.customer.customers import CustomerCard, Customers
from services.result.ratings import Ratings
from tests.builders import SmallAgency, small_agency

_LINE = re.compile(r"^([+−=]) +(\d+):(\d\d) h (.*)$")


def test_what_is_listed_adds_up_to_what_is_booked(sqlite_url: str) -> None:
    agency: SmallAgency = small_agency(sqlite_url)
    for hours in (5, 10, *[25] * MOST_PACKAGES):
        agency.books(agency.acme, hours)
        agency.clock.on(days=1)
    accounts = Accounts(agency.office)
    for kind, span in (
        (CreditKind.GOODWILL, timedelta(minutes=30)),
        (CreditKind.GOODWILL, timedelta(minutes=45)),
        (CreditKind.CORRECTION, timedelta(hours=-2)),
    ):
        accounts.credit(agency.admin, agency.acme, kind, int(span.total_seconds()), "Kulanz")
    card = Customers(agency.office).card(agency.ada, agency.acme)
    told = [_LINE.match(fact.text) for fact in card_facts(card, agency.clock())]
    minutes = {
        found[4]: (-1 if found[1] == "−" else 1) * (int(found[2]) * 60 + int(found[3]))
        for found in told
        if found
    }
    assert len(minutes) == 1 + MOST_PACKAGES + 1 + 2
    assert minutes.pop("gebucht") == sum(minutes.values()) == (140 * 60) - 45
    assert minutes["aus 2 älteren"] == 15 * 60
    assert minutes["Kulanzgutschrift (2)"] == 75 and minutes["Korrektur"] == -120
    agency.office.database.close()


def test_it_tells_what_she_thinks_of_the_results(sqlite_url: str) -> None:
    agency = small_agency(sqlite_url)
    kim, customers = agency.customer(), Customers(agency.office)
    assert "Bewertungen" not in names(customers.card(agency.ada, agency.acme), agency)
    for stars in (5, 5, 4):
        done = agency.task(status=TaskStatus.DONE, done_at=agency.clock())
        Ratings(agency.office).rate(kim, done.id, stars)
    card = customers.card(agency.ada, agency.acme)
    told = {fact.name: fact.text for fact in card_facts(card, agency.clock())}
    assert told["Bewertungen"] == "★ 4,7 aus 3 Bewertungen"
    agency.office.database.close()


def names(card: CustomerCard, agency: SmallAgency) -> set[str]:
    return {fact.name for fact in card_facts(card, agency.clock())}
