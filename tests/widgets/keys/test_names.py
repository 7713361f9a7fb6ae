"""Keys are called as people call them."""

import pytest

from widgets.keys.names import key_name, key_names
from widgets.words import use_language


@pytest.mark.parametrize(
    ("key", "german", "english"),
    [
        ("ctrl+p", "Strg+P", "Ctrl+P"),
        ("escape", "Esc", "Esc"),
        ("slash", "/", "/"),
        ("question_mark", "?", "?"),
        ("full_stop", ".", "."),
        ("f2", "F2", "F2"),
        ("f", "f", "f"),
        ("G", "G", "G"),
        ("pagedown", "Bild↓", "PgDn"),
        ("alt+enter", "Alt+Enter", "Alt+Enter"),
    ],
)
def test_a_key_has_its_name_in_both_languages(key: str, german: str, english: str) -> None:
    assert key_name(key) == german
    try:
        use_language("en")
        assert key_name(key) == english
    finally:
        use_language("de")


def test_alternatives_stand_side_by_side() -> None:
    assert key_names("j,down") == "j / ↓"
