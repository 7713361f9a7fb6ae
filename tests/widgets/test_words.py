"""The reader's language can change while the program runs."""

import pytest

from widgets.words import N_, _, language, ngettext, use_language


def test_german_is_spoken_from_the_start() -> None:
    assert language() == "de"
    assert _("Customers") == "Kunden"


def test_a_change_of_language_holds_for_the_next_sentence() -> None:
    use_language("en")
    assert _("Customers") == "Customers"
    use_language("de")
    assert _("Customers") == "Kunden"


def test_one_and_many_have_their_own_words() -> None:
    assert ngettext("{n} unread", "{n} unread", 2) == "{n} ungelesen"
    use_language("en")
    assert ngettext("in {n} day", "in {n} days", 1) == "in {n} day"
    assert ngettext("in {n} day", "in {n} days", 2) == "in {n} days"


def test_a_marked_sentence_waits_for_its_reader() -> None:
    assert N_("Customers") == "Customers"


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="fr"):
        use_language("fr")
    assert language() == "de"
