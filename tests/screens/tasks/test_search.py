"""From one place of a text to the next."""

import pytest

from domain.ids import MessageId
from screens.tasks.search import Search

SEARCH = Search("Köln", [MessageId(3), MessageId(7), MessageId(9)])


@pytest.mark.parametrize(
    ("cursor", "direction", "found"),
    [(10, -1, 9), (9, -1, 7), (8, -1, 7), (3, -1, None), (3, 1, 7), (1, 1, 3), (9, 1, None)],
)
def test_the_next_place_lies_beyond_the_cursor(
    cursor: int, direction: int, found: int | None
) -> None:
    assert SEARCH.next(MessageId(cursor), direction) == found


def test_places_are_counted_from_the_newest() -> None:
    assert [SEARCH.place(MessageId(key)) for key in (9, 7, 3, 4)] == [1, 2, 3, 0]


def test_without_a_place_there_is_none_next() -> None:
    assert Search("x", []).next(MessageId(5), -1) is None
