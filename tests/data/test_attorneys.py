"""Powers of attorney in and out - on both engines."""

from datetime import date

import pytest

from data.reads.attorneys import attorneys_of
from domain.attorney import AttorneyScope, PowerOfAttorney
from domain.errors import NotFound, Stale
from domain.values import replace
from tests.builders import small_agency


def test_they_come_back_as_they_were_kept_the_newest_first(database_url: str) -> None:
    agency = small_agency(database_url)
    at = agency.clock()
    one = PowerOfAttorney(
        7,
        agency.acme,
        frozenset(AttorneyScope),
        agency.ada.id,
        "Ada [/x]",
        date(2026, 11, 1),
        date(2026, 11, 30),
        "Vollmacht [/x]",
        agency.manager.id,
        "Mia",
        at,
    )
    later = replace(
        one, id=8, holder_id=None, holder_name="", first_day=date(2026, 12, 1), last_day=None
    )
    with agency.office.database.write() as work:
        for each in (one, later):
            work.attorneys.add(each)
        assert work.attorneys.get(7) == one
        work.attorneys.revoke(8, at, "Alma")
        revoked = replace(later, revoked_at=at, revoked_name="Alma")
        assert attorneys_of(work.reader, agency.acme) == [revoked, one]
        assert attorneys_of(work.reader, agency.bolt) == []
        with pytest.raises(Stale):
            work.attorneys.revoke(8, at, "Mia")
        with pytest.raises(NotFound):
            work.attorneys.get(9)
