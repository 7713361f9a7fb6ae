"""The closing list: every item in its own ways, nothing deleted unconfirmed (HAND-10)."""

from datetime import UTC, datetime

import pytest

from domain.closing import (
    ACCEPTED,
    BEFORE,
    UNDER_WAY,
    WAYS,
    Check,
    Item,
    NothingToAccept,
    Way,
    WrongOrder,
    accepted,
    fresh_list,
    open_items,
    proved,
    unaccepted_items,
    ways_now,
)
from domain.errors import BadInput

AT = datetime(2026, 11, 23, 8, tzinfo=UTC)


def test_a_fresh_list_has_every_item_open() -> None:
    assert open_items(fresh_list()) == list(Item)
    assert unaccepted_items(fresh_list()) == list(ACCEPTED)


@pytest.mark.parametrize("item", list(Item))
@pytest.mark.parametrize("way", list(Way))
def test_an_item_is_done_in_its_ways_and_no_other(item: Item, way: Way) -> None:
    check = Check(item)
    if way not in WAYS[item]:
        with pytest.raises(BadInput):
            proved(check, way, "hier")
    elif way in BEFORE:
        with pytest.raises(WrongOrder):
            proved(check, way, "hier")
    else:
        done = proved(check, way, "hier")
        assert done.is_done is (way not in UNDER_WAY)
        assert way in ways_now(check)


def test_nothing_is_deleted_before_its_receipt_is_confirmed() -> None:
    check = Check(Item.OWNERSHIP)
    for way in (Way.ARCHIVE_SENT, Way.ARCHIVE_CONFIRMED):
        check = proved(check, way, "E-Mail vom 2.11.")
        assert not check.is_done
        assert Way.ARCHIVE_SENT not in ways_now(check)
    assert ways_now(check) == [Way.ARCHIVE_DELETED]
    assert proved(check, Way.ARCHIVE_DELETED, "gelöscht").is_done


def test_a_proof_is_needed() -> None:
    with pytest.raises(BadInput):
        proved(Check(Item.LETTER), Way.DONE, "")


def test_the_successor_accepts_what_is_done_and_hers_to_accept() -> None:
    done = proved(Check(Item.RECAP), Way.DONE, "Ordner Ablage")
    taken = accepted(done, AT)
    assert taken.accepted_at == AT and accepted(taken, AT.replace(hour=9)) == taken
    assert proved(taken, Way.DONE, "neu").accepted_at is None
    for check in (Check(Item.RECAP), proved(Check(Item.LETTER), Way.DONE, "x")):
        with pytest.raises(NothingToAccept):
            accepted(check, AT)
