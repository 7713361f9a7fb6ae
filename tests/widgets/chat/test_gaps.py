"""The first placeholder of a ready text is where typing goes on (CHAT-7)."""

from textual.widgets.text_area import Selection

from widgets.chat.gaps import first_gap


def test_the_first_gap_is_marked_wherever_it_stands() -> None:
    assert first_gap("Hallo,\nanbei {archive}, {cost}") == Selection((1, 6), (1, 15))
    assert first_gap("{cost}") == Selection((0, 0), (0, 6))


def test_a_text_that_is_whole_has_none() -> None:
    assert first_gap("Hallo [/x]") is None and first_gap("") is None
