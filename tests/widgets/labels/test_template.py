"""What a text leaves open is told by what it is for."""

from widgets.labels.template import still_open
from widgets.words import use_language


def test_what_is_left_open_is_told_in_words_not_by_its_key() -> None:
    assert still_open(()) == ""
    use_language("de")
    try:
        assert still_open(("archive", "reason")) == "offen: was verschickt wurde und wie, der Grund"
        assert still_open(("strange",)) == "offen: {strange}"
    finally:
        use_language("en")
