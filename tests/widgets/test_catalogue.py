"""The catalogue says what gettext would say."""

import gettext
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages import Catalog
from babel.messages.mofile import write_mo

import widgets
from widgets.catalogue import Catalogue

COMPILED = Path(widgets.__file__).parent / "locale" / "de" / "LC_MESSAGES" / "vpa.mo"


def compiled(*words: tuple[str | tuple[str, str], str | tuple[str, str]]) -> bytes:
    catalog = Catalog("de")
    for sentence, said in words:
        catalog.add(sentence, said)
    file = BytesIO()
    write_mo(file, catalog)
    return file.getvalue()


def test_every_sentence_is_found_as_gettext_finds_it() -> None:
    ours = Catalogue(COMPILED.read_bytes())
    with COMPILED.open("rb") as file:
        theirs = gettext.GNUTranslations(file)
    sentences = [key for key in theirs._catalog if key]  # type: ignore[attr-defined]
    assert len(sentences) > 1000
    for key in sentences:
        if isinstance(key, str):
            assert ours.gettext(key) == theirs.gettext(key)
        else:
            for n in (0, 1, 2, 100):
                assert ours.ngettext(key[0], key[0], n) == theirs.ngettext(key[0], key[0], n)


def test_what_is_not_there_stays_as_it_is() -> None:
    for catalogue in (Catalogue(), Catalogue(compiled(("b", "B")))):
        for sentence in ("a", "c", "bb", "ä"):
            assert catalogue.gettext(sentence) == sentence
        assert [catalogue.ngettext("one", "many", n) for n in (0, 1, 2)] == ["many", "one", "many"]


@pytest.mark.parametrize("again", [1, 2])
def test_a_sentence_may_be_asked_for_in_both_ways(again: int) -> None:
    catalogue = Catalogue(compiled((("{n} day", "{n} days"), ("{n} Tag", "{n} Tage")), ("x", "X")))
    for _ in range(again):
        assert catalogue.gettext("{n} day") == "{n} Tag"
        assert catalogue.ngettext("{n} day", "{n} days", 2) == "{n} Tage"
        assert catalogue.gettext("x") == "X"
