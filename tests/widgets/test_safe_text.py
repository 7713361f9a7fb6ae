"""Text of strangers made harmless, and as wide as it is told to be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from widgets import safe_text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("[/x] & Söhne", "[/x] & Söhne"),
        ("a\tb\nc\r\nd\u2028e", "a b c d e"),
        ("\x1b[31mred\x1b[0m \x1b]0;title\x07x\x07", "red x"),
        ("\x9b31mred\x80", "31mred"),
        ("safe\u202etxt.exe\u2066\u200f", "safetxt.exe"),
        ("👩\u200d💻 arbeitet ❤\ufe0f", "👩💻 arbeitet ❤"),
        ("lone \ud800 surrogate", "lone surrogate"),
        ("  שלום עולם  ", "שלום עולם"),
    ],
)
def test_text_of_strangers_becomes_one_harmless_line(text: str, shown: str) -> None:
    assert safe_text.plain(text) == shown
    assert safe_text.safe(text).plain == shown


def test_cleaned_text_keeps_its_lines() -> None:
    assert safe_text.clean("a\r\nb\tc\x07") == "a\nb    c"


def test_cleaned_text_keeps_its_emoji_whole() -> None:
    assert safe_text.clean("👩\u200d💻\n❤\ufe0f") == "👩\u200d💻\n❤\ufe0f"


@given(st.text(), st.integers(0, 40))
def test_nothing_shown_is_wider_than_its_room_or_moves_the_cursor(text: str, width: int) -> None:
    shown = safe_text.plain(text, width)
    assert cell_len(shown) <= width
    assert not any(
        char < " " or "\x7f" <= char <= "\x9f" or char in "\u202e\u2067" for char in shown
    )
    assert cell_len(safe_text.pad(shown, width)) == width
    shown.encode()


def test_a_long_line_is_cut_at_once() -> None:
    assert safe_text.plain("語" * 10_000, 9) == "語語語語…"
    assert len(safe_text.plain("e" + "\u0301" * 10_000, 9)) < 100


@given(st.text(alphabet="a語👩\u200d💻\u0301\ufe0f🇩🇪\u05d0 \t"), st.integers(0, 12))
def test_wide_and_joined_characters_fill_their_room_exactly(text: str, width: int) -> None:
    assert cell_len(safe_text.pad(safe_text.plain(text), width)) == width
