"""Customers' wishes in and out - on both engines."""

import pytest

from domain.errors import NotFound
from domain.values import replace
from domain.wish import Wish, WishKind
from tests.builders import small_agency


def test_a_wish_waits_until_somebody_took_note(database_url: str) -> None:
    agency = small_agency(database_url)
    at = agency.clock()
    wish = Wish(7, agency.acme, None, WishKind.DIRECT_CONTRACT, "[/x]", agency.ada.id, "Ada", at)
    with agency.office.database.write() as work:
        work.wishes.add(wish)
        assert work.wishes.get(7) == wish
        assert list(work.wishes.waiting()) == [wish]
        seen = work.wishes.save(replace(wish, seen_by=agency.manager.id, seen_at=at))
        assert work.wishes.get(7) == seen
        assert work.wishes.waiting() == []
        with pytest.raises(NotFound):
            work.wishes.get(8)
