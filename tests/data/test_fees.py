"""Rates, parties and booked amounts, in and out of both databases."""

from datetime import date

import pytest

from data.database import Database
from domain.errors import NotFound
from domain.fee import BaseRate, FeeItem, FeeKind
from domain.ids import PersonId, TaskId
from domain.invoice_contents import Party
from tests.builders import small_agency


def test_they_come_back_as_they_were_kept(database_url: str) -> None:
    house = small_agency(database_url)
    ada, now = house.ada.id, house.clock()
    party = Party("Ada [/x]", "Am Ring 3", "89073", "Ulm", is_small=False, vat_id="DE1")
    item = FeeItem(5, ada, FeeKind.REFUND, -2585, 0, now, "'; --", task_id=TaskId(9))
    with Database(database_url).write() as work:
        assert work.fees.party(ada) == Party()
        for cents in (1400, 1450):
            work.fees.keep_rate(BaseRate(ada, date(2026, 1, 1), cents))
        work.fees.keep_rate(BaseRate(ada, date(2025, 1, 1), 1300))
        work.fees.keep_party(ada, Party("Ada"))
        work.fees.keep_party(ada, party)
        work.fees.add_item(item)
    with Database(database_url).read() as work:
        assert [rate.cents for rate in work.fees.rates_of(ada)] == [1300, 1450]
        assert work.fees.party(ada) == party
        assert list(work.fees.items_of(ada)) == [item]


def test_nobody_unknown_is_held(database_url: str) -> None:
    small_agency(database_url)
    with Database(database_url).write() as work, pytest.raises(NotFound):
        work.fees.hold(PersonId(1))
