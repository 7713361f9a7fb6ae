"""Where each message of a chat stands."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from widgets.chat.bubble import Bubble, Part
from widgets.chat.layout import ChatLayout

LATE = datetime(2026, 11, 22, 22, 30, tzinfo=UTC)
"""Half an hour before midnight in Berlin."""


def _layout(*texts: str, width: int = 40, **details: object) -> ChatLayout:
    layout = ChatLayout()
    layout.bubbles = [
        Bubble(nth, "Ada", LATE + timedelta(minutes=20 * nth), text)
        for nth, text in enumerate(texts)
    ]
    for name, value in details.items():
        setattr(layout, name, value)
    layout.arrange(width)
    return layout


def _parts(layout: ChatLayout) -> list[Part]:
    rows = (layout.at(row) for row in range(layout.height))
    return [row[1].part for row in rows if row is not None]


def test_a_new_day_begins_at_midnight_in_berlin() -> None:
    head, text, day = Part.HEAD, Part.TEXT, Part.DAY
    assert _parts(_layout("a", "b", "c")) == [day, head, text, head, text, day, head, text]


def test_the_unread_line_stands_below_the_day_and_before_its_message() -> None:
    parts = _parts(_layout("a", "b", unread_from=0))
    assert parts[:3] == [Part.DAY, Part.UNREAD, Part.HEAD]
    assert Part.UNREAD not in _parts(_layout("a", "b", unread_from="not loaded"))


def test_a_line_above_all_says_that_there_is_more() -> None:
    layout = _layout("a", more_above=True)
    assert layout.at(0) is not None
    assert _parts(layout) == [Part.OLDER, Part.DAY, Part.HEAD, Part.TEXT]
    assert (layout.start(0), layout.head(0), layout.end(0)) == (1, 2, 4)


def test_beyond_its_ends_there_is_nothing() -> None:
    layout = _layout("a")
    assert layout.at(-1) is None and layout.at(layout.height) is None
    assert _layout().height == 0 and _layout().at(0) is None


@given(
    st.lists(st.text(max_size=60), max_size=8),
    st.integers(1, 30),
    st.integers(1, 30),
    st.booleans(),
)
def test_rows_and_messages_agree_at_every_width(
    texts: list[str], width: int, other: int, more: bool
) -> None:
    layout = _layout(*texts, width=other, more_above=more)
    layout.arrange(width)
    assert [layout.at(row) for row in range(layout.height)] == [
        _layout(*texts, width=width, more_above=more).at(row) for row in range(layout.height)
    ]
    for index in range(len(texts)):
        begins, ends = layout.start(index), layout.end(index)
        assert begins <= layout.head(index) < ends
        for row in range(begins, ends):
            found = layout.at(row)
            assert found is not None and found[0] == index


def test_a_message_is_found_by_its_key_and_by_its_words() -> None:
    layout = _layout("Straße [/x]", "nichts", "STRASSE")
    assert [layout.find(key) for key in (0, 2, 9, None)] == [0, 2, None, None]
    assert layout.matching("strasse") == [0, 2]
    assert layout.matching("[/x]") == [0]
    assert layout.matching("") == []


@pytest.mark.parametrize("changed", ["kurz", "sehr lang " * 20])
def test_a_changed_message_is_wrapped_anew(changed: str) -> None:
    layout = _layout("eins", "zwei")
    layout.bubbles[0] = Bubble(0, "Ada", LATE, changed)
    layout.arrange(40)
    fresh = _layout(changed, "zwei")
    rows = range(fresh.height)
    assert [layout.at(row) for row in rows] == [fresh.at(row) for row in rows]
    assert layout.height == fresh.height
