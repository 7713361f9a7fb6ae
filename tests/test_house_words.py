"""The catalogue of words holds what the sources say: all of it, nothing else, nothing internal."""

import ast
import gettext
from functools import cache
from string import Formatter

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po

from tests.house import FACES, HOUSE, sources

INTERNAL = ("VT-Stop", "Vertriebsstop", "Abmahnung", "VPA-Akte")
"""Words of the management that nobody else may ever read (CG-3)."""

PO = HOUSE / "widgets/locale/de/LC_MESSAGES/vpa.po"


@cache
def catalogue() -> Catalog:
    with PO.open("rb") as file:
        return read_po(file, locale="de", domain="vpa")


def translated() -> list[Message]:
    return [message for message in catalogue() if message.id]


def forms(text: object) -> tuple[str, ...]:
    """The sentence, or its forms for one and for many."""
    if isinstance(text, list | tuple):
        return tuple(str(one) for one in text)
    return (text if isinstance(text, str) else "",)


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


class TestWords:
    def test_every_sentence_of_the_sources_is_in_the_catalogue_and_no_other(self) -> None:
        said: set[tuple[str, ...]] = set()
        for path in sources(*FACES):
            for _line, text, _comments, _context in extract_from_file("python", str(path)):
                said.add(forms(text))
        kept = {forms(message.id) for message in translated()}
        assert said - kept == set(), "not in the .po"
        assert kept - said == set(), "in the .po, but not said (Babel sees no N_ within a _)"

    def test_nothing_is_missing_fuzzy_or_obsolete(self) -> None:
        assert [m.id for m in translated() if not all(forms(m.string)) or m.fuzzy] == []
        assert list(catalogue().obsolete) == []

    def test_a_translation_keeps_the_fields(self) -> None:
        assert [
            message.id
            for message in translated()
            if not all(
                fields(text) <= fields(forms(message.id)[-1]) for text in forms(message.string)
            )
            or fields(forms(message.string)[-1]) != fields(forms(message.id)[-1])
        ] == []

    def test_what_is_compiled_is_what_is_written(self) -> None:
        with PO.with_suffix(".mo").open("rb") as file:
            compiled = gettext.GNUTranslations(file)
        many = [(m, n) for m in translated() for n in ((1, 2) if m.pluralizable else (0,))]
        for message, n in many:
            one, *more = forms(message.id)
            said = compiled.ngettext(one, more[0], n) if more else compiled.gettext(one)
            assert said == forms(message.string)[n == 2]

    def test_no_word_of_the_management_is_in_the_outward_vocabulary(self) -> None:
        assert [
            text
            for message in translated()
            for text in (*forms(message.id), *forms(message.string))
            if any(word.casefold() in text.casefold() for word in INTERNAL)
        ] == []


class TestHidden:
    def test_no_word_hides_where_the_catalogue_is_not_fed_from(self) -> None:
        """Before Python 3.12 Babel sees nothing within an f-string."""
        kept = {forms(message.id)[0] for message in translated()}
        assert {
            node.args[0].value
            for path in sources(*FACES)
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in ("_", "N_", "ngettext")
            and node.args
            and isinstance(node.args[0], ast.Constant)
        } - kept == set()
