"""Reported demand, in and out - on both engines."""

import pytest

from domain.area import WorkArea
from domain.errors import NotFound
from domain.ids import PersonId
from domain.pool import Demand
from domain.values import replace
from tests.data.records import AT, Kept


def test_demand_is_open_until_it_is_settled(kept: Kept) -> None:
    first = Demand(1, WorkArea.DESIGN, "logo", 2, "[/x]", PersonId(9), "Henrike", AT)
    second = replace(first, id=2, competence="")
    with kept.database.write() as work:
        work.demands.add(second)
        work.demands.add(first)
        assert list(work.demands.open()) == [first, second]
        settled = replace(first, settled_name="Miriam", settled_at=AT, settled_note="gefunden")
        work.demands.settle(settled)
        assert list(work.demands.open()) == [second]
        assert work.demands.get(1) == settled
        with pytest.raises(NotFound):
            work.demands.get(3)
