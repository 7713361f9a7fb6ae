"""What is said about the closing list."""

from domain.closing import Item, NothingToAccept, Way, WrongOrder
from widgets.explain import explain
from widgets.labels import handover as labels


def test_what_comes_first_is_named() -> None:
    said = explain(WrongOrder(Way.ARCHIVE_DELETED, Way.ARCHIVE_CONFIRMED))
    assert labels.way(Way.ARCHIVE_CONFIRMED) in said
    assert labels.item(Item.RECAP) in explain(NothingToAccept(Item.RECAP))
