"""Messages break at blanks, fit their width, and hide nothing."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from widgets.chat.bubble import Bubble, Part, body_rows
from widgets.safe_text import paintable, wrapped

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("one  two", 8, ["one  two"]),
        ("a\n\nb", 5, ["a", "", "b"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("see https://example.org now", 10, ["see", "https://ex", "ample.org", "now"]),
        ("語語語語", 5, ["語語", "語語"]),
        ("    code", 12, ["    code"]),
        ("   ", 2, [""]),
    ],
)
def test_text_breaks_at_blanks_and_inside_words_that_are_too_wide(
    text: str, width: int, lines: list[str]
) -> None:
    assert wrapped(text, width) == lines


@given(st.text(), st.integers(2, 40))
def test_no_line_is_too_wide_and_no_character_is_lost(text: str, width: int) -> None:
    text = paintable(text)
    lines = wrapped(text, width)
    assert all(cell_len(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_a_message_shows_head_text_and_files() -> None:
    bubble = Bubble(
        1, "[/x] & Söhne", AT, "Hi\nthere", tags=("urgent",), attachments=("a.pdf",), status="✓"
    )
    rows = body_rows(bubble, 60)
    assert [row.part for row in rows] == [Part.HEAD, Part.TEXT, Part.TEXT, Part.FILE]
    assert rows[0].text == "[/x] & Söhne  10:00  #urgent  ✓"
    assert rows[3].text == "▤ a.pdf"


@given(st.text(max_size=80), st.text(max_size=80), st.integers(1, 60))
def test_every_row_of_a_message_fits(author: str, text: str, width: int) -> None:
    for row in body_rows(Bubble(1, author, AT, text, attachments=(text,)), width + 4):
        assert cell_len(row.text) <= max(width, 2)
