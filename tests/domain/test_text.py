"""User text as it may be kept."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from domain.text import clean, one_line


def test_escape_sequences_lose_their_power() -> None:
    assert clean("\x1b[2Jweg\x07\x00") == "[2Jweg"


def test_line_ends_are_plain_and_tabs_stay() -> None:
    assert clean("a\r\nb\rc\td") == "a\nb\nc\td"


def test_letters_are_composed() -> None:
    assert clean("a\u0308") == "ä"


def test_a_title_is_one_line() -> None:
    assert one_line("  Reise\n nach\tUlm ") == "Reise nach Ulm"


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.text())
def test_no_control_character_is_left(text: str) -> None:
    left = {sign for sign in clean(text) if unicodedata.category(sign) == "Cc"}
    assert left <= {"\n", "\t"}
