"""Recorded time in and out - on both engines."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from data.ids import new_id
from domain.entry import Entry, EntryFlag
from domain.errors import NotFound
from tests.builders import small_agency


def test_an_entry_comes_back_as_it_was_kept(database_url: str) -> None:
    agency = small_agency(database_url)
    task, now = agency.task(), agency.clock()
    full = Entry(
        *(new_id(now), task.id, agency.ada.id, now - timedelta(hours=2), 3601, "[/x] gelesen"),
        customer_factor=Decimal("1.3"),
        assistant_factor=Decimal("1.2"),
        flags=frozenset({EntryFlag.OVER_MIDNIGHT, EntryFlag.TOO_LONG}),
        asks=True,
        doubled=True,
        run_id=7,
        invoice_id=9,
    )
    plain = Entry(new_id(now), task.id, agency.bea.id, now - timedelta(hours=3), 60, "")
    with agency.office.database.write() as work:
        work.entries.add([])
        work.entries.add([full, plain])
        assert work.entries.get(full.id) == full
        assert list(work.entries.of_task(task.id)) == [plain, full]
        assert list(work.entries.of_run(7)) == [full]
        assert list(work.entries.asking(agency.ada.id)) == [full]
        assert list(work.entries.asking(agency.bea.id)) == []
        kept = work.entries.save(replace(full, seconds=60, asks=False))
        assert work.entries.get(full.id) == kept
        work.entries.remove(full.id)
        with pytest.raises(NotFound):
            work.entries.get(full.id)


def test_what_only_touches_a_span_does_not_reach_into_it(database_url: str) -> None:
    agency = small_agency(database_url)
    task, now = agency.task(), agency.clock()
    hour = timedelta(hours=1)
    made = [
        Entry(new_id(now), task.id, agency.ada.id, now + nth * hour, 3600, "") for nth in range(4)
    ]
    with agency.office.database.write() as work:
        work.entries.add(made)
        found = work.entries.between(agency.ada.id, now + hour, now + 2 * hour)
        assert list(found) == [made[1]]
        found = work.entries.between(agency.ada.id, now + hour / 2, now + 2.5 * hour)
        assert list(found) == made[:3]
        assert list(work.entries.between(agency.bea.id, now, now + 9 * hour)) == []
