"""The keys as they are now: the reader's own over the usual ones."""

from collections.abc import Iterator

import pytest

from widgets.commands import frame, lists
from widgets.keys.present import key_of, keys_of, use_keys


@pytest.fixture(autouse=True)
def _usual_keys() -> Iterator[None]:
    yield
    use_keys({})


def test_without_a_wish_the_usual_keys_are_told() -> None:
    assert keys_of(lists.DOWN) == "j / ↓"
    assert key_of(lists.DOWN) == "j"


def test_her_own_keys_are_told_instead() -> None:
    use_keys({"list.down": "f6,ctrl+n"})
    assert keys_of(lists.DOWN) == "F6 / Strg+N"
    assert key_of(lists.DOWN) == "F6"
    assert key_of(frame.UNDO) == "u"
